#include "intake/places.h"
#include "intake/whole_area.h"
#include "text/text.h"

// Cells that speak of an area as a whole.
namespace ensejam::intake {
namespace detail_whole_places {

using registry::Place;
using registry::PlaceKind;

/// Whether an area may be meant: of that kind, or, when none is told, wider than the column's own level.
bool may_be_meant(const Place& place, std::optional<PlaceKind> kind, PlaceKind told) {
    return kind ? place.kind == *kind : place.kind < told;
}

bool is_whole(const PlaceTold& told) { return code_key(told.code).empty() && whole_area_in(told.name); }

}  // namespace detail_whole_places

using namespace detail_whole_places;

/// The place of the kind on the way up, the place itself included; 0 when there is none.
std::int64_t PlaceFinder::above(std::int64_t place, PlaceKind kind) const {
    for (int steps = 0; steps < 20; ++steps) {
        const Place* at = place_of(place);
        if (at == nullptr || at->kind == kind) return at == nullptr ? 0 : place;
        place = at->admin_parent().value;
    }
    return 0;
}

/// The place of the kind that the place lies in, or that is the only one in it or has its name; else itself.
std::int64_t PlaceFinder::of_kind(std::int64_t place, PlaceKind kind) const {
    if (const std::int64_t wider = above(place, kind); wider != 0) return wider;
    Ids inside;
    Ids of_its_name;
    for (const Place& each : known_.tables().places) {
        if (each.kind != kind || !is_settled(each.id.value) || !lies_in(each.id.value, place)) continue;
        inside.push_back(each.id.value);
        if (text::name_key(each.name_fa) == text::name_key(place_of(place)->name_fa))
            of_its_name.push_back(each.id.value);
    }
    if (inside.size() == 1) return inside.front();
    return of_its_name.size() == 1 ? of_its_name.front() : place;
}

/// The place that the levels above name, or that the cell itself names; nothing when the cell names places.
std::optional<PlacesFound> PlaceFinder::look_up_whole(std::vector<PlaceTold> told) {
    if (!is_whole(told.back())) return {};
    const PlaceTold cell = told.back();
    const WholeArea whole = *whole_area_in(cell.name);
    while (!told.empty() && is_whole(told.back())) told.pop_back();
    if (!whole.name.empty()) {
        Area area;
        for (const PlaceTold& wider : told) area = narrowed(area, wider);
        const Ids named =
            candidates(area, {.level = whole.kind.value_or(PlaceKind::city), .name = whole.name});
        if (named.size() != 1) return {};
        return PlacesFound{.outcome = PlaceOutcome::found, .places = {{named[0]}}, .is_whole_area = true};
    }
    if (told.empty()) return whole_of_sheet(cell, whole.kind);
    PlacesFound found = look_up(told);
    if (found.outcome != PlaceOutcome::found) return found;
    found.is_whole_area = true;
    if (whole.kind)
        for (Id<Place>& place : found.places) place = {of_kind(place.value, *whole.kind)};
    Ids areas;
    for (const Id<Place> place : found.places) areas.push_back(place.value);
    found.told = cell.name;
    found.proposals = names_of(areas);
    return found;
}

/// No level above the cell names a place: the area is that of the sheet.
PlacesFound PlaceFinder::whole_of_sheet(const PlaceTold& told, std::optional<PlaceKind> kind) const {
    Ids areas;
    if (kind != PlaceKind::country)
        areas = areas_of_sheet(kind, told.level);
    else if (within_)  // the place that is looked in; else no place of its own
        areas = {within_.value};
    PlacesFound found{.outcome = areas.size() > 1 ? PlaceOutcome::ambiguous : PlaceOutcome::found,
                      .is_whole_area = true,
                      .told = std::string(told.name),
                      .proposals = names_of(areas)};
    if (areas.size() == 1) found.places = {{areas.front()}};
    return found;
}

PlaceFinder::Ids PlaceFinder::areas_of_sheet(std::optional<PlaceKind> kind, PlaceKind told) const {
    if (Ids common = held_in_common(kind, told); !common.empty()) return common;
    if (Ids named = named_in_lines(kind, told); named.size() == 1) return named;
    for (const Id<Place> place : {sheet_.home, within_}) {
        if (!place) continue;
        const std::int64_t area = kind ? above(place.value, *kind) : place.value;
        if (const Place* at = place_of(area); at != nullptr && may_be_meant(*at, kind, told)) return {area};
    }
    if (!kind) return within_ ? Ids{within_.value} : Ids{};
    Ids all;
    for (const Place& place : known_.tables().places)
        if (place.kind == *kind && is_settled(place.id.value) && lies_in(place.id.value, Area{}))
            all.push_back(place.id.value);
    return all;
}

/// The one area that holds all places which other rows name; nothing when there is none.
PlaceFinder::Ids PlaceFinder::held_in_common(std::optional<PlaceKind> kind, PlaceKind told) const {
    if (sheet_.places.empty()) return {};
    for (std::int64_t area = sheet_.places.front(); area != 0;) {
        const Place* at = place_of(area);
        if (at == nullptr) return {};
        const bool holds_all =
            std::all_of(sheet_.places.begin(), sheet_.places.end(),
                        [&](std::int64_t place) { return place == area || lies_in(place, area); });
        if (holds_all && may_be_meant(*at, kind, told)) return {area};
        area = at->admin_parent().value;
    }
    return {};
}

/// Areas whose names stand in the lines above the table; of an area within another the narrower one.
PlaceFinder::Ids PlaceFinder::named_in_lines(std::optional<PlaceKind> kind, PlaceKind told) const {
    const std::string lines = " " + text::name_key(sheet_.lines) + " ";
    Ids named;
    for (const Place& place : known_.tables().places) {
        if (!is_settled(place.id.value) || !may_be_meant(place, kind, told)) continue;
        const auto stands_there = [&](const std::string& name) {
            const std::string key = text::name_key(name);
            return !key.empty() && lines.find(" " + key + " ") != std::string::npos;
        };
        if (lies_in(place.id.value, Area{}) && (stands_there(place.name_fa) || stands_there(place.name_en)))
            named.push_back(place.id.value);
    }
    std::erase_if(named, [&](std::int64_t wider) {
        return std::any_of(named.begin(), named.end(),
                           [&](std::int64_t place) { return place != wider && lies_in(place, wider); });
    });
    return named;
}

}  // namespace ensejam::intake
