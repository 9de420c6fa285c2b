#pragma once
#include "plan/model/worth.h"
#include "plan/problem/options.h"
#include "plan/problem/solution.h"

namespace ensejam::plan {

/// The joint plan: a feasible plan of large value, and a bound that no plan under the rules can pass.
/// `start`, when given, is a plan to begin from (last year's, or one found without coordination); the answer
/// is never worse than it, if it is feasible.
///
/// Errors: none; when commitments or floors cannot be met, the status is `infeasible`.
/// Source: docs/method.md, "The joint plan".
Solution solve(const Problem& problem, const SolveOptions& options, const Solution* start = nullptr);

}  // namespace ensejam::plan
