#include <algorithm>

#include "plan/solve/dive.h"

namespace ensejam::plan {

namespace detail_build {

/// A run that may be added, and how much it gains for its price.
struct Candidate {
    Run run{};
    double ratio = 0;
};

double priced_cost(const Market& market, const Run& run) {
    return priced_cost(*market.model, *market.prices, *market.money, run);
}

double ratio_of(double gain, double cost) { return gain / std::max(cost, 1e-12 * (1 + std::abs(gain))); }

std::vector<Candidate> settled(const Market& market, const Draft& draft) {
    const Problem& problem = *market.model->problem;
    std::vector<Candidate> result;
    const auto consider = [&](const Tally& tally) {
        const double dose = problem.programmes[problem.offers.programme[tally.offer]].dose_min;
        const Run run{tally.offer, tally.first, tally.last, dose};
        result.push_back({.run = run, .ratio = ratio_of(draft.gain_of(run), priced_cost(market, run))});
    };
    for (std::size_t at = 0; at < market.groups.size(); ++at) {
        if (market.groups[at].stand == Stand::fixed) consider(market.tallies[at][0]);
        if (market.groups[at].stand == Stand::open)
            for (const Tally& tally : market.tallies[at])
                if (tally.offer != no_rank && tally.frequency >= 0.4F) consider(tally);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Candidate& a, const Candidate& b) { return a.ratio > b.ratio; });
    return result;
}

/// The NGO side first where its share is asked for, and twice: what one run needs may come after it.
void add_all(const Market& market, Draft& draft, const std::vector<Candidate>& candidates) {
    const Model& model = *market.model;
    std::vector<char> is_in(candidates.size(), 0);
    for (int turn = 0; turn < 3; ++turn)
        for (std::size_t rank = 0; rank < candidates.size(); ++rank) {
            const Candidate& one = candidates[rank];
            const bool is_ngo = model.classes[model.class_of[one.run.offer]].is_ngo;
            if (is_in[rank] == 0 && (turn > 0 || is_ngo)) is_in[rank] = draft.add(one.run) ? 1 : 0;
        }
}

void open_sites(const Market& market, Draft& draft) {
    const Problem& problem = *market.model->problem;
    std::vector<std::pair<double, Rank>> order;
    for (const Rank site : market.region->sites) {
        const auto first = static_cast<std::size_t>(problem.sites[site].first);
        const double money =
            (*market.money)[market.model->site_class[site] * market.model->n_periods + first];
        order.emplace_back(
            -ratio_of(draft.gain_of_site(site), static_cast<double>(problem.sites[site].cost) * money), site);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [ratio, site] : order)
        if (draft.gain_of_site(site) > 0) draft.open(site);
}

}  // namespace detail_build

Draft build(const Market& market) {
    using namespace detail_build;
    Draft draft(*market.model, *market.region, *market.means);
    draft.ledger().prefer(*market.prices);
    meet_commitments(market, draft);
    meet_counts(market, draft);
    open_sites(market, draft);
    add_all(market, draft, settled(market, draft));
    meet_commitments(market, draft);
    for (std::size_t at = 0; at < market.groups.size(); ++at) {
        if (market.groups[at].stand != Stand::fixed) continue;
        const Tally& tally = market.tallies[at][0];
        for (const Run& run : draft.runs_in(market.model->problem->offers.place[tally.offer]))
            if (run.offer == tally.offer && static_cast<double>(tally.dose) > run.dose) {
                draft.set_dose(Run(run), static_cast<double>(tally.dose));
                break;
            }
    }
    return draft;
}

void meet_counts(const Market& market, Draft& draft) {
    using namespace detail_build;
    const Model& model = *market.model;
    const Problem& problem = *model.problem;
    for (const Rank county : market.region->counties) {
        const int least = problem.counties[county].min_ngo_activities;
        if (draft.ledger().ngo_count(county) >= least) continue;
        std::vector<Candidate> candidates;
        for (const Group& group : market.groups) {
            if (problem.places[problem.offers.place[group.begin]].county != county) continue;
            const Programme& programme = problem.programmes[problem.offers.programme[group.begin]];
            for (Rank offer = group.begin; offer < group.end; ++offer) {
                if (!model.classes[model.class_of[offer]].is_ngo) continue;
                for (std::int32_t first = 0; first < problem.n_periods; ++first)
                    for (std::int32_t last = first; last < problem.n_periods; ++last) {
                        if (!is_interval(problem, programme, static_cast<std::size_t>(first),
                                         static_cast<std::size_t>(last)))
                            continue;
                        const Run run{offer, first, last, programme.dose_min};
                        candidates.push_back({.run = run, .ratio = -priced_cost(market, run)});
                    }
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.ratio > b.ratio; });
        for (const Candidate& one : candidates) {
            if (draft.ledger().ngo_count(county) >= least) break;
            draft.add(one.run);
        }
    }
}

