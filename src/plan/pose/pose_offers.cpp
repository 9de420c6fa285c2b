#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "plan/pose/pose_parts.h"

// Offers: by mandate or because it is told to be doing it; cost and reach of the standard dose.
namespace ensejam::plan::posing {

namespace detail_pose_offers {

constexpr int months_in_period = 6;
using Pair = std::pair<Rank, Rank>;

/// People in need of a programme in a place.
struct ProgrammeNeed {
    double everybody = 0;
    double groups = 0;
    double people() const { return everybody > 0 ? everybody : groups; }
};
using ProgrammeNeeds = std::map<Pair, ProgrammeNeed>;  ///< place, programme

ProgrammeNeeds needs_of_programmes(const Posing& posing) {
    ProgrammeNeeds needs;
    for (const registry::Need& need : posing.known.tables().needs) {
        const auto place = rank_in(posing.place_rank, need.place.value);
        const auto programme = rank_in(posing.programme_rank, need.programme.value);
        if (!place || !programme || !(need.people > 0)) continue;
        const double people = need.people * part_in(posing.horizon(), need.period);
        ProgrammeNeed& sum = needs[{*place, *programme}];
        (need.target_group.empty() ? sum.everybody : sum.groups) += people;
    }
    return needs;
}

/// The largest need among a programme's harms in a place: their people may be the same.
double need_of_harms(const Posing& posing, Rank place, const registry::Programme& programme) {
    double most = 0;
    for (const registry::ClaimedReach& reach : programme.harms)
        if (const auto harm = rank_in(posing.harm_rank, reach.harm.value))
            most = std::max(most, posing.posed.people[posing.posed.problem.need_rank(place, *harm)]);
    return most;
}

/// Where each organisation may deliver each programme, by its mandates.
std::map<Pair, std::vector<Id<registry::Place>>> areas_of_mandates(const Posing& posing) {
    std::map<Pair, std::vector<Id<registry::Place>>> areas;
    for (const registry::Mandate& mandate : posing.known.tables().mandates) {
        const auto organisation = rank_in(posing.organisation_rank, mandate.organisation.value);
        if (!mandate.may_deliver || !organisation) continue;
        for (Rank programme = 0; programme < posing.posed.programmes.size(); ++programme) {
            const registry::Programme& noun = *posing.known.find(posing.posed.programmes[programme]);
            const bool acts = std::any_of(noun.harms.begin(), noun.harms.end(),
                                          [&](const auto& reach) { return reach.harm == mandate.harm; });
            if ((!mandate.programme || mandate.programme == noun.id) && (!mandate.harm || acts))
                areas[{programme, *organisation}].push_back(mandate.place);
        }
    }
    return areas;
}

/// What an organisation is told to be doing in a place: is it running?
std::map<std::pair<Rank, Pair>, bool> doings(const Posing& posing) {
    std::map<std::pair<Rank, Pair>, bool> found;
    for (const Told& told : posing.told) {
        const auto place = rank_in(posing.place_rank, told.activity->place.value);
        const auto programme = rank_in(posing.programme_rank, told.activity->programme.value);
        const auto organisation = rank_in(posing.organisation_rank, told.activity->organisation.value);
        const bool concerns_plan = told.is_running || shared_days(told.days, posing.horizon()) > 0;
        if (!place || !programme || !organisation || !concerns_plan) continue;
        bool& running = found[{*place, {*programme, *organisation}}];
        running = running || told.is_running;
    }
    return found;
}

struct OfferToAdd {
    Rank place = 0;
    Rank programme = 0;
    Rank organisation = 0;
    OfferSource source{};
    bool ongoing = false;
};

void add_reaches(Posing& posing, const registry::Programme& programme) {
    Problem& problem = posing.posed.problem;
    Offers& offers = problem.offers;
    for (Rank harm = 0; harm < problem.harms.size(); ++harm)
        for (const registry::ClaimedReach& reach : programme.harms) {
            if (reach.harm != posing.posed.harms[harm] || !(reach.central > 0)) continue;
            const auto exposure = [&](double share) { return exposure_of_reach(problem.harms[harm], share); };
            offers.reach_harm.push_back(static_cast<std::uint16_t>(harm));
            offers.exposure.push_back(exposure(reach.central));
            offers.exposure_low.push_back(static_cast<float>(exposure(std::min(reach.low, reach.central))));
            offers.exposure_high.push_back(static_cast<float>(exposure(std::max(reach.high, reach.central))));
        }
    offers.reach_begin.push_back(static_cast<std::uint32_t>(offers.exposure.size()));
}

void add_offer(Posing& posing, const OfferToAdd& offer) {
    const registry::Programme& programme = *posing.known.find(posing.posed.programmes[offer.programme]);
    Offers& offers = posing.posed.problem.offers;
    const double cost = std::ceil(offer.source.units * posing.posed.prices[offer.source.price].money - 1e-6);
    offers.place.push_back(offer.place);
    offers.programme.push_back(static_cast<std::uint16_t>(offer.programme));
    offers.organisation.push_back(offer.organisation);
    offers.unit_cost.push_back(static_cast<std::int64_t>(cost));
    offers.setup_cost.push_back(
        offer.ongoing ? 0 : static_cast<std::int64_t>(std::ceil(cost * programme.setup_share - 1e-6)));
    offers.ongoing.push_back(offer.ongoing ? 1 : 0);
    add_reaches(posing, programme);
    offers.staff_begin.push_back(0);
    posing.posed.sources.push_back(offer.source);
}

/// Questions that many offers share, counted.
struct Counts {
    std::map<Rank, int> need_of_harm{};
    std::map<Rank, int> need_absent{};
    std::map<Pair, int> mandate_absent{};
};

void ask_all(Posing& posing, const Counts& counts) {
    const Posed& posed = posing.posed;
    for (const auto& [programme, n] : counts.need_of_harm)
        posing.ask({.gap = Gap::need_of_harm, .programme = posed.programmes[programme], .n = n});
    for (const auto& [programme, n] : counts.need_absent)
        posing.ask({.gap = Gap::need_absent, .programme = posed.programmes[programme], .n = n});
    for (const auto& [pair, n] : counts.mandate_absent)
        posing.ask({.gap = Gap::mandate_absent,
                    .organisation = posed.organisations[pair.second],
                    .programme = posed.programmes[pair.first],
                    .n = n});
}

}  // namespace detail_pose_offers

void pose_offers(Posing& posing) {
    using namespace detail_pose_offers;
    const ProgrammeNeeds needs = needs_of_programmes(posing);
    const auto areas = areas_of_mandates(posing);
    const auto told = doings(posing);
    const auto n_organisations = static_cast<Rank>(posing.posed.organisations.size());
    Counts counts;
    for (Rank place = 0; place < posing.posed.places.size(); ++place)
        for (Rank programme = 0; programme < posing.posed.programmes.size(); ++programme) {
            const registry::Programme& noun = *posing.known.find(posing.posed.programmes[programme]);
            const auto need = needs.find({place, programme});
            const double people = need == needs.end() ? 0 : need->second.people();
            const double assumed = people > 0 ? people : need_of_harms(posing, place, noun);
            bool is_offered = false;
            for (Rank organisation = 0; organisation < n_organisations; ++organisation) {
                const auto area = areas.find({programme, organisation});
                const bool mandated =
                    area != areas.end() && std::any_of(area->second.begin(), area->second.end(),
                                                       [&](auto id) { return posing.is_below(place, id); });
                const auto doing = told.find({place, {programme, organisation}});
                const Rank price = programme * n_organisations + organisation;
                if ((!mandated && doing == told.end()) || posing.posed.prices[price].money < 0) continue;
                is_offered = true;
                if (!(assumed > 0)) continue;
                if (!mandated) ++counts.mandate_absent[{programme, organisation}];
                add_offer(posing,
                          {.place = place,
                           .programme = programme,
                           .organisation = organisation,
                           .source = {.price = price,
                                      .people = assumed,
                                      .units = assumed * noun.norm_units_per_person * months_in_period,
                                      .of_harm = !(people > 0),
                                      .mandated = mandated},
                           .ongoing = doing != told.end() && doing->second});
            }
            if (is_offered && !(people > 0))
                ++(assumed > 0 ? counts.need_of_harm : counts.need_absent)[programme];
        }
    ask_all(posing, counts);
}

}  // namespace ensejam::plan::posing
