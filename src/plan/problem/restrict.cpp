#include "plan/problem/restrict.h"

#include <algorithm>

namespace ensejam::plan {

namespace detail_restrict {

template <class Item>
void copy_part(const std::vector<Item>& from, const std::vector<std::uint32_t>& begin, Rank offer,
               std::vector<Item>& to) {
    to.insert(to.end(), from.begin() + begin[offer], from.begin() + begin[offer + 1]);
}

void add_offer(const Offers& from, Rank offer, Offers& to) {
    to.place.push_back(from.place[offer]);
    to.programme.push_back(from.programme[offer]);
    to.organisation.push_back(from.organisation[offer]);
    to.unit_cost.push_back(from.unit_cost[offer]);
    to.setup_cost.push_back(from.setup_cost[offer]);
    to.ongoing.push_back(from.ongoing[offer]);
    copy_part(from.reach_harm, from.reach_begin, offer, to.reach_harm);
    copy_part(from.exposure, from.reach_begin, offer, to.exposure);
    copy_part(from.exposure_low, from.reach_begin, offer, to.exposure_low);
    copy_part(from.exposure_high, from.reach_begin, offer, to.exposure_high);
    to.reach_begin.push_back(static_cast<std::uint32_t>(to.exposure.size()));
    copy_part(from.staff_row, from.staff_begin, offer, to.staff_row);
    copy_part(from.staff_hours, from.staff_begin, offer, to.staff_hours);
    to.staff_begin.push_back(static_cast<std::uint32_t>(to.staff_row.size()));
}

/// The problem without its offers and what names them: the columns of millions of offers are not copied.
Problem without_offers(const Problem& problem) {
    Problem other{.name = problem.name,
                  .n_periods = problem.n_periods,
                  .money_decimals = problem.money_decimals,
                  .floor_penalty = problem.floor_penalty,
                  .discount = problem.discount,
                  .period_names = problem.period_names,
                  .harms = problem.harms,
                  .provinces = problem.provinces,
                  .counties = problem.counties,
                  .places = problem.places,
                  .needs = problem.needs,
                  .organisations = problem.organisations,
                  .funds = problem.funds,
                  .programmes = problem.programmes};
    other.staff = problem.staff;
    other.bundles = problem.bundles;
    other.exclusion_groups = problem.exclusion_groups;
    other.prerequisites = problem.prerequisites;
    other.sites = problem.sites;
    return other;
}

}  // namespace detail_restrict

std::vector<Run> Restricted::whole(std::vector<Run> runs) const {
    for (Run& run : runs) run.offer = original[run.offer];
    return runs;
}

std::vector<Run> Restricted::narrowed(const std::vector<Run>& runs) const {
    std::vector<Run> kept;
    for (Run run : runs) {
        const auto at = std::lower_bound(original.begin(), original.end(), run.offer);
        if (at == original.end() || *at != run.offer) continue;
        run.offer = static_cast<Rank>(at - original.begin());
        kept.push_back(run);
    }
    return kept;
}

Restricted with_offers(const Problem& problem, const std::function<bool(Rank offer)>& keep) {
    Restricted result{.problem = detail_restrict::without_offers(problem)};
    std::vector<Rank> rank_of(problem.offers.size(), no_rank);
    for (Rank offer = 0; offer < problem.offers.size(); ++offer) {
        if (!keep(offer)) continue;
        rank_of[offer] = static_cast<Rank>(result.original.size());
        result.original.push_back(offer);
        detail_restrict::add_offer(problem.offers, offer, result.problem.offers);
    }
    for (Commitment commitment : problem.commitments) {
        commitment.offer = rank_of[commitment.offer];
        if (commitment.offer != no_rank) result.problem.commitments.push_back(commitment);
    }
    for (Run run : problem.status_quo) {
        run.offer = rank_of[run.offer];
        if (run.offer != no_rank) result.problem.status_quo.push_back(run);
    }
    return result;
}

Restricted alone(const Problem& problem, Rank organisation) {
    Restricted own =
        with_offers(problem, [&](Rank offer) { return problem.offers.organisation[offer] == organisation; });
    Problem& view = own.problem;
    view.sites.clear();
    for (Fund& fund : view.funds) {
        fund.transferable_share = 0;
        fund.payees.clear();
        if (fund.owner != organisation) std::fill(fund.amounts.begin(), fund.amounts.end(), 0);
    }
    for (Province& province : view.provinces) province.ngo_share_min = 0;
    for (County& county : view.counties) county.min_ngo_activities = 0;
    for (Place& place : view.places) place.floor = 0;
    const std::vector<Rank>& mandate = problem.organisations[organisation].mandate;
    for (std::size_t need = 0; need < view.needs.size() && !mandate.empty(); ++need)
        if (std::find(mandate.begin(), mandate.end(), need % view.harms.size()) == mandate.end())
            view.needs[need] = 0;
    return own;
}

namespace detail_restrict {

/// How many runs of others each programme has in each place: [place * programmes + programme].
std::vector<int> counts_of(const Problem& whole, const std::vector<Run>& others) {
    std::vector<int> counts(whole.places.size() * whole.programmes.size(), 0);
    for (const Run& run : others)
        ++counts[whole.offers.place[run.offer] * whole.programmes.size() + whole.offers.programme[run.offer]];
    return counts;
}

bool is_excluded(const Problem& whole, const int* counts, Rank programme) {
    for (const ExclusionGroup& group : whole.exclusion_groups)
        if (std::count(group.programmes.begin(), group.programmes.end(), programme) > 0)
            for (const Rank other : group.programmes)
                if (other != programme && counts[other] > 0) return true;
    return false;
}

}  // namespace detail_restrict

Restricted beside_others(const Problem& whole, const Restricted& own, const std::vector<Run>& others) {
    using namespace detail_restrict;
    const std::vector<int> counts = counts_of(whole, others);
    const auto there = [&](Rank offer) {
        return &counts[own.problem.offers.place[offer] * whole.programmes.size()];
    };
    return with_offers(own.problem, [&](Rank offer) {
        const Rank programme = own.problem.offers.programme[offer];
        return there(offer)[programme] < whole.programmes[programme].max_providers &&
               !is_excluded(whole, there(offer), programme);
    });
}

void add_background(Restricted& own, const std::vector<double>& exposure) {
    Problem& view = own.problem;
    view.sites.clear();
    const auto n_periods = static_cast<std::size_t>(view.n_periods);
    for (std::int32_t period = 0; period < view.n_periods; ++period) {
        Site site{.id = "others", .first = period, .last = period};
        for (Rank place = 0; place < view.places.size(); ++place)
            for (Rank harm = 0; harm < view.harms.size(); ++harm) {
                const std::size_t need = view.need_rank(place, harm);
                const double there = exposure[need * n_periods + static_cast<std::size_t>(period)];
                if (there > 0 && view.needs[need] > 0) site.covers.push_back({place, harm, there});
            }
        if (!site.covers.empty()) view.sites.push_back(std::move(site));
    }
}

}  // namespace ensejam::plan