namespace detail_build {

/// Every offer of a group at its best interval, at full and at least dose, if it gains enough for its price.
void list_group(const Market& market, const Draft& draft, Lens& lens, const Group& group,
                std::vector<Candidate>& candidates) {
    const Problem& problem = *market.model->problem;
    const Programme& programme = problem.programmes[problem.offers.programme[group.begin]];
    lens.turn_to(problem.offers.programme[group.begin]);
    for (Rank offer = group.begin; offer < group.end; ++offer) {
        const Option option = lens.best(offer, nullptr);
        if (option.offer == no_rank) continue;
        Run run{offer, option.first, option.last, option.dose};
        if (!draft.is_allowed(run)) continue;
        const double cost = priced_cost(market, run);
        if (option.net <= -0.5 * cost) continue;
        candidates.push_back({.run = run, .ratio = ratio_of(option.net + cost, cost)});
        if (programme.dose_min < run.dose) {
            run.dose = programme.dose_min;
            candidates.push_back({.run = run, .ratio = 0.999 * candidates.back().ratio});
        }
    }
}

}  // namespace detail_build

bool fill(const Market& market, Draft& draft) {
    using namespace detail_build;
    const Model& model = *market.model;
    const Problem& problem = *model.problem;
    const std::size_t n_cells = model.n_harms * model.n_periods;
    std::vector<Candidate> candidates;
    Lens lens(model, *market.prices, *market.money);
    std::vector<float> slope(n_cells);
    for (std::size_t rank = 0; rank < market.region->places.size(); ++rank) {
        const Rank place = market.region->places[rank];
        const auto exposure = draft.exposure_in(place);
        for (std::size_t at = 0; at < n_cells; ++at)
            slope[at] = static_cast<float>(slope_at(problem.harms[at / model.n_periods], exposure[at]));
        const bool is_short = draft.removed_in(place) < model.floor[place];
        lens.look_at(place, slope.data(), is_short ? std::min(problem.floor_penalty, 1e3) : 0, nullptr);
        for (std::uint32_t at = market.group_begin[rank]; at < market.group_begin[rank + 1]; ++at)
            list_group(market, draft, lens, market.groups[at], candidates);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.ratio > b.ratio; });
    bool has_added = false;
    for (const Candidate& one : candidates)
        if (draft.is_allowed(one.run) && draft.gain_of(one.run) > 0 && draft.add(one.run)) has_added = true;
    return has_added;
}

void tune_doses(const Market& market, Draft& draft) {
    const Problem& problem = *market.model->problem;
    for (int turn = 0; turn < 3; ++turn) {
        std::vector<detail_build::Candidate> steps;
        for (const Run& run : draft.runs()) {
            const Programme& programme = problem.programmes[problem.offers.programme[run.offer]];
            const double step = (programme.dose_max - programme.dose_min) / (turn == 0 ? 2 : 4);
            if (step <= 0 || run.dose >= programme.dose_max) continue;
            const double dose = std::min(programme.dose_max, run.dose + step);
            Run added = run;
            added.dose = dose - run.dose;
            steps.push_back({.run = run,
                             .ratio = detail_build::ratio_of(draft.gain_of_dose(run, dose),
                                                             detail_build::priced_cost(market, added))});
        }
        std::stable_sort(steps.begin(), steps.end(),
                         [](const auto& a, const auto& b) { return a.ratio > b.ratio; });
        for (const auto& step : steps) {
            const Programme& programme = problem.programmes[problem.offers.programme[step.run.offer]];
            const double room = programme.dose_max - step.run.dose;
            for (const double part : {1.0, 0.5, 0.25, 0.1})
                if (draft.gain_of_dose(step.run, step.run.dose + part * room) > 0 &&
                    draft.set_dose(step.run, std::min(programme.dose_max, step.run.dose + part * room)))
                    break;
        }
    }
}

void finish(const Market& market, Draft& draft) {
    for (int turn = 0; turn < 3; ++turn) {
        tune_doses(market, draft);
        if (!fill(market, draft)) break;
    }
}

}  // namespace ensejam::plan
