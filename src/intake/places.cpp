#include "intake/places.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_places {

/// Words that say only what kind of place it is.
std::vector<std::string> generic_place_words() {
    return {"محله",  "شهرک", "کوی",    "شهر",    "شهرستان",  "استان",    "روستای",   "روستا",
            "منطقه", "بخش",  "خیابان", "بلوار",  "شهید",     "mahalleh", "shahrak",  "kuy",
            "shahr", "e",    "ye",     "county", "province", "city",     "district", "neighbourhood"};
}

/// A code without signs, in capitals: "cd 54" and "CD54" are one.
std::string code_key(std::string_view code) {
    std::string key;
    for (const char sign : text::latin_digits(code))
        if ((sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z'))
            key += sign;
        else if (sign >= 'a' && sign <= 'z')
            key += static_cast<char>(sign - 'a' + 'A');
    return key;
}

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

bool is_blank(const PlaceTold& told) { return text::trimmed(told.name).empty() && told.code.empty(); }

}  // namespace detail_places

using namespace detail_places;
using registry::Place;

bool is_whole_area(std::string_view text) {
    const std::string key = text::key(text);
    constexpr auto words = std::to_array<std::string_view>(
        {"کل شهر",       "کل شهرستان",        "کل استان",    "کل منطقه",  "کل کشور",     "همه",
         "همه محلات",    "همه محله ها",       "همه محلهها",  "سراسر شهر", "سراسر استان", "سراسر شهرستان",
         "سراسری",       "تمام محلات",        "کلیه محلات",  "all",       "whole city",  "whole province",
         "country wide", "countrywide",       "nationwide",  "national",  "city wide",   "citywide",
         "tous",         "toute la province", "tout le pays"});
    return std::find(words.begin(), words.end(), key) != words.end();
}

std::vector<std::string> several_in(std::string_view text, Between between) {
    std::string marked;
    for (const char32_t point : text::code_points(text))
        if (between == Between::signs &&
            std::u32string_view(U"،,؛;/+\n|").find(point) != std::u32string_view::npos)
            marked += '\n';
        else
            text::append_utf8(marked, point);
    const auto words = between == Between::signs ? std::vector<std::string_view>{" - ", " – ", " & "}
                                                 : std::vector<std::string_view>{" و ", " and ", " et "};
    for (const std::string_view word : words)
        for (std::size_t at = marked.find(word); at != std::string::npos; at = marked.find(word))
            marked.replace(at, word.size(), "\n");
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= marked.size();) {
        const std::size_t end = std::min(marked.find('\n', begin), marked.size());
        if (std::string part = text::trimmed(std::string_view(marked).substr(begin, end - begin));
            !part.empty())
            parts.push_back(part);
        begin = end + 1;
    }
    return parts;
}

PlaceFinder::PlaceFinder(const registry::Register& known, Id<Place> within)
    : known_(known), within_(within), names_(generic_place_words()) {
    for (const Place& place : known.tables().places) {
        names_.add(place.name_fa, place.id.value);
        names_.add(place.name_en, place.id.value);
        for (const registry::Alias& alias : place.aliases) names_.add(alias.text, place.id.value);
        by_code_[code_key(place.code)].push_back(place.id.value);
        for (const registry::OutsideCode& code : place.codes)
            by_code_[code_key(code.code)].push_back(place.id.value);
    }
}

const PlacesFound& PlaceFinder::find(const std::vector<PlaceTold>& path) {
    const auto [at, is_new] = memory_.try_emplace(path_key(path));
    if (is_new) at->second = look_up(path);
    return at->second;
}

bool PlaceFinder::knows(const PlaceTold& widest) const {
    const std::string key = text::key(widest.name);
    return !by_code(widest.code).empty() || !names_.exact(key).empty() || !names_.bare(key).empty() ||
           is_whole_area(widest.name) ||
           names_.nearest(key, [](std::int64_t) { return true; }).likeness >= least_likeness;
}

