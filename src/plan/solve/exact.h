#pragma once
#include <optional>

#include "plan/model/draft.h"
#include "plan/model/model.h"
#include "plan/problem/options.h"
#include "plan/problem/solution.h"

// Small problems, solved whole. Internal to src/plan.
namespace ensejam::plan {

/// Splits all plans into parts until no part can hold a better plan than the best that is known, or the nodes
/// are spent. `known` are prices of all plans, kept where no better ones are found; `best` gets better on the
/// way.
std::vector<Leaf> prove(const Model& model, const SolveOptions& options, Certificate known,
                        std::optional<Draft>& best);

}  // namespace ensejam::plan
