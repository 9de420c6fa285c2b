#include "intake/names/places.h"

#include <cmath>

#include "intake/names/generic_words.h"
#include "intake/names/row_words.h"
#include "intake/names/whole_area.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_places {

std::string path_key(const std::vector<PlaceTold>& path) {
    std::string key;
    for (const PlaceTold& told : path) {
        key += static_cast<char>('0' + static_cast<int>(told.level));
        key += told.name;
        key += '\x1f';
        key += told.code;
        key += '\x1e';
    }
    return key;
}

bool is_blank(const PlaceTold& told) {
    return is_missing_word(told.name) && (code_key(told.code).empty() || is_missing_word(told.code));
}

}  // namespace detail_places

using namespace detail_places;
using registry::Place;

PlaceFinder::PlaceFinder(const registry::Register& known, Id<Place> within)
    : known_(known),
      within_(within),
      first_proposed_(known.next_id<Place>().value),
      names_(generic_place_words()) {
    for (const Place& place : known.tables().places) add(place);
}

void PlaceFinder::add(const Place& place) {
    names_.add(place.name_fa, place.id.value);
    names_.add(place.name_en, place.id.value);
    for (const registry::Alias& alias : place.aliases) names_.add(alias.text, place.id.value);
    add_code(place.id.value, place.code);
    for (const registry::OutsideCode& code : place.codes) add_code(place.id.value, code.code);
}

void PlaceFinder::add_code(std::int64_t id, std::string_view code) {
    const auto add_once = [&](Ids& ids) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    const std::string key = code_key(code);
    if (key.empty()) return;
    add_once(by_code_[key]);
    if (const std::string_view digits = digits_of_code(key); !digits.empty())
        add_once(by_digits_[std::string(digits)]);
}

const Place* PlaceFinder::place_of(std::int64_t id) const {
    if (id < first_proposed_) return known_.find(Id<Place>{id});
    const auto rank = static_cast<std::size_t>(id - first_proposed_);
    return rank < proposed_.size() ? &proposed_[rank] : nullptr;
}

bool PlaceFinder::is_settled(std::int64_t id) const {
    const Place* place = place_of(id);
    return place != nullptr && place->standing == registry::Standing::known;
}

bool PlaceFinder::lies_in(std::int64_t place, std::int64_t wider) const {
    for (int steps = 0; place >= first_proposed_ && steps < 20; ++steps) {
        if (place == wider) return true;
        place = place_of(place)->admin_parent().value;
    }
    return place == wider || (wider < first_proposed_ && known_.lies_in(Id<Place>{place}, Id<Place>{wider}));
}

bool PlaceFinder::lies_in(std::int64_t place, const Area& area) const {
    if (within_ && !lies_in(place, within_.value)) return false;
    return !area.is_bounded || std::any_of(area.places.begin(), area.places.end(), [&](std::int64_t wider) {
        return wider != place && lies_in(place, wider);
    });
}

const PlacesFound& PlaceFinder::find(const std::vector<PlaceTold>& path) {
    const auto [at, is_new] = memory_.try_emplace(path_key(path));
    if (is_new) at->second = look_up(path);
    return at->second;
}

bool PlaceFinder::knows(const PlaceTold& widest) const {
    if (!by_code(widest.code).empty()) return true;
    const auto is_named = [&](std::string_view name) {
        const std::string key = text::name_key(name);
        return !names_.exact(key).empty() || !names_.bare(key).empty();
    };
    const std::string key = text::name_key(widest.name);
    if (is_named(widest.name) ||
        names_.nearest(key, [](std::int64_t) { return true; }).likeness >= least_likeness)
        return true;
    const auto signs = several_in(widest.name, Between::signs);
    const auto words = several_in(widest.name, Between::words);
    return (signs.size() > 1 && std::any_of(signs.begin(), signs.end(), is_named)) ||
           (words.size() > 1 && std::any_of(words.begin(), words.end(), is_named));
}

PlacesFound PlaceFinder::look_up(const std::vector<PlaceTold>& path) {
    std::vector<PlaceTold> told;
    for (const PlaceTold& level : path)
        if (!is_blank(level)) told.push_back(level);
    if (told.empty()) return {};
    if (const auto whole = look_up_whole(told)) return *whole;
    Area area;
    for (std::size_t i = 0; i + 1 < told.size(); ++i) area = narrowed(area, told[i]);
    PlacesFound found = look_up_name(area, told.back());
    if (found.outcome != PlaceOutcome::found)
        found = look_up_several(area, told.back(), Between::signs).value_or(found);
    found.certainty *= area.certainty;
    if (found.outcome == PlaceOutcome::unknown && found.proposals.empty() &&
        may_propose(area, told.back().level))
        return proposed_for(area, told.back());
    if (found.outcome == PlaceOutcome::unknown && area.is_bounded)
        found = elsewhere(told.back()).value_or(found);
    if (!found.unclear.empty()) {
        found.outcome = PlaceOutcome::ambiguous;
        found.proposals = joined(found.parts);
    }
    return found;
}

