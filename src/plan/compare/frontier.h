#pragma once
#include <vector>

#include "plan/compare/repair.h"

// Points on the way from today to a plan. Internal to src/plan.
namespace ensejam::plan {

/// What no plan under the rules exceeds: value <= of[k] + rho[k] x disruption from today, for every k.
struct ChangeBounds {
    std::vector<double> rho{};
    std::vector<double> of{};
    double free = 0;  ///< the plan's own bound: whatever the disruption

    double at(double disruption) const;
};

/// Bounds of value less rho x disruption, at the prices of the plan's proof, each scaled to its best.
ChangeBounds bounds_of_change(const Problem& problem, const Solution& plan, const std::vector<Run>& today,
                              const MoveWeights& weights, std::vector<double> rho);

/// What running each offer is worth beside what it reaches, when disruption costs rho: what runs today saves
/// a stop, a start costs one where nobody runs the programme today, and taking over saves what it is cheaper
/// than a stop. With a constant stop for all that runs today against it, this is -rho x disruption.
Beside worth_of_staying(const Problem& problem, const std::vector<Run>& today, const MoveWeights& weights,
                        double rho);

/// The point that the agenda has reached.
FrontierPoint point_at(const Repair& repair, double rho, const std::vector<Run>& today,
                       const std::vector<Run>& now, const ChangeBounds& bounds);

}  // namespace ensejam::plan
