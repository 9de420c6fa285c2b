#pragma once
#include <vector>

#include "plan/problem/certificate.h"
#include "plan/problem/problem.h"

namespace ensejam::plan {

/// What a list of activities and open sites is worth under the problem's objective, feasible or not.
double value_of(const Problem& problem, const std::vector<Run>& runs, const std::vector<Rank>& sites = {});

/// The upper bound that one certificate proves for the plans that agree with all branches.
double bound_of(const Problem& problem, const Certificate& certificate,
                const std::vector<Branch>& branches = {});

}  // namespace ensejam::plan
