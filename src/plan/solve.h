#pragma once
#include "plan/options.h"
#include "plan/solution.h"

namespace ensejam::plan {

/// The joint plan: a feasible plan of large value, and a bound that no plan under the rules can pass.
/// `start`, when given, is a plan to begin from (last year's, or one found without coordination); the answer
/// is never worse than it, if it is feasible.
///
/// Errors: none; when commitments or floors cannot be met, the status is `infeasible`.
/// Source: docs/method.md, "The joint plan".
Solution solve(const Problem& problem, const SolveOptions& options, const Solution* start = nullptr);

/// What a list of activities and open sites is worth under the problem's objective, feasible or not.
double value_of(const Problem& problem, const std::vector<Run>& runs, const std::vector<Rank>& sites = {});

/// The upper bound that one certificate proves for the plans that agree with all branches.
double bound_of(const Problem& problem, const Certificate& certificate,
                const std::vector<Branch>& branches = {});

}  // namespace ensejam::plan
