#pragma once
#include <vector>

#include "plan/repair.h"

// Points on the way from today to a plan. Internal to src/plan.
namespace ensejam::plan {

/// For each price the packages that are worth their disruption: the longest useful beginning of the agenda.
/// `n_today` counts the offers that run today.
std::vector<FrontierPoint> frontier_of(const Repair& repair, const Solution& plan, std::vector<double> prices,
                                       std::size_t n_today);

}  // namespace ensejam::plan
