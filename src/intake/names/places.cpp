#include "intake/names/places.h"

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
    : known_(known), within_(within), index_(known) {}

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
    if (!index_.by_code(widest.code).empty()) return true;
    const auto is_named = [&](std::string_view name) {
        const std::string key = text::name_key(name);
        return !index_.names().exact(key).empty() || !index_.names().bare(key).empty();
    };
    const std::string key = text::name_key(widest.name);
    if (is_named(widest.name) ||
        index_.names().nearest(key, [](std::int64_t) { return true; }).likeness >= least_likeness)
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
    if (found.outcome != PlaceOutcome::found) {
        const auto listed = look_up_list(area, told.back());
        found = listed ? *listed : look_up_several(area, told.back(), Between::signs).value_or(found);
    }
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
        const auto near = index_.names().nearest(text::name_key(told.name), [&](std::int64_t id) {
            return place_of(id)->kind == told.level && index_.is_settled(id) && lies_in(id, area);
        });
        if (near.is_clear()) {
            ids = {near.noun};
            read_otherwise_.add(told.name, index_.names_of(ids));
        }
    }
    if (ids.empty() && may_propose(area, told.level)) ids = {propose(area, told)};
    return {ids, true, area.certainty};
}

/// Of the places in the area, those of the level that was told; else, of a city and its county of one name,
/// the narrower one.
PlaceFinder::Ids PlaceFinder::preferred(const Ids& ids, registry::PlaceKind level, const Area& area) const {
    Ids fitting;
    Ids of_level;
    for (const std::int64_t id : ids) {
        // The columns of a sheet tell its own places apart by their level.
        if (!lies_in(id, area) || (index_.is_new(id) && place_of(id)->kind != level)) continue;
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

/// Those that have the code. A place that is only proposed has it from some sheet: at another level, or
/// beside quite another name, it is the code of another place.
PlaceFinder::Ids PlaceFinder::coded(const PlaceTold& told) const {
    Ids ids = index_.by_code(told.code);
    std::erase_if(ids, [&](std::int64_t id) {
        if (index_.is_settled(id)) return false;
        return place_of(id)->kind != told.level || !index_.may_be_named(id, told.name, told.code);
    });
    return ids;
}

PlaceFinder::Ids PlaceFinder::candidates(const Area& area, const PlaceTold& told) const {
    const Ids having = coded(told);
    if (const Ids here = preferred(having, told.level, area); !here.empty()) return here;
    // A code says which place is meant, also when the columns beside it name another one above.
    if (const Ids elsewhere = preferred(having, told.level, {}); !elsewhere.empty()) return elsewhere;
    const std::string key = text::name_key(told.name);
    if (key.empty()) return {};
    // Blanks tell no places apart: «کلا رود» and «کلارود» are one name.
    for (const Ids& ids : {index_.names().tight(key), index_.names().bare(key)}) {
        Ids fitting = preferred(ids, told.level, area);
        // A place that has another code of the same list is another place, unless the code is that of a
        // third.
        if (!code_key(told.code).empty() && (!having.empty() || index_.by_code(told.code).empty()))
            std::erase_if(fitting, [&](std::int64_t id) {
                return !place_of(id)->codes.empty() && !index_.is_settled(id);
            });
        if (!fitting.empty()) return fitting;
    }
    return {};
}

/// Of places that sheets proposed, the one that lies in the area itself and not in a part of it: it was
/// proposed for rows that name no part. Known places are asked about.
PlaceFinder::Ids PlaceFinder::right_below(const Area& area, const Ids& ids) const {
    if (ids.size() < 2 || area.places.size() != 1) return ids;
    Ids below;
    for (const std::int64_t id : ids) {
        if (index_.is_settled(id)) return ids;
        if (place_of(id)->admin_parent().value == area.places[0]) below.push_back(id);
    }
    return below.size() == 1 ? below : ids;
}

PlacesFound PlaceFinder::look_up_name(const Area& area, const PlaceTold& told) {
    Ids ids = candidates(area, told);
    if (ids.empty()) ids = as_written_here(area, told);
    if (ids.empty()) return nearest(area, told);
    ids = right_below(area, ids);
    if (ids.size() > 1)
        return {.outcome = PlaceOutcome::ambiguous,
                .told = std::string(told.name),
                .proposals = index_.choices_of(ids)};
    const std::string key = code_key(told.code);
    const bool is_corrected =
        !key.empty() && index_.by_own_code(key).empty() && !index_.by_code(told.code).empty();
    if (!key.empty() && index_.by_code(told.code).empty()) index_.take_code(ids[0], told.code);
    return {.outcome = PlaceOutcome::found, .places = {{ids[0]}}, .is_code_corrected = is_corrected};
}

PlacesFound PlaceFinder::nearest(const Area& area, const PlaceTold& told) {
    const auto near = index_.names().nearest(text::name_key(told.name), [&](std::int64_t id) {
        return index_.is_settled(id) && lies_in(id, area);
    });
    if (near.is_clear()) {
        read_otherwise_.add(told.name, index_.names_of({near.noun}));
        return {.outcome = PlaceOutcome::found, .places = {{near.noun}}, .certainty = near.likeness};
    }
    const bool is_near = near.likeness >= near_likeness && near.letters >= 5;
    return {.outcome = near.likeness >= least_likeness ? PlaceOutcome::ambiguous : PlaceOutcome::unknown,
            .told = std::string(told.name.empty() ? told.code : told.name),
            .proposals = is_near ? index_.choices_of({near.noun}) : ""};
}

/// A place of that very name that lies in none of the areas that the row names above it.
std::optional<PlacesFound> PlaceFinder::elsewhere(const PlaceTold& told) const {
    Ids ids = candidates({}, told);
    if (ids.empty()) ids = as_written_here({}, told);
    std::erase_if(ids, [&](std::int64_t id) { return !index_.is_settled(id); });
    if (ids.empty()) return {};
    return PlacesFound{.outcome = PlaceOutcome::elsewhere,
                       .told = std::string(told.name),
                       .proposals = index_.choices_of(ids)};
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
    PlaceTold named = told;
    const Ids having = index_.by_code(told.code);
    // A code that stands beside another name of this level tells nobody which of them is meant.
    if (!told.name.empty() && std::any_of(having.begin(), having.end(),
                                          [&](std::int64_t id) { return place_of(id)->kind == told.level; }))
        named.code = {};
    return index_.propose(named, area.places.size() == 1 ? area.places[0] : 0);
}

}  // namespace ensejam::intake
