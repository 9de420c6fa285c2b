#include "plan/solve/solve.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "plan/model/bound.h"
#include "plan/model/market.h"
#include "plan/model/value.h"
#include "plan/program/decisions.h"
#include "plan/solve/dive.h"
#include "plan/solve/exact.h"
#include "plan/solve/promises.h"
#include "plan/solve/refine.h"
#include "plan/solve/settle.h"

namespace ensejam::plan {

namespace detail_solve {

constexpr int passes_of_round = 10;  ///< a round of improving counts as so many passes
constexpr int attempts_of_round = 50;
constexpr int rounds_if_small = 20;  ///< of improving, before all options are taken or left
constexpr int most_settling = 300;
constexpr int first_passes = 100;  ///< of many regions each gets a plan of so many before any gets better
constexpr int warm_settling = 150;
constexpr int passes_between_rounds = 25;  ///< of the dive
constexpr int relaxed_passes = 500;        ///< a relaxation counts as so many, and needs a budget of them
constexpr int part_passes = 250;           ///< so does a part that is planned anew
constexpr int many_passes = 10'000;        ///< a budget with which larger problems are tried whole
constexpr int between_parts = 50;          ///< passes of improving
constexpr int warm_patience = 5000;        ///< passes before a plan that is only mended is dived anew
constexpr int settling_again = 600;        ///< passes of prices known before

struct Work {
    const Problem& problem;
    const SolveOptions& options;
    const Solution* start = nullptr;
    Model model{};
    Means means{};
    FirstPrices first{};
    Certificate begun{};   ///< where prices begin
    Certificate prices{};  ///< of today
    Certificate best{};    ///< of the best bound
    MoneyTable money{};
    std::vector<Market> markets{};
    std::vector<std::optional<Draft>> drafts{};
    bool is_exact = false;    ///< the relaxation is solved over all options
    bool is_refined = false;  ///< one region, small enough for linear programmes
    bool is_warm = false;     ///< the start brings prices with it