PlacesFound PlaceFinder::look_up(const std::vector<PlaceTold>& path) {
    std::vector<PlaceTold> told;
    for (const PlaceTold& level : path)
        if (!is_blank(level)) told.push_back(level);
    if (told.empty()) return {};
    if (proposes_) return propose(told);
    const PlaceTold narrowest = told.back();
    std::vector<PlaceTold> above(told.begin(), told.end() - 1);
    if (is_whole_area(narrowest.name)) {
        if (above.empty()) {
            if (!within_) return {};
            return {.outcome = PlaceOutcome::found, .places = {within_}, .is_whole_area = true};
        }
        PlacesFound found = look_up(above);
        found.is_whole_area = true;
        return found;
    }
    const PlacesFound whole = look_up_name(above, narrowest, narrowest.name);
    if (whole.outcome == PlaceOutcome::found) return whole;
    return look_up_several(above, narrowest, Between::signs).value_or(whole);
}

std::optional<PlacesFound> PlaceFinder::look_up_several(const std::vector<PlaceTold>& above,
                                                        const PlaceTold& told, Between between) {
    const std::vector<std::string> parts = several_in(told.name, between);
    if (parts.size() < 2)
        return between == Between::signs ? look_up_several(above, told, Between::words) : std::nullopt;
    PlacesFound several{.outcome = PlaceOutcome::found};
    for (const std::string& part : parts) {
        const PlaceTold part_told{.level = told.level, .name = part};
        PlacesFound one = look_up_name(above, part_told, part);
        // «شهرک بیست و دو بهمن» holds an "and" of its own, so a part is taken whole first.
        if (one.outcome != PlaceOutcome::found && between == Between::signs)
            one = look_up_several(above, part_told, Between::words).value_or(one);
        if (one.outcome != PlaceOutcome::found) return one;
        several.places.insert(several.places.end(), one.places.begin(), one.places.end());
        several.certainty = std::min(several.certainty, one.certainty);
    }
    return several;
}

PlaceFinder::Ids PlaceFinder::by_code(std::string_view code) const {
    const std::string key = code_key(code);
    if (key.empty()) return {};
    const auto found = by_code_.find(key);
    return found == by_code_.end() ? Ids{} : found->second;
}

/// True when the place lies in some place that each told level above could be.
bool PlaceFinder::fits(std::int64_t place, const std::vector<PlaceTold>& above) const {
    if (within_ && !known_.lies_in({place}, within_)) return false;
    return std::all_of(above.begin(), above.end(), [&](const PlaceTold& told) {
        Ids wider = by_code(told.code);
        if (wider.empty()) {
            const std::string key = text::key(told.name);
            wider = names_.exact(key);
            if (wider.empty()) wider = names_.bare(key);
            if (wider.empty()) {
                const auto near = names_.nearest(
                    key, [&](std::int64_t id) { return known_.find(Id<Place>{id})->kind == told.level; });
                if (near.likeness >= least_likeness) wider = {near.noun};
            }
        }
        return std::any_of(wider.begin(), wider.end(),
                           [&](std::int64_t id) { return id != place && known_.lies_in({place}, {id}); });
    });
}

/// Of the places that fit, those of the level that was told; a wider place of the same name is not meant
/// then.
PlaceFinder::Ids PlaceFinder::preferred(const Ids& ids, registry::PlaceKind level,
                                        const std::vector<PlaceTold>& above) const {
    Ids fitting;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(fitting),
                 [&](std::int64_t id) { return fits(id, above); });
    Ids of_level;
    std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(of_level),
                 [&](std::int64_t id) { return known_.find(Id<Place>{id})->kind == level; });
    if (!of_level.empty()) return of_level;
    // «محله: کرج» may well be the city; but of a city and its county of one name, the narrower one.
    Ids narrowest;
    for (const std::int64_t id : fitting) {
        const bool holds_another = std::any_of(fitting.begin(), fitting.end(), [&](std::int64_t other) {
            return other != id && known_.lies_in({other}, {id});
        });
        if (!holds_another) narrowest.push_back(id);
    }
    return narrowest;
}

