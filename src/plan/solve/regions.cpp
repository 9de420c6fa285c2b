#include <algorithm>
#include <unordered_map>

#include "plan/model/model.h"

namespace ensejam::plan {

namespace detail_regions {

/// The one province that a list of classes or places is about, or none when there are several.
struct Home {
    Rank province = no_rank;
    bool is_shared = false;

    void meet(Rank other) {
        is_shared = is_shared || (province != no_rank && province != other);
        province = other;
    }
};

/// Is there nothing (a fund, a staff row, a site) that several provinces share?
bool stand_apart(const Model& model) {
    const Problem& problem = *model.problem;
    for (const Site& site : problem.sites)
        for (const Cover& cover : site.covers)
            if (model.province_of[cover.place] != site.province) return false;
    std::vector<Home> funds(problem.funds.size()), rows(problem.staff.size());
    for (const PayClass& payclass : model.classes)
        for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at)
            funds[model.payers[at].fund].meet(payclass.province);
    const Offers& offers = problem.offers;
    for (std::size_t offer = 0; offer < offers.size(); ++offer)
        for (std::uint32_t at = offers.staff_begin[offer]; at < offers.staff_begin[offer + 1]; ++at)
            rows[offers.staff_row[at]].meet(model.province_of[offers.place[offer]]);
    const auto shared = [](const Home& home) { return home.is_shared; };
    return std::none_of(funds.begin(), funds.end(), shared) && std::none_of(rows.begin(), rows.end(), shared);
}

/// Numbers what is seen for the first time.
struct Numbers {
    std::unordered_map<Rank, Rank> rank_of{};

    Rank of(Rank key, std::vector<Rank>& keys) {
        const auto [found, is_new] = rank_of.try_emplace(key, static_cast<Rank>(keys.size()));
        if (is_new) keys.push_back(key);
        return found->second;
    }
};

void share_out(Model& model, bool as_one) {
    const Problem& problem = *model.problem;
    model.region_of.assign(problem.provinces.size(), 0);
    if (!as_one && stand_apart(model))
        for (Rank province = 0; province < problem.provinces.size(); ++province)
            model.region_of[province] = province;
    model.regions.resize(problem.provinces.empty() ? 1 : 1 + model.region_of.back());
    for (Rank province = 0; province < problem.provinces.size(); ++province)
        model.regions[model.region_of[province]].provinces.push_back(province);
    for (Rank county = 0; county < problem.counties.size(); ++county)
        model.regions[model.region_of[problem.counties[county].province]].counties.push_back(county);
    for (Rank place = 0; place < problem.places.size(); ++place) {
        Region& region = model.regions[model.region_of[model.province_of[place]]];
        model.place_in_region.push_back(static_cast<Rank>(region.places.size()));
        region.places.push_back(place);
        region.n_offers += model.place_begin[place + 1] - model.place_begin[place];
    }
    for (Rank site = 0; site < problem.sites.size(); ++site)
        model.regions[model.region_of[problem.sites[site].province]].sites.push_back(site);
}

/// Classes stand in the order of provinces, so that a region's are neighbours.
void open_accounts(Model& model, Rank rank, Rank& next_class) {
    Region& region = model.regions[rank];
    region.class_begin = next_class;
    region.payer_begin = next_class < model.classes.size() ? model.classes[next_class].payers_begin
                                                           : static_cast<Rank>(model.payers.size());
    region.account_begin = static_cast<Rank>(model.fund_of_account.size());
    Numbers numbers;
    while (next_class < model.classes.size() && model.region_of[model.classes[next_class].province] == rank) {
        const PayClass& opened = model.classes[next_class++];
        for (std::uint32_t at = opened.payers_begin; at < opened.payers_end; ++at)
            model.payers[at].account = numbers.of(model.payers[at].fund, model.fund_of_account);
    }
    region.class_end = next_class;
    region.payer_end =
        next_class > region.class_begin ? model.classes[next_class - 1].payers_end : region.payer_begin;
    region.account_end = static_cast<Rank>(model.fund_of_account.size());
}

void open_staff(Model& model, Region& region) {
    const Offers& offers = model.problem->offers;
    region.staff_begin = static_cast<Rank>(model.row_of_account.size());
    Numbers numbers;
    for (const Rank place : region.places) {
        const std::uint32_t begin = offers.staff_begin[model.place_begin[place]];
        const std::uint32_t end = offers.staff_begin[model.place_begin[place + 1]];
        for (std::uint32_t at = begin; at < end; ++at)
            model.staff_account[at] = numbers.of(offers.staff_row[at], model.row_of_account);
    }
    region.staff_end = static_cast<Rank>(model.row_of_account.size());
}

}  // namespace detail_regions

void lay_out_regions(Model& model, bool as_one) {
    detail_regions::share_out(model, as_one);
    model.staff_account.resize(model.problem->offers.staff_row.size());
    Rank next_class = 0;
    for (Rank rank = 0; rank < model.regions.size(); ++rank) {
        detail_regions::open_accounts(model, rank, next_class);
        detail_regions::open_staff(model, model.regions[rank]);
    }
}

}  // namespace ensejam::plan
