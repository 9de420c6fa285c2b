#pragma once
#include <span>
#include <vector>

#include "plan/problem/problem.h"

// People reached, for explanations. Internal to src/plan.
namespace ensejam::plan {

/// Exposure and people helped, by [(place * H + harm) * T + period].
struct Reach {
    std::vector<double> exposure{};
    std::vector<double> helped{};   ///< people in need whose need is removed in the period
    std::vector<double> overlap{};  ///< what the activities claim one by one, above what they reach together
    std::vector<double>
        credit{};  ///< by run: its part of the people-periods helped, by its part of the exposure
    std::vector<double> alone{};  ///< by run: people-periods it would help if nobody else were there
};

/// `people` stands beside the problem's needs.
Reach reach_of(const Problem& problem, std::span<const double> people, const std::vector<Run>& runs,
               const std::vector<Rank>& sites = {});

/// Exposure that a run leaves in a period, given what it left in the one before.
double acting_in(const Problem& problem, const Run& run, std::uint32_t reach, std::int32_t period,
                 double before);

}  // namespace ensejam::plan
