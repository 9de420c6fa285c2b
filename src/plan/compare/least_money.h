#pragma once
#include <vector>

#include "plan/compare/without_coordination.h"

namespace ensejam::plan {

/// The least money with which a plan under the same rules covers every harm at least as the status quo does.
struct LeastMoney {
    double money_today = 0;
    double bound = 0;                     ///< no plan that covers as much costs less
    bool has_plan = false;                ///< a plan that covers as much was found
    double money = 0;                     ///< of that plan
    Solution plan{};                      ///< without a proof of its own
    std::vector<double> covered_today{};  ///< by harm: weighted person-periods
    std::vector<double> covered{};        ///< by the plan

    /// What is spent today beyond need: at least (with a plan), and at most.
    Between waste() const { return {has_plan ? money_today - money : 0, money_today - bound}; }
};

/// `money_today`: minor units spent by the status quo in the plan's periods; negative = at the offers' own
/// costs. `start`, when given, is a plan that may be cut down to one that is enough.
///
/// Source: docs/method.md, "Least money for the same".
LeastMoney least_money(const Problem& problem, double money_today, const SolveOptions& options,
                       const Solution* start = nullptr);

/// What the least-money bound is recomputed from: a price for every harm, and slopes.
struct LeastMoneyProof {
    std::vector<double> harm_price{};  ///< minor units per weighted person-period
    Certificate certificate{};         ///< money costs 1
    double bound = 0;
};
LeastMoneyProof prove_least_money(const Problem& problem, const std::vector<double>& covered_today,
                                  const SolveOptions& options);

/// Weighted person-periods removed, by harm.
std::vector<double> covered_by(const Problem& problem, const std::vector<Run>& runs,
                               const std::vector<Rank>& sites = {});

}  // namespace ensejam::plan
