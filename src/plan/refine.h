#pragma once
#include "plan/dive.h"
#include "plan/options.h"

// A model of one region that is small enough for linear programmes. Internal to src/plan.
namespace ensejam::plan {

/// Settles prices further, dives in the relaxation over what is chosen at them, and replaces the draft when
/// the plan that comes of it is better. `is_exact`: the relaxation is solved over all options first. `best`
/// gets the prices of the least bound, and the market goes on from them.
void refine(Market& market, const Stop& stop, bool is_exact, Certificate& best, Draft& draft);

/// Keeps who does what where and when, and finds the best doses and payments for that; true when that gains.
bool refine_doses(Market& market, const Stop& stop, Draft& draft);

}  // namespace ensejam::plan
