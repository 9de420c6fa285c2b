#pragma once
#include "plan/model/market.h"
#include "plan/problem/options.h"

// Prices that come to rest. Internal to src/plan.
namespace ensejam::plan {

/// Lets prices settle, so many passes at most or until that hardly lowers the bound any more; `best` keeps
/// those of the least bound.
void settle(Market& market, Certificate& best, int most_passes, const Stop& stop);

/// Settles prices further that were settled before, with nothing fixed or banned: fresh tallies come of it.
void settle_further(Market& market, Certificate& best, int passes, const Stop& stop);

}  // namespace ensejam::plan
