#pragma once
#include <vector>

#include "plan/compare/repair_walk.h"

// Changes that belong together, in the order in which they are worth most. Internal to src/plan.
namespace ensejam::plan {

/// Walks from where the drafts stand toward the runs of `target`, one package after the other, until none
/// that is left gains; appends the packages to the repair's agenda.
void walk_toward(Walk& walk, const std::vector<Run>& target, Repair& repair);

/// All that is left of the way to `target` at once, when that still gains; `value` is the target's.
/// All that is left of the way to these drafts at once, when that still gains.
void take_rest(Walk& walk, std::vector<Draft> drafts, Repair& repair);

}  // namespace ensejam::plan
