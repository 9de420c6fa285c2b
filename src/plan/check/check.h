#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "plan/problem/solution.h"

namespace ensejam::plan {

// Every rule that a plan can break: its name, and what `subject` ranks when it is broken.
#define ENSEJAM_RULES(ROW)             \
    ROW(offer_unknown, activity)       \
    ROW(interval_outside, activity)    \
    ROW(dose_outside, activity)        \
    ROW(interval_short, activity)      \
    ROW(provider_repeated, activity)   \
    ROW(too_many_providers, activity)  \
    ROW(excluded_together, activity)   \
    ROW(prerequisite_absent, activity) \
    ROW(commitment_broken, commitment) \
    ROW(site_unknown, site)            \
    ROW(payment_unknown, activity)     \
    ROW(payment_not_allowed, activity) \
    ROW(cost_not_paid, activity)       \
    ROW(fund_overspent, fund)          \
    ROW(transfer_overspent, fund)      \
    ROW(staff_overused, staff)         \
    ROW(ngo_share_missed, province)    \
    ROW(ngo_count_missed, county)      \
    ROW(floor_missed, place)           \
    ROW(value_wrong, plan)             \
    ROW(certificate_bad, leaf)         \
    ROW(plans_left_out, plan)          \
    ROW(bound_not_proven, plan)        \
    ROW(bound_below_value, plan)       \
    ROW(gap_wrong, plan)               \
    ROW(status_unproven, plan)

enum class Rule : std::uint8_t {
#define ENSEJAM_RULE(name, subject) name,
    ENSEJAM_RULES(ENSEJAM_RULE)
#undef ENSEJAM_RULE
};
std::string_view name_of(Rule rule);
std::string_view subject_of(Rule rule);

/// One rule that a plan breaks, and by how much. Activities are ranked in `solution.activities`, open sites
/// after them.
struct Broken {
    Rule rule{};
    Rank subject = no_rank;
    std::int32_t period = no_period;
    double found = 0;
    double allowed = 0;
};

/// What the checker says of a plan: everything it found broken, and the two figures it computed itself.
struct Verdict {
    std::vector<Broken> broken{};
    double value = 0;
    double bound = 0;  ///< the greatest of the leaves' bounds; infinite when the leaves leave plans out

    bool accepts() const { return broken.empty(); }
};

/// Judges a plan by the rules of the problem alone: shares no code with the solver.
///
/// Units:  money to the minor unit, hours to 1e-6, doses to 1e-9, value to 1e-9 and bound to 1e-7 of it.
/// Errors: none.
/// Source: docs/method.md, "The checker".
Verdict check(const Problem& problem, const Solution& solution);

}  // namespace ensejam::plan
