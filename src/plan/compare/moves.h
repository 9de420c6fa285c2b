#pragma once
#include <vector>

#include "plan/compare/repair.h"

// Changes of one programme in one place. Internal to src/plan.
namespace ensejam::plan {

/// The status quo as one run for each offer: from its first to its last period, at its average dose.
std::vector<Run> tidied(const Problem& problem);

/// How much a move disturbs.
double weight_of(const Problem& problem, const Move& move, const MoveWeights& weights);

}  // namespace ensejam::plan
