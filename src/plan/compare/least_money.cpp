#include "plan/compare/least_money.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "plan/check/check.h"
#include "plan/compare/least_money_search.h"
#include "plan/compare/moves.h"
#include "plan/explain/explain_view.h"
#include "plan/model/reach.h"
#include "plan/model/value.h"
#include "plan/solve/solve.h"

namespace ensejam::plan {

namespace detail_least_money {

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

bool keeps_rules(const Problem& problem, const Solution& solution) {
    const Verdict verdict = check(problem, solution);
    return std::none_of(verdict.broken.begin(), verdict.broken.end(),
                        [](const Broken& broken) { return broken.rule < Rule::value_wrong; });
}

/// The status quo as far as a plan may hold it: whole runs at allowed doses.
std::vector<Run> allowed_today(const Problem& problem) {
    std::vector<Run> runs = tidied(problem);
    for (Run& run : runs) {
        const Programme& programme = problem.programmes[problem.offers.programme[run.offer]];
        run.dose = std::clamp(run.dose, programme.dose_min, programme.dose_max);
        const std::int32_t least = std::min(programme.min_duration, problem.n_periods);
        run.last = std::min(problem.n_periods - 1, std::max(run.last, run.first + least - 1));
        run.first = std::min(run.first, run.last - least + 1);
    }
    return runs;
}

/// A harm that nobody pays for at the bound still has to be covered.
std::vector<double> harm_prices(const LeastMoneyProof& proof, const std::vector<double>& needed) {
    std::vector<double> prices = proof.harm_price;
    const double most = prices.empty() ? 0 : *std::max_element(prices.begin(), prices.end());
    for (std::size_t harm = 0; harm < prices.size(); ++harm)
        prices[harm] = needed[harm] > 0 ? std::max(prices[harm], most > 0 ? 0.05 * most : 1) : 0;
    return prices;
}

/// The cheapest beginning, made cheaper; nothing where none covers enough.
std::optional<CoverPlan> cheapest(const Model& model, const std::vector<std::vector<Run>>& starts,
                                  CoverAim aim) {
    const Means means = means_of(model);
    std::optional<CoverPlan> best;
    const int attempts = std::exchange(aim.attempts, 0);
    for (const std::vector<Run>& start : starts) {
        CoverPlan plan = cover_cheaply(model, means, aim, start);
        if (is_covered(plan, aim) && (!best || plan.money < best->money)) best = std::move(plan);
    }
    if (!best || attempts == 0) return best;
    aim.attempts = attempts;
    return cover_cheaply(model, means, aim, best->draft.runs());
}

Solution written(const Problem& problem, const CoverPlan& plan) {
    Solution solution;
    for (const Run& run : plan.draft.runs()) solution.activities.push_back({.run = run});
    plan.draft.ledger().write_payments(solution.activities, solution.sites);
    solution.value = value_of(problem, decided(solution).runs);
    solution.bound = solution.value;
    return solution;
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

LeastMoney least_money(const Problem& problem, double money_today, const SolveOptions& options,
                       const Solution* start) {
    using namespace detail_least_money;
    LeastMoney least{.money_today = money_today, .covered_today = covered_by(problem, problem.status_quo)};
    if (money_today < 0) {
        least.money_today = 0;
        for (const Run& run : problem.status_quo) least.money_today += cost_of(problem, run);
    }
    const LeastMoneyProof proof = prove_least_money(problem, least.covered_today, options);
    least.bound = proof.bound;
    const Model model = model_of(problem, true);
    std::vector<std::vector<Run>> starts{{}, allowed_today(problem)};
    if (start != nullptr) starts.push_back(decided(*start).runs);
    const auto plan = cheapest(model, starts,
                               {.needed = least.covered_today,
                                .harm_price = harm_prices(proof, least.covered_today),
                                .attempts = options.passes / 2,
                                .seed = options.seed,
                                .stop = options.stop});
    if (!plan) return least;
    least.plan = written(problem, *plan);
    least.has_plan = keeps_rules(problem, least.plan);
    least.money = money_of(least.plan);
    least.covered = covered_by_plan(problem, least.plan);
    return least;
}

}  // namespace ensejam::plan
