#include "intake/names/places.h"
#include "intake/names/row_words.h"
#include "intake/names/whole_area.h"
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

bool is_of_register(const Place& place) { return place.standing == registry::Standing::known; }

/// The place of the kind on the way up, the place itself included; 0 when there is none.
std::int64_t above(const PlaceFinder& finder, std::int64_t place, PlaceKind kind) {
    for (int steps = 0; steps < 20; ++steps) {
        const Place* at = finder.place_of(place);
        if (at == nullptr || at->kind == kind) return at == nullptr ? 0 : place;
        place = at->admin_parent().value;
    }
    return 0;
}

/// The place of the kind that the place lies in, or that is the only one in it or has its name; else itself.
std::int64_t of_kind(const PlaceFinder& finder, const registry::Register& known, std::int64_t place,
                     PlaceKind kind) {
    if (const std::int64_t wider = above(finder, place, kind); wider != 0) return wider;
    std::vector<std::int64_t> inside;
    std::vector<std::int64_t> of_its_name;
    for (const Place& each : known.tables().places) {
        if (each.kind != kind || !is_of_register(each) || !finder.lies_in(each.id.value, place)) continue;
        inside.push_back(each.id.value);
        if (text::name_key(each.name_fa) == text::name_key(finder.place_of(place)->name_fa))
            of_its_name.push_back(each.id.value);
    }
    if (inside.size() == 1) return inside.front();
    return of_its_name.size() == 1 ? of_its_name.front() : place;
}

/// The one area that holds all places which other rows name; nothing when there is none.
Names::Nouns held_in_common(const PlaceFinder& finder, const std::vector<std::int64_t>& places,
                            std::optional<PlaceKind> kind, PlaceKind told) {
    if (places.empty()) return {};
    for (std::int64_t area = places.front(); area != 0;) {
        const Place* at = finder.place_of(area);
        if (at == nullptr) return {};
        const bool holds_all = std::all_of(places.begin(), places.end(), [&](std::int64_t place) {
            return place == area || finder.lies_in(place, area);
        });
        if (holds_all && may_be_meant(*at, kind, told)) return {area};
        area = at->admin_parent().value;
    }
    return {};
}

/// Areas whose names stand in the lines above the table; of an area within another the narrower one.
Names::Nouns named_in_lines(const PlaceFinder& finder, const registry::Register& known,
                            const SheetArea& sheet, std::optional<PlaceKind> kind, PlaceKind told) {
    const std::string lines = " " + text::name_key(sheet.lines) + " ";
    Names::Nouns named;
    for (const Place& place : known.tables().places) {
        if (!is_of_register(place) || !may_be_meant(place, kind, told)) continue;
        const auto stands_there = [&](const std::string& name) {
            const std::string key = text::name_key(name);
            return !key.empty() && lines.find(" " + key + " ") != std::string::npos;
        };
        if (stands_there(place.name_fa) || stands_there(place.name_en)) named.push_back(place.id.value);
    }
    std::erase_if(named, [&](std::int64_t wider) {
        return std::any_of(named.begin(), named.end(), [&](std::int64_t place) {
            return place != wider && finder.lies_in(place, wider);
        });
    });
    return named;
}

}  // namespace detail_whole_places

using namespace detail_whole_places;

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
        return PlacesFound{.outcome = PlaceOutcome::found,
                           .places = {{named[0]}},
                           .is_whole_area = true,
                           .told = std::string(cell.name),
                           .proposals = index_.names_of(named)};
    }
    if (told.empty()) return whole_of_sheet(cell, whole.kind);
    PlacesFound found = look_up(told);
    if (found.outcome != PlaceOutcome::found) return found;
    found.is_whole_area = true;
    if (whole.kind)
        for (Id<Place>& place : found.places) place = {of_kind(*this, known_, place.value, *whole.kind)};
    Ids areas;
    for (const Id<Place> place : found.places) areas.push_back(place.value);
    found.told = cell.name;
    found.proposals = index_.names_of(areas);
    return found;
}