/// The places that the next level could be; one the register cannot know is proposed.
PlaceFinder::Area PlaceFinder::narrowed(const Area& area, const PlaceTold& told) {
    if (told.code.empty() && whole_area_in(told.name)) return area;
    Ids ids = candidates(area, told);
    if (ids.empty()) ids = as_written_here(area, told);
    if (ids.empty()) {
        const auto near = names_.nearest(text::name_key(told.name), [&](std::int64_t id) {
            return place_of(id)->kind == told.level && is_settled(id) && lies_in(id, area);
        });
        if (near.is_clear()) {
            ids = {near.noun};
            read_otherwise_.add(told.name, names_of(ids));
        }
    }
    if (ids.empty() && may_propose(area, told.level)) ids = {propose(area, told)};
    return {ids, true, area.certainty};
}

PlaceFinder::Ids PlaceFinder::by_code(std::string_view code) const {
    const std::string key = code_key(code);
    if (key.empty()) return {};
    if (const auto found = by_code_.find(key); found != by_code_.end()) return found->second;
    const auto found = by_digits_.find(std::string(digits_of_code(key)));
    if (found == by_digits_.end()) return {};
    Ids ids;
    for (const std::int64_t id : found->second)
        for (const registry::OutsideCode& other : place_of(id)->codes)
            if (is_same_code(key, code_key(other.code))) ids.push_back(id);
    return ids;
}

/// Of the places in the area, those of the level that was told; else, of a city and its county of one name,
/// the narrower one.
PlaceFinder::Ids PlaceFinder::preferred(const Ids& ids, registry::PlaceKind level, const Area& area) const {
    Ids fitting;
    Ids of_level;
    for (const std::int64_t id : ids) {
        if (!lies_in(id, area)) continue;
        fitting.push_back(id);
        if (place_of(id)->kind == level) of_level.push_back(id);
    }
    if (!of_level.empty()) return of_level;
    Ids narrowest;
    for (const std::int64_t id : fitting) {
        const bool holds_another = std::any_of(fitting.begin(), fitting.end(), [&](std::int64_t other) {
            return other != id && lies_in(other, id);
        });
        if (!holds_another) narrowest.push_back(id);
    }
    return narrowest;
}

PlaceFinder::Ids PlaceFinder::candidates(const Area& area, const PlaceTold& told) const {
    if (const Ids coded = preferred(by_code(told.code), told.level, area); !coded.empty()) return coded;
    // A code says which place is meant, also when the columns beside it name another one above.
    if (const Ids coded = preferred(by_code(told.code), told.level, {}); !coded.empty()) return coded;
    const std::string key = text::name_key(told.name);
    if (key.empty()) return {};
    // Blanks tell no places apart: «کلا رود» and «کلارود» are one name.
    for (const Ids& ids : {names_.tight(key), names_.bare(key)}) {
        Ids fitting = preferred(ids, told.level, area);
        // A place that has another code of the same list is another place.
        if (!code_key(told.code).empty())
            std::erase_if(fitting,
                          [&](std::int64_t id) { return !place_of(id)->codes.empty() && !is_settled(id); });
        if (!fitting.empty()) return fitting;
    }
    return {};
}

PlacesFound PlaceFinder::look_up_name(const Area& area, const PlaceTold& told) {
    Ids ids = candidates(area, told);
    if (ids.empty()) ids = as_written_here(area, told);
    if (ids.empty()) return nearest(area, told);
    if (ids.size() > 1)
        return {
            .outcome = PlaceOutcome::ambiguous, .told = std::string(told.name), .proposals = choices_of(ids)};
    const std::string key = code_key(told.code);
    const bool is_corrected = !key.empty() && !by_code_.contains(key) && !by_code(told.code).empty();
    if (!key.empty() && by_code(told.code).empty()) take_code(ids[0], told.code);
    return {.outcome = PlaceOutcome::found, .places = {{ids[0]}}, .is_code_corrected = is_corrected};
}

