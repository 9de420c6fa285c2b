#include "plan/model/draft.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ensejam::plan {

namespace detail_draft {

bool holds(const Run& run, std::size_t period) {
    return static_cast<std::size_t>(run.first) <= period && period <= static_cast<std::size_t>(run.last);
}

bool overlap(const Run& a, const Run& b) { return a.first <= b.last && b.first <= a.last; }

bool names(const std::vector<Rank>& list, Rank rank) {
    return std::find(list.begin(), list.end(), rank) != list.end();
}

}  // namespace detail_draft

Draft::Draft(const Model& model, const Region& region, const Means& means)
    : model_(&model), region_(&region), ledger_(model, region, means) {
    const std::size_t n_cells = model.n_harms * model.n_periods;
    runs_.resize(region.places.size());
    exposure_.assign(region.places.size() * n_cells, 0.0);
    removed_.assign(region.places.size(), 0.0);
    beside_.assign(region.places.size(), 0.0);
    open_.assign(model.problem->sites.size(), 0);
    change_.assign(n_cells, 0.0);
}

Draft::Cells& Draft::cleared() const {
    std::fill(change_.begin(), change_.end(), 0.0);
    return change_;
}

std::span<const double> Draft::exposure_in(Rank place) const {
    const std::size_t n_cells = model_->n_harms * model_->n_periods;
    return {&exposure_[model_->place_in_region[place] * n_cells], n_cells};
}

bool Draft::runs_beside(const Run* except, Rank place, Rank programme, std::size_t period) const {
    const auto& runs = runs_[model_->place_in_region[place]];
    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
        return &run != except && model_->problem->offers.programme[run.offer] == programme &&
               detail_draft::holds(run, period);
    });
}

/// Adds to `change` the exposure of a run at a dose, and of the bundles that it completes (or breaks up).
void Draft::add_run(const Run& run, double dose, double sign, Cells& change) const {
    const Problem& problem = *model_->problem;
    const Offers& offers = problem.offers;
    const std::size_t n_periods = model_->n_periods;
    for (std::uint32_t at = offers.reach_begin[run.offer]; at < offers.reach_begin[run.offer + 1]; ++at) {
        const std::size_t harm = offers.reach_harm[at];
        const double carry_over = problem.harms[harm].carry_over,
                     exposure = sign * dose * offers.exposure[at];
        double acting = 0;
        for (auto period = static_cast<std::size_t>(run.first); period < n_periods; ++period) {
            acting = acting * carry_over + (detail_draft::holds(run, period) ? exposure : 0);
            if (acting == 0) break;
            change[harm * n_periods + period] += acting;
        }
    }
}

/// The value of a place whose exposures change so.
double Draft::weighed(Rank place, const Cells& change) const {
    const std::size_t n_periods = model_->n_periods;
    const std::span<const double> exposure = exposure_in(place);
    const double* weight = &model_->weight[model_->cell(place)];
    double gain = 0;
    for (std::size_t at = 0; at < change.size(); ++at) {
        if (change[at] == 0 || weight[at] == 0) continue;
        const Harm& harm = model_->problem->harms[at / n_periods];
        gain += weight[at] * (response_of(harm, exposure[at] + change[at]) - response_of(harm, exposure[at]));
    }
    return gain;
}

double Draft::worth_of(Rank place, double removed) const {
    const double floor = model_->floor[place], penalty = model_->problem->floor_penalty;
    if (floor <= 0 || removed >= floor || penalty == hard_floor) return removed;
    return removed - penalty * (floor - removed);
}

void Draft::apply(Rank place, const Cells& change) {
    removed_[model_->place_in_region[place]] += weighed(place, change);
    double* exposure = &exposure_[model_->place_in_region[place] * change.size()];
    for (std::size_t at = 0; at < change.size(); ++at) exposure[at] += change[at];
}

