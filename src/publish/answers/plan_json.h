#pragma once
#include <string>

#include "plan/plan.h"

namespace ensejam::publish {

/// A plan as the file `plan.json`: activities with their payments, totals, value, bound, what it was made
/// from, and what the register was asked, when there was one. Nothing in it depends on how long it took.
///
/// Units:  money in minor units of the problem (10^-money_decimals); periods from 1.
/// Source: docs/formats.md, "Plan results".
std::string plan_json(const plan::Problem& problem, const plan::Solution& solution,
                      const plan::Asking& asking = {});

/// The proof of the bound as the file `certificate.bin`: little-endian, closed by its SHA-256.
std::string certificate_bytes(const plan::Problem& problem, const plan::Solution& solution);

/// What took how long, by the clock of the caller.
struct PlanTimes {
    double seconds = 0;
    double seconds_to_first_plan = 0;
};

/// The one-line answer of a solve: status, value, bound, gap, seconds, passes, activities, seed.
std::string solve_json(const plan::Solution& solution, const PlanTimes& times);

/// What the checker says: accepted or not, the value and bound it computed, every broken rule.
std::string verdict_json(const plan::Problem& problem, const plan::Solution& solution,
                         const plan::Verdict& verdict);

/// `optimal` and so on, as in files and JSON.
std::string_view word_of(plan::Status status);

}  // namespace ensejam::publish
