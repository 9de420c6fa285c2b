#pragma once
#include <span>
#include <vector>

#include "plan/explain/explained.h"
#include "plan/problem/options.h"
#include "plan/problem/solution.h"

namespace ensejam::plan {

/// What the register knows beside the problem; either may be empty.
struct ExplainOptions {
    std::span<const double> people{};      ///< beside `needs`: without the weights of severity
    std::span<const double> told_money{};  ///< beside `status_quo`: minor units; negative = not told
};

/// A plan in the words of those who are to carry it out: prices of what is scarce, what each organisation is
/// asked and why, what changes in each place.
///
/// Units:  money in minor units; people in person-periods; prices in weighted person-periods.
/// Errors: none.
/// Source: docs/method.md, "Explanations".
Explanation explain(const Problem& problem, const Solution& solution, const ExplainOptions& options = {});

/// Why an option is not in the plan: its gain beside the plan, what it costs at the plan's prices, and what
/// stands in its way.
WhyNot why_not(const Problem& problem, const Solution& solution, const Run& option);

/// The plan's value and bound when every programme reaches as little, and as much, as its evidence allows;
/// and how many activities a plan made for each of the three has in common.
Spread spread(const Problem& problem, const Solution& solution, const SolveOptions& options);

/// A smallest set of rules that no plan can keep together, found by leaving out half of them, then ever
/// fewer at a time; empty when all can be kept.
std::vector<Clash> clash(const Problem& problem, const SolveOptions& options);

}  // namespace ensejam::plan
