#pragma once
#include <vector>

#include "plan/compare/repair_walk.h"

// Changes that are worth their disruption. Internal to src/plan.
namespace ensejam::plan {

/// What a search looks for: value above `rho` for each unit of disruption, counted from where it begins.
struct SearchAim {
    double rho = 0;
    int attempts = 0;  ///< in each region
    std::uint64_t seed = 1;
    Stop stop{};
};

/// The drafts after further changes that are worth their disruption, all of it counted from where one stands;
/// each place is drawn to the plan's runs as well as to its own best offers at the plan's prices.
std::vector<Draft> changed_at_price(const Walk& walk, const Certificate& prices, std::vector<Draft> drafts,
                                    const std::vector<Run>& target, const SearchAim& aim);

}  // namespace ensejam::plan
