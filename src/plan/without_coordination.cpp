#include "plan/without_coordination.h"

#include <algorithm>
#include <numeric>

#include "plan/reach.h"
#include "plan/restrict.h"
#include "plan/solve.h"

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

/// The organisation's best answer to the others, if it is better than what it does; an idle one needs a gain.
bool answer(const Playing& playing, Rank player, std::vector<std::vector<Run>>& plans) {
    const Reach others = reach_of(playing.problem, playing.problem.needs, together(playing, plans, player));
    Restricted own = playing.own[player];
    add_background(own, others.exposure);
    const std::vector<Rank> sites = all_sites(own.problem);
    const std::vector<Run> found = runs_of(solve(own.problem, playing.solve_options()));
    const double today = value_of(own.problem, plans[player], sites);
    const double then = value_of(own.problem, found, sites);
    if (then <= today + 1e-7 * (1 + std::abs(today))) return false;
    plans[player] = found;
    return true;
}

struct Settled {
    std::vector<Run> runs{};
    double value = 0;
    bool is_settled = false;
};

Settled play(const Playing& playing, const std::vector<Rank>& order) {
    std::vector<std::vector<Run>> plans(playing.own.size());
    Settled settled;
    for (int round = 0; round < playing.options.rounds && !settled.is_settled; ++round) {
        settled.is_settled = true;
        for (const Rank player : order) {
            if (playing.is_stopped()) return settled;
            if (answer(playing, player, plans)) settled.is_settled = false;
        }
    }
    settled.runs = together(playing, plans, no_rank);
    settled.value = value_of(playing.problem, settled.runs);
    return settled;
}

void play_all(const Playing& playing, Comparison& comparison) {
    std::vector<Rank> order = playing.players;
    Chance chance(playing.options.solve.seed);
    double sum = 0;
    for (int n = 0; n < std::max(1, playing.options.orders) && (n == 0 || !playing.is_stopped()); ++n) {
        const Settled settled = play(playing, order);
        const bool is_first = comparison.n_orders++ == 0;
        sum += settled.value;
        comparison.has_settled = comparison.has_settled && settled.is_settled;
        if (is_first || settled.value > comparison.informed_most) comparison.informed = settled.runs;
        comparison.informed_most =
            is_first ? settled.value : std::max(comparison.informed_most, settled.value);
        comparison.informed_least =
            is_first ? settled.value : std::min(comparison.informed_least, settled.value);
        for (std::size_t rank = order.size(); rank > 1; --rank)
            std::swap(order[rank - 1], order[static_cast<std::size_t>(chance.below(rank))]);
    }
    comparison.informed_mean = sum / comparison.n_orders;
}

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

Between outcome(const Solution& solution) { return {solution.value, solution.bound}; }

}  // namespace detail_without_coordination

Comparison without_coordination(const Problem& problem, const Solution& joint,
                                const CompareOptions& options) {
    using namespace detail_without_coordination;
    Comparison comparison{.status_quo = value_of(problem, problem.status_quo),
                          .joint = outcome(joint),
                          .caveats = caveats_of(problem)};
    const Playing playing = begin(problem, options);
    comparison.blind = value_of(problem, together(playing, playing.blind, no_rank));
    comparison.blind_claimed = playing.claimed;
    play_all(playing, comparison);
    Problem owned = problem;
    for (Fund& fund : owned.funds) fund.transferable_share = 0;
    comparison.without_transfers = outcome(solve(owned, options.solve));
    Problem free = problem;
    for (Province& province : free.provinces) province.ngo_share_min = 0;
    for (County& county : free.counties) county.min_ngo_activities = 0;
    comparison.without_directives = outcome(solve(free, options.solve, &joint));
    // A plan for the stricter problem is one for the looser: neither figure may be below what is known.
    comparison.without_directives.low = std::max(comparison.without_directives.low, joint.value);
    comparison.without_transfers.high = std::min(comparison.without_transfers.high, joint.bound);
    return comparison;
}

}  // namespace ensejam::plan
