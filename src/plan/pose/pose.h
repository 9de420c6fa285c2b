#pragma once
#include <vector>

#include "plan/pose/posed.h"

namespace ensejam::plan {

/// Which question is asked of a register.
struct PoseOptions {
    Day as_of = no_day;  ///< today; decides what is running
    JalaliMonth
        first{};        ///< first month of the plan; 0 = of the half-year of `as_of`, else of the first money
    int n_periods = 4;  ///< half-years
    Currency currency{};        ///< money in others is left out
    bool renew = true;          ///< what runs today is taken to go on as it stands in the status quo
    bool keep_running = false;  ///< red line: what runs today runs to its told end
    std::vector<Id<registry::Activity>> protect{};  ///< red lines: so do these
};

/// The planning problem that a register poses: who could deliver what where, from mandates, licences,
/// capacities and what is told; what it costs and reaches; with whose money; under which directives.
///
/// Errors: none; what the register does not say is a question, never an invented number.
/// Source: docs/method.md, "Posing a plan".
Posed pose(const registry::Register& known, const PoseOptions& options = {});

/// SHA-256 of everything a problem says, hexadecimal.
std::string digest_of(const Problem& problem);

}  // namespace ensejam::plan
