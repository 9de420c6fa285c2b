#include <algorithm>

#include "plan/model/draft.h"

namespace ensejam::plan {

void Draft::cover(Rank site, Rank place, double sign, Cells& change) const {
    const Site& opened = model_->problem->sites[site];
    for (const PlaceCover& cover : model_->covers[place]) {
        if (cover.site != site) continue;
        for (auto period = static_cast<std::size_t>(opened.first);
             period <= static_cast<std::size_t>(opened.last); ++period)
            change[cover.harm * model_->n_periods + period] += sign * cover.exposure;
    }
}

namespace detail_draft_sites {

std::vector<Rank> places_of(const Site& site) {
    std::vector<Rank> places;
    for (const Cover& cover : site.covers) places.push_back(cover.place);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

}  // namespace detail_draft_sites

double Draft::gain_of_site(Rank site) const {
    double gain = 0;
    for (const Rank place : detail_draft_sites::places_of(model_->problem->sites[site])) {
        Cells& change = cleared();
        cover(site, place, 1, change);
        const double removed = removed_in(place);
        gain += worth_of(place, removed + weighed(place, change)) - worth_of(place, removed);
    }
    return gain;
}

bool Draft::open(Rank site) {
    if (open_[site] != 0 || !ledger_.book_site(site)) return false;
    open_[site] = 1;
    for (const Rank place : detail_draft_sites::places_of(model_->problem->sites[site])) {
        Cells& change = cleared();
        cover(site, place, 1, change);
        apply(place, change);
    }
    return true;
}

void Draft::close(Rank site) {
    ledger_.release_site(site);
    open_[site] = 0;
    for (const Rank place : detail_draft_sites::places_of(model_->problem->sites[site])) {
        Cells& change = cleared();
        cover(site, place, -1, change);
        apply(place, change);
    }
}

}  // namespace ensejam::plan
