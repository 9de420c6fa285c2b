#include "plan/least_money.h"

#include <algorithm>
#include <cmath>

#include "plan/check.h"
#include "plan/explain_view.h"
#include "plan/solve.h"
#include "plan/value.h"

namespace ensejam::plan {

namespace detail_least_money {

constexpr double as_much = 1 - 1e-9;

bool covers(const std::vector<double>& covered, const std::vector<double>& needed) {
    for (std::size_t harm = 0; harm < needed.size(); ++harm)
        if (covered[harm] < needed[harm] * as_much) return false;
    return true;
}

struct Decided {
    std::vector<Run> runs{};
    std::vector<Rank> sites{};
};

Decided decided(const Solution& solution) {
    Decided result;
    for (const PlannedActivity& activity : solution.activities) result.runs.push_back(activity.run);
    for (const OpenSite& open : solution.sites) result.sites.push_back(open.site);
    return result;
}

std::vector<double> covered_by_plan(const Problem& problem, const Solution& solution) {
    const Decided plan = decided(solution);
    return covered_by(problem, plan.runs, plan.sites);
}

double money_of(const Solution& solution) {
    double money = 0;
    for (const PlannedActivity& activity : solution.activities)
        for (const Payment& payment : activity.payments) money += static_cast<double>(payment.amount);
    for (const OpenSite& open : solution.sites)
        for (const Payment& payment : open.payments) money += static_cast<double>(payment.amount);
    return money;
}

/// The problem with a part of its money, and harms weighed by what they cost.
Problem with_money(const Problem& problem, double part, const std::vector<double>& harm_price) {
    Problem other = problem;
    for (Fund& fund : other.funds)
        for (std::int64_t& amount : fund.amounts)
            amount = static_cast<std::int64_t>(std::floor(static_cast<double>(amount) * part));
    const double most = *std::max_element(harm_price.begin(), harm_price.end());
    for (std::size_t harm = 0; harm < other.harms.size() && most > 0; ++harm)
        other.harms[harm].severity *= std::max(harm_price[harm] / most, 1e-3);
    return other;
}

/// A plan with so much of the money that covers all harms; harms that fall short weigh more in a second try.
bool find_with(const Problem& problem, double part, std::vector<double> harm_price, const LeastMoney& asked,
               const SolveOptions& options, Solution& found) {
    for (int time = 0; time < 6; ++time) {
        const Problem lesser = with_money(problem, part, harm_price);
        const Solution solution = solve(lesser, options);
        if (solution.status == Status::infeasible) return false;
        const std::vector<double> covered = covered_by_plan(problem, solution);
        if (covers(covered, asked.covered_today)) {
            found = solution;
            return true;
        }
        for (std::size_t harm = 0; harm < covered.size(); ++harm)
            if (covered[harm] < asked.covered_today[harm])
                harm_price[harm] *= std::clamp(
                    std::pow(asked.covered_today[harm] / std::max(covered[harm], 1e-9), 3), 1.1, 4.0);
    }
    return false;
}

bool keeps_rules(const Problem& problem, const Solution& solution) {
    const Verdict verdict = check(problem, solution);
    return std::none_of(verdict.broken.begin(), verdict.broken.end(),
                        [](const Broken& broken) { return broken.rule < Rule::value_wrong; });
}

/// Takes away, dearest first, what is not needed: less never costs more, nor overdraws a fund.
void prune(const Problem& problem, const std::vector<double>& needed, Solution& solution) {
    std::vector<std::pair<double, Rank>> order;
    for (const PlannedActivity& activity : solution.activities)
        order.emplace_back(-cost_of(problem, activity.run), activity.run.offer);
    std::sort(order.begin(), order.end());
    for (const auto& [cost, offer] : order) {
        Solution fewer = solution;
        std::erase_if(fewer.activities,
                      [offer = offer](const PlannedActivity& one) { return one.run.offer == offer; });
        if (covers(covered_by_plan(problem, fewer), needed) && keeps_rules(problem, fewer))
            solution = std::move(fewer);
    }
}

}  // namespace detail_least_money

std::vector<double> covered_by(const Problem& problem, const std::vector<Run>& runs,
                               const std::vector<Rank>& sites) {
    const Reach reach = reach_of(problem, problem.needs, runs, sites);
    std::vector<double> covered(problem.harms.size(), 0.0);
    const auto n = static_cast<std::size_t>(problem.n_periods);
    for (std::size_t at = 0; at < reach.helped.size(); ++at) {
        const std::size_t harm = at / n % problem.harms.size();
        const Place& place = problem.places[at / n / problem.harms.size()];
        covered[harm] +=
            problem.harms[harm].severity * place.priority * problem.discount[at % n] * reach.helped[at];
    }
    return covered;
}

LeastMoney least_money(const Problem& problem, double money_today, const SolveOptions& options) {
    using namespace detail_least_money;
    LeastMoney least{.money_today = money_today, .covered_today = covered_by(problem, problem.status_quo)};
    if (money_today < 0) {
        least.money_today = 0;
        for (const Run& run : problem.status_quo) least.money_today += cost_of(problem, run);
    }
    const LeastMoneyProof proof = prove_least_money(problem, least.covered_today, options);
    least.bound = proof.bound;
    double enough = 1, too_little = 0;
    least.has_plan = find_with(problem, enough, proof.harm_price, least, options, least.plan);
    for (int time = 0; time < 7 && least.has_plan && !(options.stop && options.stop()); ++time) {
        const double part = (enough + too_little) / 2;
        const bool is_found = find_with(problem, part, proof.harm_price, least, options, least.plan);
        (is_found ? enough : too_little) = part;
    }
    if (!least.has_plan) return least;
    prune(problem, least.covered_today, least.plan);
    least.plan.leaves.clear();
    least.money = money_of(least.plan);
    least.covered = covered_by_plan(problem, least.plan);
    least.plan.value = value_of(problem, decided(least.plan).runs, decided(least.plan).sites);
    return least;
}

}  // namespace ensejam::plan
