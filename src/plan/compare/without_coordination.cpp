#include "plan/compare/without_coordination.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "plan/model/reach.h"
#include "plan/problem/restrict.h"
#include "plan/solve/solve.h"

namespace ensejam::plan {

namespace detail_without_coordination {

struct Playing {
    const Problem& problem;
    const CompareOptions& options;
    std::vector<Restricted> own{};          ///< by organisation
    std::vector<Rank> players{};            ///< those with offers, richest first
    std::vector<std::vector<Run>> blind{};  ///< ranks in the organisation's own problem
    double claimed = 0;

    SolveOptions solve_options() const {
        SolveOptions solve = options.solve;
        constexpr std::int32_t small = 100;  // only what is quickly proven is proven
        solve.passes = options.passes;
        solve.exact_options = std::min(solve.exact_options, small);
        solve.progress = nullptr;
        return solve;
    }
    bool is_stopped() const { return options.solve.stop && options.solve.stop(); }
};

std::vector<Run> runs_of(const Solution& solution) {
    std::vector<Run> runs;
    for (const PlannedActivity& activity : solution.activities) runs.push_back(activity.run);
    return runs;
}

std::vector<Rank> all_sites(const Problem& problem) {
    std::vector<Rank> sites(problem.sites.size());
    std::iota(sites.begin(), sites.end(), Rank{0});
    return sites;
}

double money_of(const Problem& problem, Rank organisation) {
    double money = 0;
    for (const Fund& fund : problem.funds)
        for (const std::int64_t amount : fund.amounts)
            money += fund.owner == organisation ? static_cast<double>(amount) : 0;
    return money;
}

Playing begin(const Problem& problem, const CompareOptions& options) {
    Playing playing{.problem = problem, .options = options};
    for (Rank rank = 0; rank < problem.organisations.size(); ++rank) {
        playing.own.push_back(alone(problem, rank));
        playing.blind.emplace_back();
        if (!playing.own.back().original.empty()) playing.players.push_back(rank);
    }
    std::stable_sort(playing.players.begin(), playing.players.end(),
                     [&](Rank a, Rank b) { return money_of(problem, a) > money_of(problem, b); });
    std::vector<double> claims(playing.players.size(), 0.0);
    SolveOptions single = playing.solve_options();
    single.threads = 1;
    in_parallel(playing.players.size(), options.solve.threads, [&](std::size_t at) {
        const Rank player = playing.players[at];
        const Solution plan = solve(playing.own[player].problem, single);
        playing.blind[player] = runs_of(plan);
        claims[at] = std::max(0.0, value_of(playing.own[player].problem, playing.blind[player]));
    });
    playing.claimed = std::accumulate(claims.begin(), claims.end(), 0.0);
    return playing;
}

std::vector<Run> together(const Playing& playing, const std::vector<std::vector<Run>>& plans, Rank without) {
    std::vector<Run> runs;
    for (const Rank player : playing.players) {
        if (player == without) continue;
        const std::vector<Run> whole = playing.own[player].whole(plans[player]);
        runs.insert(runs.end(), whole.begin(), whole.end());
    }
    return runs;
}

/// What stands of the blind plans when they meet: what a place has no room for beside a richer organisation's
/// does not come about.
std::vector<Run> standing(const Playing& playing) {
    std::vector<Run> runs;
    for (const Rank player : playing.players) {
        const Restricted& own = playing.own[player];
        const Restricted allowed = beside_others(playing.problem, own, runs);
        const std::vector<Run> kept = own.whole(allowed.whole(allowed.narrowed(playing.blind[player])));
        runs.insert(runs.end(), kept.begin(), kept.end());
    }
    return runs;
}

/// The organisation's best answer to the others, if it is better than what it does; an idle one needs a gain.
/// Who sees the others does not double what they fill, nor run what cannot stand beside it.
bool answer(const Playing& playing, Rank player, std::vector<std::vector<Run>>& plans,
            const SolveOptions& solve_options) {
    const std::vector<Run> beside = together(playing, plans, player);
    const Reach others = reach_of(playing.problem, playing.problem.needs, beside);
    Restricted own = beside_others(playing.problem, playing.own[player], beside);
    add_background(own, others.exposure);
    const std::vector<Rank> sites = all_sites(own.problem);
    const std::vector<Run> found = runs_of(solve(own.problem, solve_options));
    const double then = value_of(own.problem, found, sites);
    const double today = value_of(own.problem, own.narrowed(plans[player]), sites);
    if (then <= today + 1e-7 * (1 + std::abs(today))) return false;
    plans[player] = own.whole(found);
    return true;
}

struct Settled {
    std::vector<Run> runs{};
    double value = 0;
    bool is_settled = false;
};

/// The first round is played to its end: else the last in the order would be taken to do nothing.
Settled play(const Playing& playing, const std::vector<Rank>& order) {
    std::vector<std::vector<Run>> plans(playing.own.size());
    Settled settled;
    SolveOptions whole = playing.solve_options();
    whole.stop = nullptr;
    for (int round = 0; round < playing.options.rounds && !settled.is_settled; ++round) {
        const std::vector<std::vector<Run>> before = plans;
        settled.is_settled = true;
        for (const Rank player : order) {
            if (round > 0 && playing.is_stopped()) {
                plans = before;
                settled.is_settled = false;
                break;
            }
            if (answer(playing, player, plans, whole)) settled.is_settled = false;
        }
        if (playing.is_stopped()) break;
    }
    settled.runs = together(playing, plans, no_rank);
    settled.value = value_of(playing.problem, settled.runs);
    return settled;
}

/// What the orders tell together, one after the other.
struct Orders {
    std::vector<Rank> order{};
    Chance chance;
    double sum = 0;

