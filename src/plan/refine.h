#pragma once
#include "plan/dive.h"
#include "plan/options.h"

// A region that is small enough for its relaxation to be solved exactly. Internal to src/plan.
namespace ensejam::plan {

/// Solves the relaxation of a model of one region from the market's prices on, and makes a plan of it. `best`
/// gets the prices of the least bound, the market goes on from them, and the draft is replaced by the new
/// plan when that is better.
void refine(Market& market, const Stop& stop, Certificate& best, Draft& draft);

}  // namespace ensejam::plan
