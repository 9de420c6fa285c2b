#include "plan/compare/least_money_search.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <tuple>

#include "base/base.h"
#include "plan/explain/explain_view.h"
#include "plan/model/reach.h"

namespace ensejam::plan {

namespace detail_least_money_search {

constexpr double as_much = 1 - 1e-9;

struct Scored {
    double score = 0;
    Run run{};

    friend bool operator<(const Scored& a, const Scored& b) {
        if (a.score != b.score) return a.score < b.score;
        return std::tie(a.run.offer, a.run.first, a.run.last) >
               std::tie(b.run.offer, b.run.first, b.run.last);
    }
};

struct Covering {
    const Model& model;
    const Problem& problem;
    const CoverAim& aim;
    CoverPlan& plan;
    Chance chance;

    double short_of(std::size_t harm) const {
        return std::max(0.0, aim.needed[harm] * as_much - plan.covered[harm]);
    }

    void recount(Rank place) {
        const auto exposure = plan.draft.exposure_in(place);
        for (std::size_t harm = 0; harm < model.n_harms; ++harm) {
            double covered = 0;
            for (std::size_t period = 0; period < model.n_periods; ++period)
                covered += model.weight_of(place, harm, period) *
                           response_of(problem.harms[harm], exposure[harm * model.n_periods + period]);
            double& known = plan.covered_in[place * model.n_harms + harm];
            plan.covered[harm] += covered - known;
            known = covered;
        }
    }

    bool add(const Run& run) {
        if (!plan.draft.add(run)) return false;
        plan.money += cost_of(problem, run);
        recount(problem.offers.place[run.offer]);
        return true;
    }
    bool remove(const Run& run) {
        if (!plan.draft.remove(run)) return false;
        plan.money -= cost_of(problem, run);
        recount(problem.offers.place[run.offer]);
        return true;
    }

    /// What a run would cover of a harm beside what is there, bundles aside.
    double gain_in(const Run& run, std::uint32_t at) const {
        const std::size_t harm = problem.offers.reach_harm[at];
        const Rank place = problem.offers.place[run.offer];
        const auto exposure = plan.draft.exposure_in(place);
        double gain = 0, acting = 0;
        for (std::int32_t period = run.first; period < problem.n_periods; ++period) {
            acting = acting_in(problem, run, at, period, acting);
            if (acting == 0) break;
            const double there = exposure[harm * model.n_periods + static_cast<std::size_t>(period)];
            gain +=
                model.weight_of(place, harm, static_cast<std::size_t>(period)) *
                (response_of(problem.harms[harm], there + acting) - response_of(problem.harms[harm], there));
        }
        return gain;
    }

    /// What it covers of what is lacking, for its money.
    double score_of(const Run& run) const {
        double worth = 0;
        for (std::uint32_t at = problem.offers.reach_begin[run.offer];
             at < problem.offers.reach_begin[run.offer + 1]; ++at) {
            const double lacking = short_of(problem.offers.reach_harm[at]);
            if (lacking > 0)
                worth += aim.harm_price[problem.offers.reach_harm[at]] * std::min(lacking, gain_in(run, at));
        }
        return worth / std::max(1.0, cost_of(problem, run));
    }

    template <class Act>
    void for_each_option(Rank place, const Act& act) const {
        for (Rank offer = model.place_begin[place]; offer < model.place_begin[place + 1]; ++offer) {
            const Programme& programme = problem.programmes[problem.offers.programme[offer]];
            for (std::int32_t first = 0; first < problem.n_periods; ++first)
                for (std::int32_t last = first; last < problem.n_periods; ++last) {
                    if (!is_interval(problem, programme, static_cast<std::size_t>(first),
                                     static_cast<std::size_t>(last)))
                        continue;
                    act(Run{offer, first, last, programme.dose_min});
                    if (programme.dose_max > programme.dose_min)
                        act(Run{offer, first, last, programme.dose_max});
                }
        }
    }

    /// Adds what covers most of what is lacking for its money, until nothing is lacking.
    void cover(const std::vector<Rank>& places, double noise) {
        std::priority_queue<Scored> queue;
        std::vector<double> luck(noise > 0 ? problem.offers.size() : 0);
        for (const Rank place : places)
            for (Rank at = model.place_begin[place]; noise > 0 && at < model.place_begin[place + 1]; ++at)
                luck[at] = noise * (chance.unit() - 0.5);
        const auto scored = [&](const Run& run) {
            return Scored{score_of(run) * (luck.empty() ? 1 : 1 + luck[run.offer]), run};
        };
        for (const Rank place : places)
            for_each_option(place, [&](const Run& run) {
                if (const Scored one = scored(run); one.score > 0) queue.push(one);
            });
        while (!queue.empty() && !is_covered(plan, aim)) {
            Scored best = queue.top();
            queue.pop();
            if (!plan.draft.is_allowed(best.run)) continue;
            const Scored again = scored(best.run);
            if (!(again.score > 0)) continue;
            if (!queue.empty() && again.score < queue.top().score * 0.999)
                queue.push(again);
            else
                add(best.run);
        }
    }

    bool keeps_directives() const {
        const Ledger& ledger = plan.draft.ledger();
        for (Rank county = 0; county < problem.counties.size(); ++county)
            if (ledger.ngo_count(county) < problem.counties[county].min_ngo_activities) return false;
        for (Rank province = 0; province < problem.provinces.size(); ++province)
            if (ledger.ngo_margin(province) < -1e-7) return false;
        return true;
    }