namespace detail_draft {

/// The bundles' exposure that comes (or goes) with the periods of one programme.
template <class Runs, class Beside>
void add_bundles(const Model& model, const Run& run, double sign, Runs& change, const Beside& beside) {
    const Rank programme = model.problem->offers.programme[run.offer];
    for (const BundleMember& mine : model.bundles_of[programme]) {
        const Bundle& bundle = model.problem->bundles[mine.bundle];
        for (auto period = static_cast<std::size_t>(run.first); period <= static_cast<std::size_t>(run.last);
             ++period) {
            const bool is_whole =
                std::all_of(bundle.programmes.begin(), bundle.programmes.end(), [&](Rank member) {
                    return member == programme ? !beside(member, period) : beside(member, period);
                });
            if (is_whole) change[bundle.harm * model.n_periods + period] += sign * bundle.exposure;
        }
    }
}

}  // namespace detail_draft

double Draft::gain_of(const Run& run) const {
    const Rank place = model_->problem->offers.place[run.offer];
    Cells& change = cleared();
    add_run(run, run.dose, 1, change);
    detail_draft::add_bundles(*model_, run, 1, change, [&](Rank programme, std::size_t period) {
        return runs_beside(nullptr, place, programme, period);
    });
    const double removed = removed_in(place);
    return worth_of(place, removed + weighed(place, change)) - worth_of(place, removed) +
           model_->beside_of(run);
}

double Draft::gain_of_removing(const Run& run) const {
    const Rank place = model_->problem->offers.place[run.offer];
    const auto& runs = runs_in(place);
    const auto found =
        std::find_if(runs.begin(), runs.end(), [&](const Run& one) { return one.offer == run.offer; });
    Cells& change = cleared();
    add_run(run, run.dose, -1, change);
    detail_draft::add_bundles(*model_, run, -1, change, [&](Rank programme, std::size_t period) {
        return runs_beside(&*found, place, programme, period);
    });
    const double removed = removed_in(place);
    return worth_of(place, removed + weighed(place, change)) - worth_of(place, removed) -
           model_->beside_of(run);
}

double Draft::gain_of_dose(const Run& run, double dose) const {
    const Rank place = model_->problem->offers.place[run.offer];
    Cells& change = cleared();
    add_run(run, dose - run.dose, 1, change);
    const double removed = removed_in(place);
    return worth_of(place, removed + weighed(place, change)) - worth_of(place, removed) +
           beside_of_dose(run, dose);
}

double Draft::beside_of_dose(const Run& run, double dose) const {
    Run other = run;
    other.dose = dose;
    return model_->beside_of(other) - model_->beside_of(run);
}

bool Draft::is_committed(Rank offer) const { return !model_->commitments_among(offer, offer + 1).empty(); }

bool Draft::is_allowed(const Run& run) const {
    const Problem& problem = *model_->problem;
    const Offers& offers = problem.offers;
    const Rank place = offers.place[run.offer], programme = offers.programme[run.offer];
    int n = 0;
    for (const Run& other : runs_in(place)) {
        const Rank beside = offers.programme[other.offer];
        if (beside == programme && offers.organisation[other.offer] == offers.organisation[run.offer])
            return false;
        if (beside == programme && ++n >= problem.programmes[programme].max_providers) return false;
        if (detail_draft::overlap(run, other) && detail_draft::names(model_->excluded_by[programme], beside))
            return false;
    }
    for (const Rank needed : model_->needs_of[programme])
        for (auto period = static_cast<std::size_t>(run.first); period <= static_cast<std::size_t>(run.last);
             ++period)
            if (!runs_beside(nullptr, place, needed, period)) return false;
    return true;
}

bool Draft::add(const Run& run) {
    if (!is_allowed(run) || !ledger_.book(run)) return false;
    const Rank place = model_->problem->offers.place[run.offer];
    Cells& change = cleared();
    add_run(run, run.dose, 1, change);
    detail_draft::add_bundles(*model_, run, 1, change, [&](Rank programme, std::size_t period) {
        return runs_beside(nullptr, place, programme, period);
    });
    apply(place, change);
    runs_[model_->place_in_region[place]].push_back(run);
    beside_[model_->place_in_region[place]] += model_->beside_of(run);
    return true;
}

