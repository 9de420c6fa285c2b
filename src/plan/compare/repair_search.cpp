#include "plan/compare/repair_search.h"

#include <algorithm>
#include <cmath>

#include "base/base.h"
#include "plan/model/lens.h"

namespace ensejam::plan {

namespace detail_repair_search {

struct Choice {
    Run run{};
    double ratio = 0;
};

using ByPlace = std::vector<std::vector<Run>>;

ByPlace by_place(const Problem& problem, const std::vector<Run>& runs) {
    ByPlace result(problem.places.size());
    for (const Run& run : runs) result[problem.offers.place[run.offer]].push_back(run);
    return result;
}

/// Takes parts out and puts better ones in, as long as that gains more than it disturbs.
struct ChangeSearch {
    const Walk& walk;
    const Region& region;
    const Certificate& prices;
    const MoneyTable& money;
    const ByPlace& base;
    const ByPlace& target;
    double rho = 0;
    Draft& draft;
    Chance chance;
    Lens lens;
    std::vector<float> slope{};
    std::vector<Rank> places{};
    std::vector<Choice> choices{};

    const Problem& problem() const { return walk.free; }

    double disturbance_in(Rank place) const {
        return weight_between(problem(), base[place], draft.runs_in(place), walk.weights);
    }
    double aim() const {
        double disturbance = 0;
        for (const Rank place : places) disturbance += disturbance_in(place);
        return draft.worth(places) - rho * disturbance;
    }

    /// What a run, added to its place, gains above what it disturbs.
    double gain_of(const Run& run) const {
        const Rank place = problem().offers.place[run.offer];
        std::vector<Run> with = draft.runs_in(place);
        const double before = weight_between(problem(), base[place], with, walk.weights);
        with.push_back(run);
        return draft.gain_of(run) -
               rho * (weight_between(problem(), base[place], with, walk.weights) - before);
    }

    double cost_of(const Run& run) const {
        return std::max(priced_cost(walk.model, prices, money, run), 0.0);
    }

    void pick_places() {
        const auto& all = region.places;
        const std::size_t n = 1 + chance.below(std::min<std::size_t>(6, all.size()));
        std::size_t at = chance.below(all.size());
        places.clear();
        for (std::size_t i = 0; i < n; ++i, ++at) places.push_back(all[at % all.size()]);
    }

    /// Some of what one account may pay for, and a few places beside it.
    std::vector<Run> pick_account(double share) {
        const Rank account =
            region.account_begin + static_cast<Rank>(chance.below(region.account_end - region.account_begin));
        std::vector<Run> found;
        const std::size_t begin = chance.below(region.places.size());
        constexpr std::size_t most = 40;
        for (std::size_t at = 0; at < region.places.size() && found.size() < most; ++at)
            for (const Run& run : draft.runs_in(region.places[(begin + at) % region.places.size()]))
                if (may_pay_for(walk.model, account, run.offer) && chance.unit() < share)
                    found.push_back(run);
        pick_places();
        for (const Run& run : found) places.push_back(problem().offers.place[run.offer]);
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        return found;
    }

    void consider(const Run& run, double noise) {
        if (!draft.is_allowed(run)) return;
        const double cost = cost_of(run), gain = gain_of(run);
        if (!(gain > 0)) return;
        choices.push_back({run, gain / std::max(cost, 1e-9 * gain) * (1 + noise * (chance.unit() - 0.5))});
    }

    void list_place(Rank place, double noise) {
        const Model& model = walk.model;
        const auto exposure = draft.exposure_in(place);
        for (std::size_t at = 0; at < slope.size(); ++at)
            slope[at] = static_cast<float>(slope_at(problem().harms[at / model.n_periods], exposure[at]));
        const bool is_short = draft.removed_in(place) < model.floor[place];
        lens.look_at(place, slope.data(), is_short ? std::min(problem().floor_penalty, 1e3) : 0, nullptr);
        Rank programme = no_rank;
        for (Rank offer = model.place_begin[place]; offer < model.place_begin[place + 1]; ++offer) {
            if (problem().offers.programme[offer] != programme)
                lens.turn_to(programme = problem().offers.programme[offer]);
            const Option option = lens.best(offer, nullptr);
            if (option.offer != no_rank) consider({offer, option.first, option.last, option.dose}, noise);
        }
        for (const Run& run : base[place]) consider(run, noise);
        for (const Run& run : target[place]) consider(run, noise);
    }

