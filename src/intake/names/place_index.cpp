#include "intake/names/place_index.h"

#include <cmath>

#include "intake/names/generic_words.h"
#include "intake/names/one_place.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_place_index {

constexpr std::size_t most_choices = 6;

/// What a person writes to say that this place is meant; nothing of a place that the sheet itself proposes
/// without a code.
std::string code_to_write(const registry::Place& place, bool is_proposed_here) {
    if (!is_proposed_here) return place.code;
    return place.codes.empty() ? "" : place.codes.front().code;
}

}  // namespace detail_place_index

using namespace detail_place_index;
using registry::Place;

PlaceIndex::PlaceIndex(const registry::Register& known)
    : known_(known), first_proposed_(known.next_id<Place>().value), names_(generic_place_words()) {
    for (const Place& place : known.tables().places) add(place);
}

void PlaceIndex::add(const Place& place) {
    names_.add(place.name_fa, place.id.value);
    names_.add(place.name_en, place.id.value);
    for (const registry::Alias& alias : place.aliases) names_.add(alias.text, place.id.value);
    add_code(place.id.value, place.code);
    for (const registry::OutsideCode& code : place.codes) add_code(place.id.value, code.code);
}

void PlaceIndex::add_code(std::int64_t id, std::string_view code) {
    const auto add_once = [&](Names::Nouns& ids) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    const std::string key = code_key(code);
    if (key.empty()) return;
    add_once(by_code_[key]);
    if (const std::string_view digits = digits_of_code(key); !digits.empty())
        add_once(by_digits_[std::string(digits)]);
}

const Names::Nouns& PlaceIndex::by_own_code(const std::string& code_key) const {
    static const Names::Nouns none;
    const auto found = by_code_.find(code_key);
    return found == by_code_.end() ? none : found->second;
}

const Place* PlaceIndex::place_of(std::int64_t id) const {
    if (id < first_proposed_) return known_.find(Id<Place>{id});
    const auto rank = static_cast<std::size_t>(id - first_proposed_);
    return rank < proposed_.size() ? &proposed_[rank] : nullptr;
}

bool PlaceIndex::is_settled(std::int64_t id) const {
    const Place* place = place_of(id);
    return place != nullptr && place->standing == registry::Standing::known;
}

bool PlaceIndex::may_be_named(std::int64_t id, std::string_view name, std::string_view code) const {
    const Place* place = place_of(id);
    const std::string key = text::name_key(name);
    if (place == nullptr || key.empty() || code_key(place->name_en) == code_key(code)) return true;
    std::vector<std::string_view> own{place->name_fa, place->name_en};
    for (const registry::Alias& alias : place->aliases) own.push_back(alias.text);
    return std::any_of(own.begin(), own.end(),
                       [&](std::string_view each) { return may_be_one_place(text::name_key(each), key); });
}

bool PlaceIndex::lies_in(std::int64_t place, std::int64_t wider) const {
    for (int steps = 0; place >= first_proposed_ && steps < 20; ++steps) {
        if (place == wider) return true;
        place = place_of(place)->admin_parent().value;
    }
    return place == wider || (wider < first_proposed_ && known_.lies_in(Id<Place>{place}, Id<Place>{wider}));
}

Names::Nouns PlaceIndex::by_code(std::string_view code) const {
    const std::string key = code_key(code);
    if (key.empty()) return {};
    if (const auto found = by_code_.find(key); found != by_code_.end()) return found->second;
    const auto found = by_digits_.find(std::string(digits_of_code(key)));
    if (found == by_digits_.end()) return {};
    Names::Nouns ids;
    for (const std::int64_t id : found->second)
        for (const registry::OutsideCode& other : place_of(id)->codes)
            if (is_same_code(key, code_key(other.code))) ids.push_back(id);
    return ids;
}

std::int64_t PlaceIndex::propose(const PlaceTold& told, std::int64_t parent) {
    const std::int64_t id = first_proposed_ + static_cast<std::int64_t>(proposed_.size());
    const std::string name = text::trimmed(told.name.empty() ? told.code : told.name);
    Place place{.id = {id}, .kind = told.level, .name_en = name, .standing = registry::Standing::proposed};
    place.name_fa = place.name_en;
    place.code = "proposed:" + std::to_string(id);
    if (parent != 0) place.parents = {{.parent = {parent}}};
    if (!code_key(told.code).empty()) place.codes = {{.scheme = "pcode", .code = text::trimmed(told.code)}};
    proposed_.push_back(place);
    add(proposed_.back());
    return id;
}

/// A place that this sheet proposed without a code has the one that a later row gives it.
void PlaceIndex::take_code(std::int64_t id, std::string_view code) {
    if (id < first_proposed_) return;
    Place& proposed = proposed_.at(static_cast<std::size_t>(id - first_proposed_));
    if (!proposed.codes.empty()) return;
    proposed.codes = {{.scheme = "pcode", .code = text::trimmed(code)}};
    add_code(id, code);
}

void PlaceIndex::stand_at(Id<Place> place, const registry::Point& point) {
    const bool is_on_earth = std::abs(point.lat) <= 90 && std::abs(point.lon) <= 180;
    if (place.value < first_proposed_ || !is_on_earth) return;
    Place& proposed = proposed_.at(static_cast<std::size_t>(place.value - first_proposed_));
    if (!proposed.versions.empty()) return;
    proposed.versions = {{.lat = point.lat, .lon = point.lon, .has_position = true}};
}

std::string PlaceIndex::names_of(const Names::Nouns& ids) const {
    std::vector<std::string> names;
    for (const std::int64_t id : ids) {
        if (names.size() == most_choices) break;
        const Place* place = place_of(id);
        if (place == nullptr) continue;
        const Place* parent = place_of(place->admin_parent().value);
        names.push_back(told_name(*place) + (parent == nullptr ? "" : " (" + told_name(*parent) + ")"));
    }
    return joined(names) + (ids.size() > most_choices ? " | …" : "");
}

/// Names to choose from, each with the code that says it: «حسین‌آباد (کرج) =
/// hoseynabad_karaj».
std::string PlaceIndex::choices_of(const Names::Nouns& ids) const {
    std::vector<std::string> choices;
    for (std::size_t i = 0; i < std::min(ids.size(), most_choices); ++i) {
        const std::string code = code_to_write(*place_of(ids[i]), ids[i] >= first_proposed_);
        choices.push_back(names_of({ids[i]}) + (code.empty() ? "" : " = " + code));
    }
    return joined(choices) + (ids.size() > most_choices ? " | …" : "");
}

}  // namespace ensejam::intake