/// Does another programme there need this run's?
bool Draft::is_needed(const Run& run) const {
    const Offers& offers = model_->problem->offers;
    const Rank programme = offers.programme[run.offer], place = offers.place[run.offer];
    const auto& runs = runs_in(place);
    const auto found =
        std::find_if(runs.begin(), runs.end(), [&](const Run& one) { return one.offer == run.offer; });
    for (const Run& other : runs) {
        if (!detail_draft::names(model_->needs_of[offers.programme[other.offer]], programme)) continue;
        for (auto period = static_cast<std::size_t>(other.first);
             period <= static_cast<std::size_t>(other.last); ++period)
            if (detail_draft::holds(run, period) && !runs_beside(&*found, place, programme, period))
                return true;
    }
    return false;
}

bool Draft::remove(const Run& run) {
    const Problem& problem = *model_->problem;
    const Rank place = problem.offers.place[run.offer];
    auto& runs = runs_[model_->place_in_region[place]];
    const auto found = std::find(runs.begin(), runs.end(), run);
    if (found == runs.end() || is_committed(run.offer) || is_needed(run)) return false;
    ledger_.release(run);
    Cells& change = cleared();
    add_run(run, run.dose, -1, change);
    detail_draft::add_bundles(*model_, run, -1, change, [&](Rank programme, std::size_t period) {
        return runs_beside(&*found, place, programme, period);
    });
    apply(place, change);
    beside_[model_->place_in_region[place]] -= model_->beside_of(run);
    runs.erase(found);
    return true;
}

bool Draft::set_dose(const Run& run, double dose) {
    const Rank place = model_->problem->offers.place[run.offer];
    auto& runs = runs_[model_->place_in_region[place]];
    const auto found = std::find(runs.begin(), runs.end(), run);
    if (found == runs.end() || !ledger_.change_dose(run, dose)) return false;
    Cells& change = cleared();
    add_run(run, dose - run.dose, 1, change);
    apply(place, change);
    beside_[model_->place_in_region[place]] += beside_of_dose(run, dose);
    found->dose = dose;
    return true;
}

double Draft::value() const {
    double total = 0;
    for (const Rank place : region_->places)
        total += worth_of(place, removed_in(place)) + beside_[model_->place_in_region[place]];
    return total;
}

std::vector<Run> Draft::runs() const {
    std::vector<Run> all;
    for (const auto& runs : runs_) all.insert(all.end(), runs.begin(), runs.end());
    std::sort(all.begin(), all.end(), [](const Run& a, const Run& b) { return a.offer < b.offer; });
    return all;
}

std::vector<Rank> Draft::open_sites() const {
    std::vector<Rank> sites;
    for (Rank site = 0; site < open_.size(); ++site)
        if (open_[site] != 0) sites.push_back(site);
    return sites;
}

Draft::Snapshot Draft::save(const std::vector<Rank>& places) const {
    Snapshot snapshot{.means = ledger_.state(), .open = open_};
    for (const Rank place : places) {
        const auto exposure = exposure_in(place);
        snapshot.places.push_back({place,
                                   runs_in(place),
                                   {exposure.begin(), exposure.end()},
                                   removed_in(place),
                                   beside_[model_->place_in_region[place]]});
    }
    return snapshot;
}

void Draft::restore(const Snapshot& snapshot) {
    ledger_.restore(snapshot.means);
    open_ = snapshot.open;
    for (const auto& [place, runs, exposure, removed, beside] : snapshot.places) {
        const std::size_t at = model_->place_in_region[place];
        runs_[at] = runs;
        std::copy(exposure.begin(), exposure.end(),
                  exposure_.begin() + static_cast<std::ptrdiff_t>(at * exposure.size()));
        removed_[at] = removed;
        beside_[at] = beside;
    }
}

double Draft::worth(const std::vector<Rank>& places) const {
    double total = 0;
    for (const Rank place : places)
        total += worth_of(place, removed_in(place)) + beside_[model_->place_in_region[place]];
    return total;
}

}  // namespace ensejam::plan