    void play_next(const Playing& playing, Comparison& comparison) {
        const Settled settled = play(playing, order);
        const bool is_first = comparison.n_orders++ == 0;
        sum += settled.value;
        comparison.has_settled = comparison.has_settled && settled.is_settled;
        if (is_first || settled.value > comparison.informed_most) comparison.informed = settled.runs;
        comparison.informed_most =
            is_first ? settled.value : std::max(comparison.informed_most, settled.value);
        comparison.informed_least =
            is_first ? settled.value : std::min(comparison.informed_least, settled.value);
        comparison.informed_mean = sum / comparison.n_orders;
        for (std::size_t rank = order.size(); rank > 1; --rank)
            std::swap(order[rank - 1], order[static_cast<std::size_t>(chance.below(rank))]);
    }
};

std::vector<Caveat> caveats_of(const Problem& problem) {
    std::vector<Caveat> caveats;
    const auto any_mandate = std::any_of(problem.organisations.begin(), problem.organisations.end(),
                                         [](const Organisation& body) { return !body.mandate.empty(); });
    const auto any_setup = std::any_of(problem.offers.setup_cost.begin(), problem.offers.setup_cost.end(),
                                       [](std::int64_t cost) { return cost > 0; });
    const auto any_transfer = std::any_of(problem.funds.begin(), problem.funds.end(),
                                          [](const Fund& fund) { return fund.transferable_share > 0; });
    if (any_mandate) caveats.push_back(Caveat::mandates);
    if (!problem.bundles.empty()) caveats.push_back(Caveat::bundles);
    if (any_setup) caveats.push_back(Caveat::setup_costs);
    if (any_transfer) caveats.push_back(Caveat::transfers);
    return caveats;
}

Problem without_directives(Problem problem) {
    for (Province& province : problem.provinces) province.ngo_share_min = 0;
    for (County& county : problem.counties) county.min_ngo_activities = 0;
    return problem;
}

/// A plan to begin from; it has no proof of its own.
Solution as_start(const std::vector<Run>& runs) {
    Solution start;
    for (const Run& run : runs) start.activities.push_back({.run = run});
    return start;
}

/// The informed plan, where it is worth more than the joint one, is a plan to begin the joint one from.
void look_from_informed(const Problem& problem, const Solution& joint, const CompareOptions& options,
                        Comparison& comparison) {
    if (comparison.informed_most <= joint.value) return;
    const Solution start = as_start(comparison.informed);
    Solution found = solve(problem, options.solve, &start);
    if (found.status == Status::infeasible) return;
    comparison.joint.high = std::min(joint.bound, found.bound);
    if (found.value <= joint.value) return;
    comparison.joint.low = found.value;
    comparison.better = std::move(found);
}

Between outcome(const Solution& solution) { return {solution.value, solution.bound}; }

/// The joint plan again without transfers, and without directives; the latter begins from the joint plan.
void solve_without_rules(const Problem& problem, const Solution& joint, const CompareOptions& options,
                         Comparison& comparison) {
    Problem owned = problem;
    for (Fund& fund : owned.funds) fund.transferable_share = 0;
    const Solution informed = as_start(comparison.informed), planned = as_start(runs_of(joint));
    comparison.without_transfers = outcome(solve(owned, options.solve, &informed));
    const bool is_better = comparison.informed_most > joint.value;
    comparison.without_directives =
        outcome(solve(without_directives(problem), options.solve, is_better ? &informed : &planned));
}

}  // namespace detail_without_coordination

Comparison without_coordination(const Problem& problem, const Solution& joint,
                                const CompareOptions& options) {
    using namespace detail_without_coordination;
    Comparison comparison{.status_quo = value_of(problem, problem.status_quo),
                          .joint = outcome(joint),
                          .caveats = caveats_of(problem)};
    const Playing playing = begin(problem, options);
    const std::vector<Run> stands = standing(playing);
    comparison.blind = value_of(problem, stands);
    comparison.blind_claimed = playing.claimed;
    comparison.n_blind = together(playing, playing.blind, no_rank).size();
    comparison.n_blind_barred = comparison.n_blind - stands.size();
    // What the rules are worth comes before the other orders: time that is up shall not cost it its bounds.
    Orders orders{.order = playing.players, .chance = Chance(options.solve.seed)};
    orders.play_next(playing, comparison);
    solve_without_rules(problem, joint, options, comparison);
    const int most = std::max(1, options.orders);
    while (comparison.n_orders < most && !playing.is_stopped()) orders.play_next(playing, comparison);
    comparison.is_cut_short = comparison.n_orders < most || playing.is_stopped();
    look_from_informed(problem, joint, options, comparison);
    // A plan for the stricter problem is one for the looser: neither figure may be below what is known.
    Between& loose = comparison.without_directives;
    loose.low = std::max({loose.low, comparison.joint.low, comparison.informed_most});
    loose.high = std::max(loose.low, loose.high);
    comparison.without_transfers.high = std::min(comparison.without_transfers.high, comparison.joint.high);
    return comparison;
}

}  // namespace ensejam::plan
