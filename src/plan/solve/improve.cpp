#include <algorithm>
#include <cmath>

#include "base/base.h"
#include "plan/solve/dive.h"

namespace ensejam::plan {

namespace detail_improve {

struct Choice {
    Run run{};
    double ratio = 0;
    double cost = 0;
};

/// Takes parts of a plan out and puts better ones in, as long as that gains.
struct NeighbourhoodSearch {
    const Market& market;
    const Model& model;
    const Problem& problem;
    Draft& draft;
    Chance chance;
    Lens lens;
    std::vector<Choice> choices{};
    std::vector<float> slope{};
    std::vector<Rank> places{};

    /// Some places of one county, or a few activities of one organisation and what stands beside them.
    void pick_places() {
        const auto& all = market.region->places;
        const std::size_t n = 1 + chance.below(std::min<std::size_t>(6, all.size()));
        std::size_t at = chance.below(all.size());
        places.clear();
        for (std::size_t i = 0; i < n; ++i, ++at) places.push_back(all[at % all.size()]);
    }

    void empty_places(double share) {
        for (const Rank place : places)
            for (const Run& run : std::vector<Run>(draft.runs_in(place)))
                if (chance.unit() < share) draft.remove(run);
    }

    /// Takes out some of what one account may pay for.
    void pick_account(double share) {
        const Region& region = *market.region;
        const auto n = region.account_end - region.account_begin;
        const Rank account = region.account_begin + static_cast<Rank>(chance.below(n));
        std::vector<Run> found;
        const std::size_t begin = chance.below(region.places.size());
        for (std::size_t at = 0; at < region.places.size() && found.size() < 60; ++at)
            for (const Run& run : draft.runs_in(region.places[(begin + at) % region.places.size()]))
                if (may_pay_for(model, account, run.offer) && chance.unit() < share) found.push_back(run);
        places.clear();
        for (const Run& run : found) places.push_back(problem.offers.place[run.offer]);
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        taken_out = std::move(found);
    }

    double cost_of(const Run& run) const { return priced_cost(model, *market.prices, *market.money, run); }

    void list_choices(double noise) {
        choices.clear();
        for (const Rank place : places) {
            const std::size_t rank = model.place_in_region[place];
            const auto exposure = draft.exposure_in(place);
            for (std::size_t at = 0; at < slope.size(); ++at)
                slope[at] = static_cast<float>(slope_at(problem.harms[at / model.n_periods], exposure[at]));
            const bool is_short = draft.removed_in(place) < model.floor[place];
            lens.look_at(place, slope.data(), is_short ? std::min(problem.floor_penalty, 1e3) : 0, nullptr);
            for (std::uint32_t at = market.group_begin[rank]; at < market.group_begin[rank + 1]; ++at)
                list_group(market.groups[at], noise);
        }
        std::sort(choices.begin(), choices.end(),
                  [](const Choice& a, const Choice& b) { return a.ratio > b.ratio; });
    }

    void list_group(const Group& group, double noise) {
        if (!draft.is_allowed({.offer = group.begin, .first = 0, .last = -1})) return;
        lens.turn_to(problem.offers.programme[group.begin]);
        for (Rank offer = group.begin; offer < group.end; ++offer) {
            const Option option = lens.best(offer, nullptr);
            if (option.offer == no_rank) continue;
            Run run{offer, option.first, option.last, option.dose};
            const double cost = cost_of(run), gain = option.net + cost;
            if (gain <= 0.6 * cost) continue;
            choices.push_back(
                {run, gain / std::max(cost, 1e-9 * gain) * (1 + noise * (chance.unit() - 0.5)), cost});
        }
    }

    void put_in(double threshold) {
        for (const Choice& choice : choices) {
            Run run = choice.run;
            if (!draft.is_allowed(run) || draft.gain_of(run) <= threshold * choice.cost) continue;
            if (draft.add(run)) continue;
            const Programme& programme = problem.programmes[problem.offers.programme[run.offer]];
            if (programme.dose_min >= run.dose) continue;
            const double most = run.dose;
            run.dose = 0.5 * (programme.dose_min + most);
            if (draft.add(run)) continue;
            run.dose = programme.dose_min;
            draft.add(run);
        }
    }

    /// Moves the doses of these places up where money is left.
    void raise_doses() {
        for (const Rank place : places)
            for (const Run& run : std::vector<Run>(draft.runs_in(place))) {
                const double most = problem.programmes[problem.offers.programme[run.offer]].dose_max;
                for (const double part : {1.0, 0.5, 0.2}) {
                    const double dose = run.dose + part * (most - run.dose);
                    if (dose > run.dose + 1e-6 && draft.gain_of_dose(run, dose) > 0 &&
                        draft.set_dose(run, dose))
                        break;
                }
            }
    }

    bool keeps_directives(const std::vector<int>& counts) const {
        for (const Rank county : market.region->counties)
            if (draft.ledger().ngo_count(county) <
                std::min(counts[county], problem.counties[county].min_ngo_activities))
                return false;
        for (const Rank province : market.region->provinces)
            if (draft.ledger().ngo_margin(province) < -1e-7) return false;
        return true;
    }

    bool keeps_floors(const Draft::Snapshot& before) const {
        if (problem.floor_penalty != hard_floor) return true;
        for (const auto& one : before.places)
            if (draft.removed_in(one.place) < std::min(model.floor[one.place], one.removed) * (1 - 1e-9))
                return false;
        return true;
    }

    bool attempt() {
        taken_out.clear();
        const bool by_account =
            chance.unit() < 0.6 && market.region->account_end > market.region->account_begin;
        const double share = 0.15 + 0.6 * chance.unit();
        by_account ? pick_account(share) : pick_places();
        if (places.empty()) return false;
        const Draft::Snapshot before = draft.save(places);
        const double worth = draft.worth(places);
        if (by_account) {
            for (const Run& run : taken_out) draft.remove(run);
        } else {
            empty_places(share);
        }
        list_choices(0.5 * chance.unit());
        put_in(0.85);
        put_in(0.0);
        raise_doses();
        if (draft.worth(places) > worth * (1 + 1e-12) + 1e-9 && keeps_directives(before.means.counts) &&
            keeps_floors(before))
            return true;
        draft.restore(before);
        return false;
    }

    std::vector<Run> taken_out{};
};

}  // namespace detail_improve

int improve(const Market& market, Draft& draft, int attempts, std::uint64_t seed) {
    using namespace detail_improve;
    if (market.region->places.empty()) return 0;
    const Model& model = *market.model;
    NeighbourhoodSearch search{.market = market,
                               .model = model,
                               .problem = *model.problem,
                               .draft = draft,
                               .chance = Chance(seed),
                               .lens = Lens(model, *market.prices, *market.money),
                               .slope = std::vector<float>(model.n_harms * model.n_periods)};
    int accepted = 0;
    for (int attempt = 0; attempt < attempts; ++attempt) accepted += search.attempt() ? 1 : 0;
    return accepted;
}

}  // namespace ensejam::plan
