#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "plan/model/draft.h"
#include "plan/problem/options.h"

// A cheap plan that covers enough of every harm. Internal to src/plan.
namespace ensejam::plan {

/// What is to be covered, and what a covered person-period may cost.
struct CoverAim {
    std::vector<double> needed{};      ///< by harm: weighted person-periods
    std::vector<double> harm_price{};  ///< minor units for one of them
    int attempts = 0;                  ///< at making it cheaper
    std::uint64_t seed = 1;
    Stop stop{};
};

/// A plan being made cheaper, with what it covers by harm.
struct CoverPlan {
    Draft draft;
    std::vector<double> covered{};
    std::vector<double> covered_in{};  ///< [place * harms + harm]
    double money = 0;
};

/// A cheap plan that keeps every rule of the problem and covers each harm at least as asked; where the money
/// or the hours do not reach, one that covers less. `start` is begun from when it is not empty.
///
/// Shapes: `model` has a single region.
CoverPlan cover_cheaply(const Model& model, const Means& means, const CoverAim& aim,
                        std::span<const Run> start);

/// Does the plan cover every harm as asked?
bool is_covered(const CoverPlan& plan, const CoverAim& aim);

}  // namespace ensejam::plan
