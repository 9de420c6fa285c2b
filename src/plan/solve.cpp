#include "plan/solve.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "plan/bound.h"
#include "plan/dive.h"
#include "plan/exact.h"
#include "plan/market.h"
#include "plan/value.h"

namespace ensejam::plan {

namespace detail_solve {

struct Work {
    const Problem& problem;
    const SolveOptions& options;
    Model model{};
    Means means{};
    FirstPrices first{};
    Certificate prices{};  ///< of today
    Certificate best{};    ///< of the best bound
    MoneyTable money{};
    std::vector<std::optional<Draft>> drafts{};
    std::vector<int> passes{};

    bool is_stopped() const { return options.stop && options.stop(); }
};

Work begin(const Problem& problem, const SolveOptions& options) {
    Work work{.problem = problem, .options = options, .model = model_of(problem)};
    work.means = means_of(work.model);
    work.first = first_prices(work.model);
    work.prices = certificate_at(work.model, work.first);
    work.best = work.prices;
    work.money.assign(work.model.classes.size() * work.model.n_periods, 0.0);
    work.drafts.resize(work.model.regions.size());
    work.passes.assign(work.model.regions.size(), 0);
    return work;
}

/// Lets prices settle; keeps those of the best bound.
void settle(Work& work, Market& market, int most_passes) {
    double least = std::numeric_limits<double>::infinity();
    double least_before = least;
    for (int pass = 0; pass < most_passes && !work.is_stopped(); ++pass) {
        survey(market);
        const double bound = market.bound + sum_of_rows(market);
        if (bound < least * (1 - 1e-6) || pass == 0) {
            if (pass >= 20 || pass == 0) copy_region(work.model, *market.region, work.prices, work.best);
            if (pass >= 20 || pass == 0) least = bound;
        }
        move_prices(market);
        if (pass % 50 == 49) {
            if (least > least_before * (1 - 2e-4)) break;
            least_before = least;
        }
    }
}

void plan_region(Work& work, Rank rank) {
    const Region& region = work.model.regions[rank];
    if (region.n_offers == 0 && region.sites.empty()) {
        work.drafts[rank].emplace(work.model, region, work.means);
        return;
    }
    Market market = market_of(work.model, rank, work.means, work.first, work.prices, work.money);
    const int most = std::max(20, work.options.passes / 3);
    settle(work, market, std::min(most, 300));
    const Certificate* prices = &work.prices;
    dive(market, std::clamp(work.options.passes / 33, 2, 30), [&] { return work.is_stopped(); });
    fill_money(work.model, region, *prices, work.money);
    Draft draft = build(market);
    for (int turn = 0; turn < 3; ++turn) {
        tune_doses(market, draft);
        if (!fill(market, draft)) break;
    }
    work.drafts[rank] = std::move(draft);
    work.passes[rank] = market.passes;
}

Solution written(const Work& work, const std::vector<std::optional<Draft>>& drafts) {
    Solution solution{.seed = work.options.seed};
    for (const auto& draft : drafts) {
        std::vector<PlannedActivity> activities;
        std::vector<OpenSite> sites;
        for (const Run& run : draft->runs()) activities.push_back({.run = run});
        for (const Rank site : draft->open_sites()) sites.push_back({.site = site});
        draft->ledger().write_payments(activities, sites);
        std::move(activities.begin(), activities.end(), std::back_inserter(solution.activities));
        std::move(sites.begin(), sites.end(), std::back_inserter(solution.sites));
    }
    std::sort(solution.activities.begin(), solution.activities.end(),
              [](const PlannedActivity& a, const PlannedActivity& b) { return a.run.offer < b.run.offer; });
    return solution;
}

bool keeps_promises(const Work& work, const Solution& solution) {
    const Problem& problem = work.problem;
    std::vector<int> counts(problem.counties.size(), 0);
    for (const PlannedActivity& activity : solution.activities)
        if (work.model.classes[work.model.class_of[activity.run.offer]].is_ngo)
            ++counts[problem.places[problem.offers.place[activity.run.offer]].county];
    for (std::size_t county = 0; county < counts.size(); ++county)
        if (counts[county] < problem.counties[county].min_ngo_activities) return false;
    for (const Commitment& one : problem.commitments)
        if (std::none_of(solution.activities.begin(), solution.activities.end(), [&](const auto& activity) {
                return activity.run.offer == one.offer && activity.run.first == 0 &&
                       activity.run.last >= one.last && activity.run.dose >= one.dose - 1e-9;
            }))
            return false;
    return problem.floor_penalty != hard_floor || solution.unmet_floors.empty();
}

void weigh_up(const Work& work, Solution& solution) {
    std::vector<Run> runs;
    std::vector<Rank> sites;
    for (const PlannedActivity& activity : solution.activities) runs.push_back(activity.run);
    for (const OpenSite& open : solution.sites) sites.push_back(open.site);
    solution.value = value_of(work.model, runs, sites, &solution.unmet_floors);
    solution.bound = -std::numeric_limits<double>::infinity();
    for (const Leaf& leaf : solution.leaves)
        solution.bound = std::max(
            solution.bound, bound_of(work.model, leaf.certificate, leaf.branches, work.options.threads));
    const double distance = solution.bound - solution.value;
    solution.gap = solution.bound == 0 && solution.value == 0 ? 0 : distance / std::abs(solution.bound);
    if (!keeps_promises(work, solution))
        solution.status = Status::infeasible;
    else if (solution.gap <= 1e-6)
        solution.status = Status::optimal;
    else if (solution.gap <= work.options.gap)
        solution.status = Status::within_gap;
    else
        solution.status = work.is_stopped() ? Status::cancelled : Status::budget_spent;
}

}  // namespace detail_solve

Solution solve(const Problem& problem, const SolveOptions& options, const Solution* start) {
    using namespace detail_solve;
    (void)start;
    Work work = begin(problem, options);
    in_parallel(work.model.regions.size(), options.threads,
                [&](std::size_t rank) { plan_region(work, static_cast<Rank>(rank)); });
    std::vector<Leaf> leaves{Leaf{.certificate = work.best}};
    if (count_options(problem) <= options.exact_options && work.model.regions.size() == 1)
        leaves = prove(work.model, options, work.drafts[0]);
    if (!work.drafts[0]) work.drafts[0].emplace(work.model, work.model.regions[0], work.means);
    Solution solution = written(work, work.drafts);
    solution.leaves = std::move(leaves);
    for (const int passes : work.passes) solution.passes = std::max(solution.passes, passes);
    weigh_up(work, solution);
    return solution;
}

}  // namespace ensejam::plan
