#include <algorithm>
#include <cmath>
#include <map>

#include "plan/pose/pose_parts.h"

// Harms, places with their needs, programmes, organisations and bundles.
namespace ensejam::plan::posing {

namespace detail_pose_nouns {

using registry::PlaceKind;

void add_harms(Posing& posing) {
    for (const registry::Harm& harm : posing.known.tables().harms) {
        posing.harm_rank[harm.id.value] = static_cast<Rank>(posing.posed.harms.size());
        posing.posed.harms.push_back(harm.id);
        posing.posed.problem.harms.push_back({.id = harm.code, .severity = harm.severity});
    }
}

/// People in need because of a harm in a place: those told for everybody, else all target groups together.
struct HarmNeed {
    double everybody = 0, everybody_weighted = 0;
    double groups = 0, groups_weighted = 0;
};
using NeedTable = std::map<Id<registry::Place>, std::map<Rank, HarmNeed>>;

NeedTable needs_by_place(const Posing& posing) {
    NeedTable table;
    for (const registry::Need& need : posing.known.tables().needs) {
        const auto harm = rank_in(posing.harm_rank, need.harm.value);
        const double part = std::max(part_in(posing.horizon(), need.period), 0.0);
        if (!harm || !(part > 0) || !(need.people > 0)) continue;
        HarmNeed& sum = table[need.place][*harm];
        (need.target_group.empty() ? sum.everybody : sum.groups) += need.people * part;
        (need.target_group.empty() ? sum.everybody_weighted : sum.groups_weighted) +=
            need.people * part * need.severity;
    }
    return table;
}

/// The rank of an area among those kept, added when it is seen first.
template <class Noun>
Rank rank_of_area(std::vector<Id<registry::Place>>& ids, std::vector<Noun>& nouns, Id<registry::Place> id,
                  const registry::Register& known) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found != ids.end()) return static_cast<Rank>(found - ids.begin());
    ids.push_back(id);
    const registry::Place* place = known.find(id);
    nouns.push_back({});
    nouns.back().id = place == nullptr ? std::string() : place->code;
    return static_cast<Rank>(ids.size() - 1);
}

Rank county_of(Posing& posing, Id<registry::Place> place) {
    Posed& posed = posing.posed;
    const Id<registry::Place> county = posing.known.ancestor(place, PlaceKind::county);
    const Id<registry::Place> province = posing.known.ancestor(place, PlaceKind::province);
    if (!county) posing.ask({.gap = Gap::county_absent, .place = place});
    const Rank in_province = rank_of_area(posed.provinces, posed.problem.provinces, province, posing.known);
    const std::size_t before = posed.counties.size();
    const Rank rank =
        rank_of_area(posed.counties, posed.problem.counties, county ? county : province, posing.known);
    if (posed.counties.size() > before) posed.problem.counties[rank].province = in_province;
    return rank;
}

void add_places(Posing& posing) {
    Posed& posed = posing.posed;
    for (const auto& [id, harms] : needs_by_place(posing)) {
        const registry::Place* place = posing.known.find(id);
        if (place == nullptr) continue;
        posing.place_rank[id.value] = static_cast<Rank>(posed.places.size());
        posed.places.push_back(id);
        posed.problem.places.push_back({.id = place->code, .county = county_of(posing, id)});
        std::vector<Id<registry::Place>> above{id};
        for (Id<registry::Place> at = place->admin_parent(); at && above.size() < 32;) {
            above.push_back(at);
            const registry::Place* parent = posing.known.find(at);
            at = parent == nullptr ? Id<registry::Place>{} : parent->admin_parent();
        }
        posing.above.push_back(std::move(above));
        for (Rank harm = 0; harm < posed.harms.size(); ++harm) {
            const auto found = harms.find(harm);
            const HarmNeed need = found == harms.end() ? HarmNeed{} : found->second;
            const bool is_told_whole = need.everybody > 0;
            posed.people.push_back(is_told_whole ? need.everybody : need.groups);
            posed.problem.needs.push_back(is_told_whole ? need.everybody_weighted : need.groups_weighted);
        }
    }
}

void add_programmes(Posing& posing) {
    constexpr int months_in_period = 6;
    for (const registry::Programme& programme : posing.known.tables().programmes) {
        const bool has_reach =
            std::any_of(programme.harms.begin(), programme.harms.end(), [&](const auto& reach) {
                return reach.central > 0 && rank_in(posing.harm_rank, reach.harm.value);
            });
        if (!has_reach) {
            posing.ask({.gap = Gap::reach_absent, .programme = programme.id});
            continue;
        }
        posing.programme_rank[programme.id.value] = static_cast<Rank>(posing.posed.programmes.size());
        posing.posed.programmes.push_back(programme.id);
        posing.posed.problem.programmes.push_back(
            {.id = programme.code,
             .min_duration = std::max(1, (programme.min_months + months_in_period - 1) / months_in_period),
             .dose_min = programme.dose_min,
             .dose_max = std::max(programme.dose_min, programme.dose_max),
             .max_providers = std::max(1, programme.max_providers)});
    }
}

void add_organisations(Posing& posing) {
    using registry::OrganisationType;
    for (const registry::Organisation& organisation : posing.known.tables().organisations) {
        if (organisation.merged_into) continue;
        const bool is_volunteer = organisation.type == OrganisationType::volunteer;
        posing.organisation_rank[organisation.id.value] =
            static_cast<Rank>(posing.posed.organisations.size());
        posing.posed.organisations.push_back(organisation.id);
        posing.posed.problem.organisations.push_back(
            {.id = organisation.code,
             .kind = is_volunteer ? Kind::volunteer : (organisation.is_ngo ? Kind::ngo : Kind::agency)});
    }
}

void add_bundles(Posing& posing) {
    Problem& problem = posing.posed.problem;
    for (const registry::Bundle& told : posing.known.tables().bundles) {
        const auto harm = rank_in(posing.harm_rank, told.harm.value);
        Bundle bundle;
        for (const auto programme : told.programmes)
            if (const auto rank = rank_in(posing.programme_rank, programme.value))
                bundle.programmes.push_back(*rank);
        if (!harm || bundle.programmes.size() < 2 || bundle.programmes.size() != told.programmes.size())
            continue;
        bundle.harm = *harm;
        bundle.exposure = exposure_of_reach(problem.harms[*harm], told.bonus_reach);
        problem.bundles.push_back(std::move(bundle));
    }
}

}  // namespace detail_pose_nouns

double part_in(const Interval& days, const Interval& period) {
    const int length = days.to - days.from;
    return length <= 0 ? 0 : static_cast<double>(shared_days(days, period)) / length;
}

bool Posing::is_below(Rank place, Id<registry::Place> area) const {
    const auto& places = above[place];
    return !area || std::find(places.begin(), places.end(), area) != places.end();
}

void pose_nouns(Posing& posing) {
    using namespace detail_pose_nouns;
    add_harms(posing);
    add_places(posing);
    add_programmes(posing);
    add_organisations(posing);
    add_bundles(posing);
}

}  // namespace ensejam::plan::posing
