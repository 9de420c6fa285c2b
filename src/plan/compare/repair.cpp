#include "plan/compare/repair.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "plan/compare/frontier.h"
#include "plan/compare/moves.h"
#include "plan/compare/repair_packages.h"
#include "plan/compare/repair_search.h"
#include "plan/compare/repair_walk.h"
#include "plan/program/decisions.h"
#include "plan/solve/solve.h"

namespace ensejam::plan {

namespace detail_repair {

constexpr int n_points = 8;
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

/// Prices from three times what the whole way gains for its disruption down to a twentieth of it.
std::vector<double> disruption_prices(const Repair& repair, const Solution& plan) {
    constexpr double dearest = 3, cheapest = 0.05;
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

/// What the way leads to; its prices where the way is searched for.
struct Aim {
    std::vector<Run> runs{};
    std::optional<Certificate> prices{};
};

Aim aim_of(const Problem& problem, const Solution& plan, const RepairOptions& options) {
    Aim aim{.runs = runs_of(plan)};
    if (count_options(problem) <= options.searched_options) aim.prices = prices_of(problem, plan);
    return aim;
}

std::vector<Draft> drafts_of(const Walk& walk, const Solution& plan) {
    std::vector<Draft> drafts;
    for (const Region& region : walk.model.regions)
        drafts.push_back(
            draft_of(walk.model, region, walk.means, nullptr, decided(walk.model, region, plan)));
    return drafts;
}

/// The plan that is worth most when disruption costs rho: solved, and where there are few options searched on
/// from there, change by change, because there the rounding of a dive costs more than many small changes
/// bring.
std::vector<Draft> plan_at_price(const Walk& walk, const Aim& aim, double rho, const RepairOptions& options,
                                 std::uint64_t seed) {
    const Beside beside = worth_of_staying(walk.free, walk.runs(), options.weights, rho);
    std::vector<Draft> drafts = drafts_of(
        walk, solve(walk.free,
                    {.passes = options.passes, .exact_options = 0, .beside = &beside, .stop = options.stop}));
    if (!aim.prices) return drafts;
    return changed_at_price(walk, *aim.prices, std::move(drafts), aim.runs,
                            {.rho = rho, .attempts = options.attempts, .seed = seed, .stop = options.stop});
}

/// Toward the best plan at one price of disruption, in packages; what they leave is taken at once.
void walk_to(Walk& walk, std::vector<Draft> drafts, Repair& repair) {
    std::vector<Run> runs;
    for (const Draft& draft : drafts)
        for (const Run& run : draft.runs()) runs.push_back(run);
    walk_toward(walk, runs, repair);
    take_rest(walk, std::move(drafts), repair);
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
    const std::vector<Run> today = tidied(problem);
    const Aim aim = aim_of(problem, plan, options);
    result.full_weight = walk.disruption_of(aim.runs);
    std::vector<double> rho = options.prices.empty() ? disruption_prices(result, plan) : options.prices;
    std::sort(rho.rbegin(), rho.rend());
    const ChangeBounds bounds = bounds_of_change(problem, plan, today, options.weights, rho);
    for (std::size_t at = 0; at < rho.size(); ++at) {
        walk_to(walk, plan_at_price(walk, aim, rho[at], options, 1 + at), result);
        result.frontier.push_back(point_at(result, rho[at], today, walk.runs(), bounds));
    }
    if (walk.value() < plan.value * (1 - near_enough)) {
        walk_to(walk, drafts_of(walk, plan), result);
        result.frontier.push_back(point_at(result, 0, today, walk.runs(), bounds));
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