PlacesFound PlaceFinder::nearest(const Area& area, const PlaceTold& told) {
    const auto near = names_.nearest(text::name_key(told.name),
                                     [&](std::int64_t id) { return is_settled(id) && lies_in(id, area); });
    if (near.is_clear()) {
        read_otherwise_.add(told.name, names_of({near.noun}));
        return {.outcome = PlaceOutcome::found, .places = {{near.noun}}, .certainty = near.likeness};
    }
    const bool is_near = near.likeness >= near_likeness && near.letters >= 5;
    return {.outcome = near.likeness >= least_likeness ? PlaceOutcome::ambiguous : PlaceOutcome::unknown,
            .told = std::string(told.name.empty() ? told.code : told.name),
            .proposals = is_near ? choices_of({near.noun}) : ""};
}

/// A place of that very name that lies in none of the areas that the row names above it.
std::optional<PlacesFound> PlaceFinder::elsewhere(const PlaceTold& told) const {
    Ids ids = candidates({}, told);
    if (ids.empty()) ids = as_written_here({}, told);
    std::erase_if(ids, [&](std::int64_t id) { return !is_settled(id); });
    if (ids.empty()) return {};
    return PlacesFound{
        .outcome = PlaceOutcome::elsewhere, .told = std::string(told.name), .proposals = choices_of(ids)};
}

/// A sheet of elsewhere may propose all its places; else only a level of which the register knows nothing in
/// the whole country.
bool PlaceFinder::may_propose(const Area& area, registry::PlaceKind level) {
    if (proposes_) return true;
    if (!area.is_bounded || area.places.size() != 1) return false;
    std::int64_t country = area.places[0];
    for (int steps = 0; steps < 20; ++steps) {
        const Place* place = place_of(country);
        if (place == nullptr || !place->admin_parent()) break;
        country = place->admin_parent().value;
    }
    const auto [at, is_new] = may_propose_.try_emplace(country * 16 + static_cast<int>(level));
    if (is_new)
        at->second = std::none_of(
            known_.tables().places.begin(), known_.tables().places.end(), [&](const Place& place) {
                return place.kind == level && place.standing == registry::Standing::known &&
                       lies_in(place.id.value, country);
            });
    return at->second;
}

std::vector<Id<Place>> PlaceFinder::those_within(const std::vector<PlaceTold>& levels,
                                                 const std::vector<Id<Place>>& places) {
    const auto [at, is_new] = areas_.try_emplace(path_key(levels));
    if (is_new) {
        Area area;
        for (const PlaceTold& level : levels)
            if (!is_blank(level)) area = narrowed(area, level);
        at->second = std::move(area);
    }
    const Area& area = at->second;
    std::vector<Id<Place>> inside;
    for (const Id<Place> place : places) {
        const bool is_area =
            std::find(area.places.begin(), area.places.end(), place.value) != area.places.end();
        if (is_area || lies_in(place.value, area)) inside.push_back(place);
    }
    return inside;
}

std::int64_t PlaceFinder::propose(const Area& area, const PlaceTold& told) {
    const std::int64_t id = first_proposed_ + static_cast<std::int64_t>(proposed_.size());
    const std::string name = text::trimmed(told.name.empty() ? told.code : told.name);
    Place place{.id = {id}, .kind = told.level, .name_en = name, .standing = registry::Standing::proposed};
    place.name_fa = place.name_en;
    place.code = "proposed:" + std::to_string(id);
    if (area.places.size() == 1) place.parents = {{.parent = {area.places[0]}}};
    if (!code_key(told.code).empty()) place.codes = {{.scheme = "pcode", .code = text::trimmed(told.code)}};
    proposed_.push_back(place);
    add(proposed_.back());
    return id;
}

/// A place that this sheet proposed without a code has the one that a later row gives it.
void PlaceFinder::take_code(std::int64_t id, std::string_view code) {
    if (id < first_proposed_) return;
    Place& proposed = proposed_.at(static_cast<std::size_t>(id - first_proposed_));
    if (!proposed.codes.empty()) return;
    proposed.codes = {{.scheme = "pcode", .code = text::trimmed(code)}};
    add_code(id, code);
}

void PlaceFinder::stand_at(Id<registry::Place> place, const registry::Point& point) {
    const bool is_on_earth = std::abs(point.lat) <= 90 && std::abs(point.lon) <= 180;
    if (place.value < first_proposed_ || !is_on_earth) return;
    Place& proposed = proposed_.at(static_cast<std::size_t>(place.value - first_proposed_));
    if (!proposed.versions.empty()) return;
    proposed.versions = {{.lat = point.lat, .lon = point.lon, .has_position = true}};
}

}  // namespace ensejam::intake