    bool is_enough() const { return is_covered(plan, aim) && keeps_directives(); }

    /// Puts a smaller run, or none, in the place of one that is not needed whole.
    void shrink(const Run& run) {
        const Rank place = problem.offers.place[run.offer];
        const double least = problem.programmes[problem.offers.programme[run.offer]].dose_min;
        const Draft::Snapshot before = plan.draft.save({place});
        const double money = plan.money;
        if (!remove(run) || is_enough()) return;
        for (const double part : {0.0, 0.25, 0.5, 0.75}) {
            Run smaller = run;
            smaller.dose = least + part * (run.dose - least);
            if (smaller.dose >= run.dose - 1e-9) break;
            if (!add(smaller)) continue;
            if (is_enough()) return;
            remove(smaller);
        }
        plan.draft.restore(before);
        plan.money = money;
        recount(place);
    }

    /// Takes away what is not needed, what covers least for its money first.
    void prune(const std::vector<Rank>& places) {
        std::vector<std::pair<double, Run>> order;
        for (const Rank place : places)
            for (const Run& run : plan.draft.runs_in(place)) {
                double worth = 0;
                for (std::uint32_t at = problem.offers.reach_begin[run.offer];
                     at < problem.offers.reach_begin[run.offer + 1]; ++at)
                    worth += aim.harm_price[problem.offers.reach_harm[at]] * gain_in(run, at);
                order.emplace_back(worth / std::max(1.0, cost_of(problem, run)), run);
            }
        std::stable_sort(order.begin(), order.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [worth, run] : order) shrink(run);
    }

    /// Takes some of a few places out, covers again what is lacking there and in a few others, and keeps what
    /// is cheaper.
    void attempt() {
        const auto& all = model.regions.front().places;
        std::vector<Rank> places;
        const std::size_t n = 1 + chance.below(5);
        for (std::size_t at = 0; at < n; ++at) places.push_back(all[chance.below(all.size())]);
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        const Draft::Snapshot before = plan.draft.save(places);
        const std::vector<double> covered = plan.covered;
        const double money = plan.money, share = 0.2 + 0.6 * chance.unit();
        for (const Rank place : places)
            for (const Run& run : std::vector<Run>(plan.draft.runs_in(place)))
                if (chance.unit() < share) remove(run);
        cover(places, 0.4 * chance.unit());
        if (is_covered(plan, aim)) prune(places);
        if (is_enough() && plan.money < money - 0.5) return;
        plan.draft.restore(before);
        for (const Rank place : places) recount(place);
        plan.covered = covered;
        plan.money = money;
    }

    void add_promised() {
        for (const Commitment& one : problem.commitments) {
            const Programme& programme = problem.programmes[problem.offers.programme[one.offer]];
            std::int32_t last = one.last;
            while (last + 1 < problem.n_periods &&
                   !is_interval(problem, programme, 0, static_cast<std::size_t>(last)))
                ++last;
            add({one.offer, 0, last, std::max(programme.dose_min, one.dose)});
        }
        for (Rank county = 0; county < problem.counties.size(); ++county) add_counted(county);
    }

    /// The cheapest NGO-side runs of a county that asks for some.
    void add_counted(Rank county) {
        const int least = problem.counties[county].min_ngo_activities;
        if (least <= 0) return;
        std::vector<std::pair<double, Run>> order;
        for (Rank place = 0; place < problem.places.size(); ++place)
            if (problem.places[place].county == county)
                for_each_option(place, [&](const Run& run) {
                    if (model.classes[model.class_of[run.offer]].is_ngo)
                        order.emplace_back(cost_of(problem, run), run);
                });
        std::stable_sort(order.begin(), order.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [cost, run] : order) {
            if (plan.draft.ledger().ngo_count(county) >= least) return;
            add(run);
        }
    }
};

}  // namespace detail_least_money_search

bool is_covered(const CoverPlan& plan, const CoverAim& aim) {
    for (std::size_t harm = 0; harm < aim.needed.size(); ++harm)
        if (plan.covered[harm] < aim.needed[harm] * detail_least_money_search::as_much) return false;
    return true;
}

CoverPlan cover_cheaply(const Model& model, const Means& means, const CoverAim& aim,
                        std::span<const Run> start) {
    using namespace detail_least_money_search;
    const Region& region = model.regions.front();
    CoverPlan plan{.draft = Draft(model, region, means),
                   .covered = std::vector<double>(model.n_harms, 0.0),
                   .covered_in = std::vector<double>(model.problem->places.size() * model.n_harms, 0.0)};
    Covering covering{
        .model = model, .problem = *model.problem, .aim = aim, .plan = plan, .chance = Chance(aim.seed)};
    // Twice: the NGO side's share may have to come before what it allows, a programme before what needs it.
    for (int turn = 0; turn < 3; ++turn)
        for (const Run& run : start)
            if (plan.draft.is_allowed(run)) covering.add(run);
    covering.add_promised();
    for (int turn = 0; turn < 3 && !is_covered(plan, aim); ++turn) covering.cover(region.places, 0);
    if (!is_covered(plan, aim)) return plan;
    covering.prune(region.places);
    for (int n = 0; n < aim.attempts && !(aim.stop && aim.stop()); ++n) covering.attempt();
    covering.prune(region.places);
    return plan;
}

}  // namespace ensejam::plan
