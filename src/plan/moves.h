#pragma once
#include <vector>

#include "plan/repair.h"

// Changes of one programme in one place. Internal to src/plan.
namespace ensejam::plan {

/// The status quo as runs that a plan could hold: one for each offer, of allowed dose and length.
std::vector<Run> tidied(const Problem& problem);

/// How much a move disturbs.
double weight_of(const Problem& problem, const Move& move, const MoveWeights& weights);

}  // namespace ensejam::plan
