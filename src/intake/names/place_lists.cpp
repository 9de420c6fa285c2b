#include "intake/files/iati_codes.h"
#include "intake/names/places.h"
#include "text/text.h"

// Cells that name several places.
namespace ensejam::intake {

std::vector<std::string> countries_in(std::string_view cell) {
    constexpr std::size_t enough = 3;  ///< of so many parts some may be other names
    if (is_country(cell)) return {};
    std::vector<std::string> countries;
    for (const std::string& part : several_in(cell, Between::signs))
        if (!countries.empty() && is_behind_country(part))
            countries.back() += ", " + part;
        else
            countries.push_back(part);
    const auto n = static_cast<std::size_t>(std::count_if(
        countries.begin(), countries.end(), [](const std::string& part) { return is_country(part); }));
    const bool is_list = countries.size() >= 2 &&
                         (countries.size() < enough ? n == countries.size() : n * 10 >= countries.size() * 7);
    return is_list ? countries : std::vector<std::string>{};
}

/// A place and what it lies in: «گلشهر، کرج». Nothing when the two parts are places beside each other.
std::optional<PlacesFound> PlaceFinder::look_up_within(const Area& area, registry::PlaceKind level,
                                                       const std::vector<std::string>& parts) {
    if (parts.size() != 2) return {};
    for (const auto& [narrow, wide] : {std::pair(0, 1), std::pair(1, 0)}) {
        const std::string& wider = parts[static_cast<std::size_t>(wide)];
        Ids around = candidates(area, {.level = registry::PlaceKind::city, .name = wider});
        std::erase_if(around, [&](std::int64_t id) { return place_of(id)->kind >= level; });
        if (around.empty()) continue;
        const PlacesFound found =
            look_up_name({around, true}, {.level = level, .name = parts[static_cast<std::size_t>(narrow)]});
        if (found.outcome == PlaceOutcome::found && found.certainty == 1) return found;
    }
    return {};
}

std::optional<PlacesFound> PlaceFinder::look_up_several(const Area& area, const PlaceTold& told,
                                                        Between between) {
    const bool may_be_countries = told.level == registry::PlaceKind::country && between == Between::signs;
    std::vector<std::string> parts = may_be_countries ? countries_in(told.name) : std::vector<std::string>{};
    if (parts.empty()) parts = several_in(told.name, between);
    if (parts.size() < 2)
        return between == Between::signs ? look_up_several(area, told, Between::words) : std::nullopt;
    if (between == Between::signs)
        if (auto narrower = look_up_within(area, told.level, parts)) return narrower;
    PlacesFound several{.outcome = PlaceOutcome::found};
    PlacesFound unclear{.outcome = PlaceOutcome::found};
    std::vector<std::string> named;
    std::vector<std::string> not_clear;
    for (const std::string& part : parts) {
        const PlaceTold part_told{.level = told.level, .name = part};
        PlacesFound one = look_up_name(area, part_told);
        // «شهرک بیست و دو بهمن» holds an "and" of its own, so a part is taken whole first.
        if (one.outcome != PlaceOutcome::found && between == Between::signs)
            one = look_up_several(area, part_told, Between::words).value_or(one);
        const bool is_clear = one.outcome == PlaceOutcome::found;
        if (!is_clear && unclear.outcome == PlaceOutcome::found) unclear = one;
        // A part that is a list itself tells its own parts.
        const std::vector<std::string> alone{part};
        const auto& told_parts = one.unclear.empty() ? alone : one.parts;
        const auto& told_unclear = one.unclear.empty() && !is_clear ? alone : one.unclear;
        named.insert(named.end(), told_parts.begin(), told_parts.end());
        not_clear.insert(not_clear.end(), told_unclear.begin(), told_unclear.end());
        several.places.insert(several.places.end(), one.places.begin(), one.places.end());
        several.certainty = std::min(several.certainty, one.certainty);
    }
    if (unclear.outcome == PlaceOutcome::found) return several;
    // The cell is asked about as it is written; its parts are named when some of them are clear, or when they
    // stand between signs.
    unclear.told = told.name;
    const bool are_parts = between == Between::signs || !several.places.empty();
    if (are_parts || !unclear.unclear.empty()) {
        unclear.parts = std::move(named);
        unclear.unclear = std::move(not_clear);
    }
    unclear.places.clear();
    return unclear;
}

/// A list whose parts are places, each of that very name: what this program made of the cell when it proposed
/// them («Zambia;Tanzania, United Republic of»).
std::optional<PlacesFound> PlaceFinder::look_up_list(const Area& area, const PlaceTold& told) const {
    const std::vector<std::string> parts = several_in(told.name, Between::lists);
    if (parts.size() < 2 || !told.code.empty()) return {};
    PlacesFound several{.outcome = PlaceOutcome::found};
    for (const std::string& part : parts) {
        const Ids ids = candidates(area, {.level = told.level, .name = part});
        if (ids.size() != 1) return {};
        several.places.push_back({ids[0]});
    }
    return several;
}

/// Parts of a name between signs or words, as far as one of them is a place that the register knows; else
/// nothing: such signs stand in names too.
std::vector<std::string> PlaceFinder::parts_of(const Area& area, const PlaceTold& told) const {
    if (told.level == registry::PlaceKind::country)
        if (auto countries = countries_in(told.name); !countries.empty()) return countries;
    const auto is_known = [&](const std::string& part) {
        const Ids ids = candidates(area, {.level = told.level, .name = part});
        return std::any_of(ids.begin(), ids.end(), [&](std::int64_t id) { return index_.is_settled(id); });
    };
    std::vector<std::string> parts;
    for (const std::string& part : several_in(told.name, Between::signs)) {
        const auto words = is_known(part) ? std::vector<std::string>{} : several_in(part, Between::words);
        if (std::any_of(words.begin(), words.end(), is_known))
            parts.insert(parts.end(), words.begin(), words.end());
        else
            parts.push_back(part);
    }
    const bool has_known = std::any_of(parts.begin(), parts.end(), is_known);
    return has_known ? parts : std::vector<std::string>{};
}

/// A list of names is as many places, each with its code where as many codes stand beside it; one code speaks
/// for one.
PlacesFound PlaceFinder::proposed_for(const Area& area, const PlaceTold& told) {
    PlacesFound all{.outcome = PlaceOutcome::found, .certainty = 0.95};
    const auto codes = several_in(told.code, Between::lists);
    auto names = several_in(told.name, Between::lists);
    if (!codes.empty() && codes.size() != names.size()) names.clear();
    if (names.size() < 2 && codes.empty()) names = parts_of(area, told);
    if (names.size() < 2) {
        const std::string bare = without_separators(told.name);
        PlaceTold named = told;
        if (!bare.empty()) named.name = bare;
        all.places = {{propose(area, named)}};
        return all;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const PlaceTold one{.level = told.level,
                            .name = names[i],
                            .code = codes.empty() ? std::string_view{} : std::string_view(codes[i])};
        const Ids ids = candidates(area, one);
        all.places.push_back({ids.size() == 1 ? ids[0] : propose(area, one)});
    }
    return all;
}

}  // namespace ensejam::intake