PlaceFinder::Ids PlaceFinder::candidates(const std::vector<PlaceTold>& above, const PlaceTold& told,
                                         std::string_view name) const {
    const std::string key = text::key(name);
    for (const Ids& ids : {by_code(told.code), names_.exact(key), names_.bare(key)})
        if (const Ids fitting = preferred(ids, told.level, above); !fitting.empty()) return fitting;
    return {};
}

PlacesFound PlaceFinder::look_up_name(const std::vector<PlaceTold>& above, const PlaceTold& told,
                                      std::string_view name) {
    const Ids ids = candidates(above, told, name);
    if (ids.size() == 1) return {.outcome = PlaceOutcome::found, .places = {{ids[0]}}};
    if (ids.size() > 1)
        return {.outcome = PlaceOutcome::ambiguous, .told = std::string(name), .proposals = names_of(ids)};
    return nearest(above, told, name);
}

PlacesFound PlaceFinder::nearest(const std::vector<PlaceTold>& above, const PlaceTold& told,
                                 std::string_view name) const {
    const std::string key = text::key(name);
    const auto near = names_.nearest(key, [&](std::int64_t id) { return fits(id, above); });
    const bool is_clear = near.likeness >= least_likeness && near.likeness - near.runner_up >= least_lead;
    if (is_clear)
        return {.outcome = PlaceOutcome::found, .places = {{near.noun}}, .certainty = near.likeness};
    const bool is_close = near.likeness >= 0.75;
    (void)told;
    return {.outcome = near.likeness >= least_likeness ? PlaceOutcome::ambiguous : PlaceOutcome::unknown,
            .told = std::string(name),
            .proposals = is_close ? names_of({near.noun}) : ""};
}

PlacesFound PlaceFinder::propose(const std::vector<PlaceTold>& path) {
    Id<Place> parent;
    for (const PlaceTold& told : path) {
        if (is_whole_area(told.name))
            return {.outcome = PlaceOutcome::found, .places = {parent}, .is_whole_area = true};
        parent = proposal(parent, told);
    }
    return {.outcome = PlaceOutcome::found, .places = {parent}, .certainty = 0.95};
}

Id<Place> PlaceFinder::proposal(Id<Place> parent, const PlaceTold& told) {
    const std::string identity = told.code.empty() ? "n" + text::key(told.name) : "c" + code_key(told.code);
    const std::string path =
        std::to_string(parent.value) + "/" + std::to_string(static_cast<int>(told.level)) + "/" + identity;
    const auto [at, is_new] = proposal_by_path_.try_emplace(path);
    if (!is_new) return at->second;
    for (const std::int64_t id : by_code(told.code))
        if (known_.find(Id<Place>{id})->kind == told.level) return at->second = {id};
    const std::string key = text::key(told.name);
    for (const std::int64_t id : names_.exact(key)) {
        const Place* place = known_.find(Id<Place>{id});
        if (told.code.empty() && place->kind == told.level && place->admin_parent() == parent)
            return at->second = {id};
    }
    at->second = {known_.next_id<Place>().value + static_cast<std::int64_t>(proposed_.size())};
    Place place{.id = at->second,
                .kind = told.level,
                .name_en = text::trimmed(told.name),
                .standing = registry::Standing::proposed};
    place.name_fa = place.name_en;
    place.code = "proposed:" + std::to_string(place.id.value);
    if (parent) place.parents = {{.parent = parent}};
    if (!told.code.empty()) place.codes = {{.scheme = "pcode", .code = std::string(told.code)}};
    proposed_.push_back(std::move(place));
    return at->second;
}

std::string PlaceFinder::names_of(const Ids& ids) const {
    std::string names;
    for (const std::int64_t id : ids) {
        const Place* place = known_.find(Id<Place>{id});
        if (place == nullptr || ids.size() > 6) continue;
        const Place* parent = known_.find(place->admin_parent());
        names += (names.empty() ? "" : " | ") + place->name_fa +
                 (parent != nullptr ? " (" + parent->name_fa + ")" : "");
    }
    return names;
}

}  // namespace ensejam::intake