    bool is_stopped() const { return options.stop && options.stop(); }
};

bool has_prices(const Model& model, const Solution* start) {
    return start != nullptr && start->leaves.size() == 1 && fits(model, start->leaves[0].certificate);
}

Work begin(const Problem& problem, const SolveOptions& options, const Solution* start, bool as_one) {
    Work work{.problem = problem, .options = options, .start = start, .model = model_of(problem, as_one)};
    work.model.beside = options.beside;
    work.means = means_of(work.model);
    work.first = first_prices(work.model);
    work.is_warm = has_prices(work.model, start);
    work.begun = work.is_warm ? start->leaves[0].certificate : certificate_at(work.model, work.first);
    work.prices = work.best = work.begun;
    work.money.assign(work.model.classes.size() * work.model.n_periods, 0.0);
    work.drafts.resize(work.model.regions.size());
    work.markets.resize(work.model.regions.size());
    return work;
}

/// The market of a region as prices begin; it keeps the least bound that is known.
Market& begin_market(Work& work, Rank rank) {
    Market& market = work.markets[rank];
    const double least = market.least;
    copy_region(work.model, work.model.regions[rank], work.begun, work.prices);
    market = market_of(work.model, rank, work.means, work.first, work.prices, work.money);
    market.least = least;
    return market;
}

/// From prices to a plan with so many passes; a better plan that is known already stays.
void plan_region(Work& work, Rank rank, int passes) {
    const Region& region = work.model.regions[rank];
    std::optional<Draft> known = std::move(work.drafts[rank]);
    if (!known && work.start != nullptr)
        known = draft_of(work.model, region, work.means, work.is_warm ? &work.begun : nullptr,
                         decided(work.model, region, *work.start));
    Market& market = begin_market(work, rank);
    if (work.is_warm) {
        take_as_settled(market);
        settle(market, work.best, warm_settling, work.options.stop);
        copy_region(work.model, region, work.best, work.prices);
        fill_money(work.model, region, work.prices, work.money);
        work.drafts[rank] = std::move(known);
        meet_commitments(market, *work.drafts[rank]);
        meet_counts(market, *work.drafts[rank]);
    } else {
        settle(market, work.best, std::clamp(passes / 3, 20, most_settling), work.options.stop);
        dive(market, std::clamp(passes / 33, 2, passes_between_rounds), [&] { return work.is_stopped(); });
        fill_money(work.model, region, work.prices, work.money);
        work.drafts[rank] = build(market);
    }
    finish(market, *work.drafts[rank]);
    if (known && !work.is_warm && known->value() > work.drafts[rank]->value())
        work.drafts[rank] = std::move(known);
    market.tallies = {};
    market.exposure = {};
}

int passes_of(const Work& work) {
    int passes = 0;
    for (const Market& market : work.markets) passes = std::max(passes, market.passes);
    return passes;
}

double value_of_drafts(const Work& work) {
    double value = 0;
    for (const auto& draft : work.drafts) value += draft->value();
    return value;
}

void tell(const Work& work, int passes, double bound) {
    if (work.options.progress) work.options.progress({passes, value_of_drafts(work), bound, true});
}

double bound_now(const Work& work) { return bound_of(work.model, work.best, {}, work.options.threads); }

/// Every region gets some plan first, where there are many, so that a short time is enough for all.
void plan_regions(Work& work) {
    const bool is_many = work.markets.size() > 1 && !work.is_warm && work.options.passes > first_passes;
    const auto plan_all = [&](int passes) {
        in_parallel(work.markets.size(), work.options.threads, [&](std::size_t rank) {
            if (!work.drafts[rank] || !work.is_stopped()) plan_region(work, static_cast<Rank>(rank), passes);
        });
    };
    if (is_many) {
        plan_all(first_passes);
        tell(work, passes_of(work), bound_now(work));
    }
    plan_all(work.options.passes);
}

/// Takes turns with improving where linear programmes may help: once a dive in the relaxation (of a plan that
/// was known before only later), and part after part.
class Turns {
public:
    Turns(Work& work, int passes) : work_(work), refinement_(work.options.seed) {
        if (!work.is_refined) return;
        dive_at_ = work.is_warm ? passes + warm_patience : passes;
        part_at_ = passes;
    }
    /// How many passes that took.
    int take(int passes) {
        Market& market = work_.markets[0];
        Draft& draft = *work_.drafts[0];
        const Stop& stop = work_.options.stop;
        if (passes >= dive_at_) {
            refine(market, stop, work_.is_exact, work_.best, draft);
            market.tallies = {};
            dive_at_ = never;
            part_at_ = passes;
            return relaxed_passes;
        }
        if (passes < part_at_) return 0;
        const bool is_again = work_.is_warm && dive_at_ != never;
        if (is_again && !is_settled_) settle_further(market, work_.best, settling_again, stop);
        is_settled_ = true;
        refinement_.take(market, stop, is_again, draft);
        part_at_ = passes + part_passes + between_parts;
        return part_passes;
    }

private:
    static constexpr int never = std::numeric_limits<int>::max();
    Work& work_;
    Refinement refinement_;
    int dive_at_ = never;
    int part_at_ = never;
    bool is_settled_ = false;
};

/// Rounds of improving, all regions alike, while there are passes and the gap is too wide.
int improve_all(Work& work, bool is_small) {
    int passes = passes_of(work);
    double bound = bound_now(work);
    Turns turns(work, passes);
    const int most = std::min(work.options.passes, is_small ? passes + relaxed_passes + part_passes +
                                                                  rounds_if_small * passes_of_round
                                                            : work.options.passes);
    for (std::uint64_t round = 0; passes + passes_of_round <= most; ++round) {
        const double value = value_of_drafts(work);
        tell(work, passes, bound);
        if (work.is_stopped() || bound - value <= work.options.gap * std::abs(bound)) break;
        if (const int taken = turns.take(passes); taken > 0) {
            passes += taken;
            bound = bound_now(work);
            continue;
        }
        in_parallel(work.markets.size(), work.options.threads, [&](std::size_t rank) {
            if (work.is_stopped()) return;
            const std::uint64_t seed = Chance(work.options.seed + 1000003 * rank + round * 7919).next();
            improve(work.markets[rank], *work.drafts[rank], attempts_of_round, seed);
        });
        passes += passes_of_round;
    }
    return passes;
}

Solution written(const Work& work) {
    Solution solution{.seed = work.options.seed};
    for (const auto& draft : work.drafts) {
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

bool keeps_promises(const Work& work) {
    for (std::size_t rank = 0; rank < work.drafts.size(); ++rank)
        if (broken_promises(work.model, work.model.regions[rank], *work.drafts[rank]) > 0) return false;
    return true;
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
    if (!keeps_promises(work))
        solution.status = Status::infeasible;
    else if (solution.gap <= 1e-6)
        solution.status = Status::optimal;
    else if (solution.gap <= work.options.gap)
        solution.status = Status::within_gap;
    else
        solution.status = work.is_stopped() ? Status::cancelled : Status::budget_spent;
    if (solution.status != Status::infeasible) solution.unmet_floors.clear();
}

}  // namespace detail_solve

Solution solve(const Problem& problem, const SolveOptions& options, const Solution* start) {
    using namespace detail_solve;
    const std::int64_t n_options = count_options(problem);
    const bool is_small =
        n_options <= options.exact_options ||
        (options.exact_options > 0 && options.passes >= many_passes && n_options <= options.patient_options);
    const bool has_time = options.passes > relaxed_passes;
    const bool is_exact = has_time && n_options <= options.relaxed_options;
    Work work = begin(problem, options, start, is_small || is_exact);
    work.is_exact = is_exact;
    work.is_refined =
        is_exact || (has_time && n_options <= options.dived_options && work.markets.size() == 1);
    plan_regions(work);
    const int passes = improve_all(work, is_small);
    std::vector<Leaf> leaves;
    if (is_small) {
        const Draft nearest = *work.drafts[0];
        leaves = prove(work.model, options, std::move(work.best), work.drafts[0]);
        if (!work.drafts[0]) work.drafts[0] = nearest;
    } else {
        leaves.push_back({.certificate = std::move(work.best)});
    }
    Solution solution = written(work);
    solution.leaves = std::move(leaves);
    solution.passes = passes;
    weigh_up(work, solution);
    return solution;
}

}  // namespace ensejam::plan
