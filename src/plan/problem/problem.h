#pragma once
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "plan/problem/means.h"
#include "plan/problem/offers.h"
#include "plan/problem/rules.h"

namespace ensejam::plan {

/// A floor penalty of this value means that floors must be met.
inline constexpr double hard_floor = std::numeric_limits<double>::infinity();

/// The whole question of a joint plan: who could deliver what where, with whose money and staff, under which
/// rules. Read from a plan file or posed from the register; never changed by the solver.
///
/// Shapes: needs[place * harms.size() + harm]; discount, fund amounts and staff hours have `n_periods`
///         entries; offers are ordered by place, programme, organisation (`in_order` sees to it).
/// Units:  needs in persons; money in minor units of 10^-money_decimals; time in periods from 0.
/// Source: docs/method.md, "The joint plan".
struct Problem {
    std::string name{};
    std::int32_t n_periods = 1;
    std::int32_t money_decimals = 0;
    double floor_penalty = 3;
    std::vector<double> discount{};
    std::vector<std::string> period_names{};
    std::vector<Harm> harms{};
    std::vector<Province> provinces{};
    std::vector<County> counties{};
    std::vector<Place> places{};
    std::vector<double> needs{};
    std::vector<Organisation> organisations{};
    std::vector<Fund> funds{};
    std::vector<Programme> programmes{};
    Offers offers{};
    std::vector<StaffRow> staff{};
    std::vector<Bundle> bundles{};
    std::vector<ExclusionGroup> exclusion_groups{};
    std::vector<Prerequisite> prerequisites{};
    std::vector<Commitment> commitments{};
    std::vector<Site> sites{};
    std::vector<Run> status_quo{};
    std::string input_hash{};  ///< SHA-256 of what was read, hexadecimal

    std::size_t need_rank(Rank place, Rank harm) const { return place * harms.size() + harm; }
};

/// The problem with its offers in order (those alike in the order given) and every rank that names an offer
/// following them.
Problem in_order(Problem problem);

/// The exposure that alone removes the share `reach` of a harm's need; a reach of 1 counts as 0.999 where
/// the response never gets there.
double exposure_of_reach(const Harm& harm, double reach);

/// Money of one period of an activity at a dose, set-up aside: rounded up to the next minor unit, but for the
/// noise of floating point.
inline std::int64_t cost_at_dose(std::int64_t unit_cost, double dose) {
    const double exact = static_cast<double>(unit_cost) * dose;
    return static_cast<std::int64_t>(std::ceil(exact - 1e-9 * (1 + exact)));
}

/// Money of an activity in all its periods, in minor units.
inline double cost_of(const Problem& problem, const Run& run) {
    const std::int64_t cost = cost_at_dose(problem.offers.unit_cost[run.offer], run.dose);
    return static_cast<double>(cost * (run.last - run.first + 1) + problem.offers.setup_cost[run.offer]);
}

}  // namespace ensejam::plan