std::optional<PlacesFound> PlaceFinder::whole_of_home(const std::vector<PlaceTold>& path,
                                                      Id<Place> home) const {
    if (!home || path.empty()) return {};
    const bool is_alone = std::all_of(path.begin(), path.end(), [](const PlaceTold& told) {
        return is_whole(told) || (is_missing_word(told.name) && code_key(told.code).empty());
    });
    const auto cell = std::find_if(path.rbegin(), path.rend(), is_whole);
    if (!is_alone || cell == path.rend()) return {};
    const WholeArea whole = *whole_area_in(cell->name);
    const std::int64_t area = whole.kind ? above(*this, home.value, *whole.kind) : home.value;
    const Place* at = place_of(area);
    if (!whole.name.empty() || at == nullptr || !may_be_meant(*at, whole.kind, cell->level)) return {};
    return PlacesFound{.outcome = PlaceOutcome::found,
                       .places = {{area}},
                       .is_whole_area = true,
                       .told = std::string(cell->name),
                       .proposals = index_.names_of({area})};
}

/// No level above the cell names a place: the area is that of the sheet.
PlacesFound PlaceFinder::whole_of_sheet(const PlaceTold& told, std::optional<PlaceKind> kind) const {
    Ids areas;
    if (kind != PlaceKind::country)
        areas = areas_of_sheet(kind, told.level);
    else if (within_)  // the place that is looked in; else the country of the sheet's other places
        areas = {within_.value};
    else if (areas = held_in_common(*this, sheet_.places, kind, told.level); areas.empty())
        if (const std::int64_t country = country_of_letters(); country != 0) areas = {country};
    PlacesFound found{.outcome = areas.size() > 1 ? PlaceOutcome::ambiguous : PlaceOutcome::found,
                      .is_whole_area = true,
                      .told = std::string(told.name),
                      .proposals = areas.size() > 1 ? index_.choices_of(areas) : index_.names_of(areas)};
    if (areas.size() == 1) found.places = {{areas.front()}};
    return found;
}

/// The only country whose code is the letters that all codes of the sheet begin with (BI or BDI); 0 when none
/// is.
std::int64_t PlaceFinder::country_of_letters() const {
    if (sheet_.letters.empty()) return 0;
    const auto is_of_letters = [&](const std::string& code) {
        // A digit behind the letters, for codes of places are compared.
        return is_same_code(sheet_.letters + "1", code_key(code) + "1");
    };
    Ids countries;
    for (const Place& place : known_.tables().places) {
        const bool is_it = is_of_letters(place.code) || std::any_of(place.codes.begin(), place.codes.end(),
                                                                    [&](const registry::OutsideCode& code) {
                                                                        return is_of_letters(code.code);
                                                                    });
        if (place.kind == PlaceKind::country && is_of_register(place) && is_it)
            countries.push_back(place.id.value);
    }
    return countries.size() == 1 ? countries.front() : 0;
}

PlaceFinder::Ids PlaceFinder::areas_of_sheet(std::optional<PlaceKind> kind, PlaceKind told) const {
    if (Ids common = held_in_common(*this, sheet_.places, kind, told); !common.empty()) return common;
    Ids named = named_in_lines(*this, known_, sheet_, kind, told);
    std::erase_if(named, [&](std::int64_t place) { return !lies_in(place, Area{}); });
    if (named.size() == 1) return named;
    for (const Id<Place> place : {sheet_.home, within_}) {
        if (!place) continue;
        const std::int64_t area = kind ? above(*this, place.value, *kind) : place.value;
        if (const Place* at = place_of(area); at != nullptr && may_be_meant(*at, kind, told)) return {area};
    }
    if (!kind) return within_ ? Ids{within_.value} : Ids{};
    Ids all;
    for (const Place& place : known_.tables().places)
        if (place.kind == *kind && is_of_register(place) && lies_in(place.id.value, Area{}))
            all.push_back(place.id.value);
    return all;
}

}  // namespace ensejam::intake
