#include "plan/repair.h"

#include <algorithm>
#include <cmath>

#include "plan/frontier.h"
#include "plan/moves.h"
#include "plan/repair_packages.h"
#include "plan/repair_search.h"
#include "plan/repair_walk.h"
#include "plan/solve.h"

namespace ensejam::plan {

namespace detail_repair {

constexpr int n_points = 16;
constexpr double near_enough = 0.005;  ///< of the plan's value: other changes bring as much with less ado

std::vector<Run> runs_of(const Solution& plan) {
    std::vector<Run> runs;
    for (const PlannedActivity& activity : plan.activities) runs.push_back(activity.run);
    return runs;
}

/// The prices that the plan stands on; a plan without a proof of one piece is priced anew.
Certificate prices_of(const Problem& problem, const Solution& plan) {
    if (plan.leaves.size() == 1) return plan.leaves.front().certificate;
    constexpr std::int32_t passes = 300;
    return solve(problem, {.passes = passes, .exact_options = 0}).leaves.front().certificate;
}

/// Prices from six times what the whole way gains for its disruption down to a twentieth of it.
std::vector<double> disruption_prices(const Repair& repair, const Solution& plan) {
    constexpr double dearest = 6, cheapest = 0.02;
    const double mean = (plan.value - repair.value_kept) / std::max(repair.full_weight, 1e-9);
    std::vector<double> prices;
    for (int n = 0; n < n_points && mean > 0; ++n)
        prices.push_back(mean * dearest * std::pow(cheapest / dearest, n / (n_points - 1.0)));
    return prices;
}

void force(Walk& walk, Repair& repair) {
    repair.forced = walk.book_today();
    for (const Move& move : repair.forced) repair.forced_weight += move.weight;
    repair.value_kept = walk.value();
}

double weight_of_all(const Problem& problem, const std::vector<Run>& today, const std::vector<Run>& target,
                     const MoveWeights& weights) {
    std::vector<std::vector<Run>> before(problem.places.size()), after(problem.places.size());
    for (const Run& run : today) before[problem.offers.place[run.offer]].push_back(run);
    for (const Run& run : target) after[problem.offers.place[run.offer]].push_back(run);
    double weight = 0;
    for (std::size_t place = 0; place < before.size(); ++place)
        weight += weight_between(problem, before[place], after[place], weights);
    return weight;
}

/// Toward the best plan at one price of disruption, in packages; what they leave is taken at once.
void walk_at_price(Walk& walk, const Certificate& prices, const std::vector<Run>& target,
                   const SearchAim& aim, Repair& repair) {
    std::vector<Draft> drafts = changed_at_price(walk, prices, target, aim);
    std::vector<Run> runs;
    double value = 0;
    for (const Draft& draft : drafts) {
        value += draft.value();
        for (const Run& run : draft.runs()) runs.push_back(run);
    }
    walk_toward(walk, runs, repair);
    const std::size_t n_before = repair.agenda.size();
    take_rest(walk, runs, value, repair);
    if (repair.agenda.size() > n_before) walk.drafts = std::move(drafts);
}

void share_out(Repair& repair, double plan_value) {
    const double gain = plan_value - repair.value_today;
    for (Package& package : repair.agenda)
        package.gained_share = gain > 0 ? (package.value - repair.value_today) / gain : 1;
}

}  // namespace detail_repair

Repair repair(const Problem& problem, const Solution& plan, const RepairOptions& options) {
    using namespace detail_repair;
    Repair result{.value_today = value_of(problem, problem.status_quo)};
    Walk walk(problem, options.weights);
    force(walk, result);
    const std::vector<Run> today = tidied(problem), target = runs_of(plan);
    result.full_weight = weight_of_all(problem, today, target, options.weights);
    std::vector<double> rho = options.prices.empty() ? disruption_prices(result, plan) : options.prices;
    std::sort(rho.rbegin(), rho.rend());
    const Certificate prices = prices_of(problem, plan);
    const ChangeBounds bounds = bounds_of_change(problem, plan, today, options.weights, rho);
    for (std::size_t at = 0; at < rho.size(); ++at) {
        walk_at_price(walk, prices, target,
                      {.rho = rho[at], .attempts = options.attempts, .seed = 1 + at, .stop = options.stop},
                      result);
        result.frontier.push_back(point_at(result, rho[at], today.size(), bounds));
    }
    if (walk.value() < plan.value * (1 - near_enough)) {
        walk_toward(walk, target, result);
        if (walk.value() < plan.value * (1 - near_enough)) take_rest(walk, target, plan.value, result);
        result.frontier.push_back(point_at(result, 0, today.size(), bounds));
    }
    share_out(result, plan.value);
    return result;
}

double gained_share_at(const Repair& repair, double part) {
    double share = 0;
    for (const Package& package : repair.agenda)
        if (package.disruption <= part * repair.full_weight) share = package.gained_share;
    return share;
}

Between price_of_red_lines(const Problem& problem, const Solution& plan, const SolveOptions& options) {
    Problem free = problem;
    free.commitments.clear();
    const Solution loose = solve(free, options, &plan);
    return {std::max(0.0, loose.value - plan.bound), std::max(0.0, loose.bound - plan.value)};
}

}  // namespace ensejam::plan
