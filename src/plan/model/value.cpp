#include <algorithm>

#include "base/base.h"
#include "plan/model/bound.h"
#include "plan/model/model.h"
#include "plan/model/value.h"
#include "plan/model/worth.h"

namespace ensejam::plan {

namespace detail_value {

void add_runs(const Model& model, const std::vector<Run>& runs, std::vector<double>& exposure) {
    const Problem& problem = *model.problem;
    const Offers& offers = problem.offers;
    for (const Run& run : runs)
        for (std::uint32_t at = offers.reach_begin[run.offer]; at < offers.reach_begin[run.offer + 1]; ++at) {
            const std::size_t harm = offers.reach_harm[at];
            double acting = 0;
            for (auto period = static_cast<std::size_t>(run.first); period < model.n_periods; ++period) {
                const bool is_on = period <= static_cast<std::size_t>(run.last);
                acting =
                    acting * problem.harms[harm].carry_over + (is_on ? offers.exposure[at] * run.dose : 0);
                exposure[harm * model.n_periods + period] += acting;
            }
        }
}

bool runs_at(const Model& model, const std::vector<Run>& runs, Rank programme, std::int32_t period) {
    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
        return model.problem->offers.programme[run.offer] == programme && run.first <= period &&
               period <= run.last;
    });
}

void add_bundles(const Model& model, const std::vector<Run>& runs, std::vector<double>& exposure) {
    for (const Bundle& bundle : model.problem->bundles)
        for (std::int32_t period = 0; period < model.problem->n_periods; ++period)
            if (std::all_of(bundle.programmes.begin(), bundle.programmes.end(),
                            [&](Rank programme) { return runs_at(model, runs, programme, period); }))
                exposure[bundle.harm * model.n_periods + static_cast<std::size_t>(period)] += bundle.exposure;
}

}  // namespace detail_value

double removed_in_place(const Model& model, Rank place, const std::vector<Run>& runs,
                        const std::vector<char>& is_open) {
    const std::size_t n_periods = model.n_periods;
    std::vector<double> exposure(model.n_harms * n_periods, 0.0);
    detail_value::add_runs(model, runs, exposure);
    detail_value::add_bundles(model, runs, exposure);
    if (!model.covers.empty())
        for (const PlaceCover& cover : model.covers[place]) {
            const Site& site = model.problem->sites[cover.site];
            if (is_open[cover.site] == 0) continue;
            for (auto period = static_cast<std::size_t>(site.first);
                 period <= static_cast<std::size_t>(site.last); ++period)
                exposure[cover.harm * n_periods + period] += cover.exposure;
        }
    Sum sum;
    for (std::size_t at = 0; at < exposure.size(); ++at)
        sum.add(model.weight[model.cell(place) + at] *
                response_of(model.problem->harms[at / n_periods], exposure[at]));
    return sum.total();
}

double value_of(const Model& model, const std::vector<Run>& runs, const std::vector<Rank>& sites,
                std::vector<Rank>* unmet_floors) {
    const Problem& problem = *model.problem;
    std::vector<std::vector<Run>> by_place(problem.places.size());
    for (const Run& run : runs) by_place[problem.offers.place[run.offer]].push_back(run);
    std::vector<char> is_open(problem.sites.size(), 0);
    for (const Rank site : sites) is_open[site] = 1;
    Sum sum;
    for (Rank place = 0; place < problem.places.size(); ++place) {
        const bool is_still =
            by_place[place].empty() && (model.covers.empty() || model.covers[place].empty());
        const double removed = is_still ? 0 : removed_in_place(model, place, by_place[place], is_open);
        sum.add(removed);
        const double shortfall = model.floor[place] - removed;
        if (shortfall > 0 && problem.floor_penalty != hard_floor) sum.add(-problem.floor_penalty * shortfall);
        if (shortfall > 1e-9 * (1 + model.floor[place]) && unmet_floors != nullptr)
            unmet_floors->push_back(place);
    }
    return sum.total();
}

double value_of(const Problem& problem, const std::vector<Run>& runs, const std::vector<Rank>& sites) {
    return value_of(model_of(problem), runs, sites, nullptr);
}

}  // namespace ensejam::plan