    void list_choices(double noise) {
        choices.clear();
        for (const Rank place : places) list_place(place, noise);
        std::stable_sort(choices.begin(), choices.end(),
                         [](const Choice& a, const Choice& b) { return a.ratio > b.ratio; });
    }

    void put_in(double threshold) {
        for (const Choice& choice : choices) {
            Run run = choice.run;
            if (!draft.is_allowed(run) || gain_of(run) <= threshold * cost_of(run) || draft.add(run))
                continue;
            const double least = problem().programmes[problem().offers.programme[run.offer]].dose_min;
            for (const double part : {0.5, 0.0}) {
                if (least >= choice.run.dose) break;
                run.dose = least + part * (choice.run.dose - least);
                if (gain_of(run) > threshold * cost_of(run) && draft.add(run)) break;
            }
        }
    }

    void raise_doses() {
        for (const Rank place : places)
            for (const Run& run : std::vector<Run>(draft.runs_in(place))) {
                const double most = problem().programmes[problem().offers.programme[run.offer]].dose_max;
                for (const double part : {1.0, 0.5, 0.2}) {
                    const double dose = run.dose + part * (most - run.dose);
                    if (dose <= run.dose + 1e-6) break;
                    const double before = rho * disturbance_in(place), gain = draft.gain_of_dose(run, dose);
                    if (gain <= 0 || !draft.set_dose(run, dose)) continue;
                    if (gain > rho * disturbance_in(place) - before) break;
                    Run raised = run;
                    raised.dose = dose;
                    draft.set_dose(raised, run.dose);
                }
            }
    }

    bool attempt(bool is_first) {
        std::vector<Run> taken;
        const double share = 0.1 + 0.6 * chance.unit();
        if (is_first) {
            places = region.places;
        } else if (chance.unit() < 0.6 && region.account_end > region.account_begin) {
            taken = pick_account(share);
        } else {
            pick_places();
            for (const Rank place : places)
                for (const Run& run : draft.runs_in(place))
                    if (chance.unit() < share) taken.push_back(run);
        }
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        const Draft::Snapshot before = draft.save(places);
        const double aimed = aim();
        for (const Run& run : taken) draft.remove(run);
        list_choices(is_first ? 0 : 0.5 * chance.unit());
        put_in(is_first ? 1.0 : 0.85);
        put_in(0.0);
        raise_doses();
        if (aim() > aimed + 1e-9 * (1 + std::abs(aimed)) &&
            walk.keeps_directives(draft, region, before.means))
            return true;
        draft.restore(before);
        return false;
    }
};

}  // namespace detail_repair_search

std::vector<Draft> changed_at_price(const Walk& walk, const Certificate& prices, std::vector<Draft> drafts,
                                    const std::vector<Run>& target, const SearchAim& aim) {
    using namespace detail_repair_search;
    const Model& model = walk.model;
    MoneyTable money(model.classes.size() * model.n_periods, 0.0);
    const ByPlace base = by_place(walk.free, walk.runs()), wanted = by_place(walk.free, target);
    for (std::size_t rank = 0; rank < drafts.size(); ++rank) {
        const Region& region = model.regions[rank];
        if (region.places.empty()) continue;
        fill_money(model, region, prices, money);
        ChangeSearch search{.walk = walk,
                            .region = region,
                            .prices = prices,
                            .money = money,
                            .base = base,
                            .target = wanted,
                            .rho = aim.rho,
                            .draft = drafts[rank],
                            .chance = Chance(aim.seed + 7919 * rank),
                            .lens = Lens(model, prices, money),
                            .slope = std::vector<float>(model.n_harms * model.n_periods)};
        for (int attempt = 0; attempt <= aim.attempts && !(aim.stop && aim.stop()); ++attempt)
            search.attempt(attempt == 0);
    }
    return drafts;
}

}  // namespace ensejam::plan
