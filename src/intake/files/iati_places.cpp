#include "intake/files/iati_places.h"

#include "intake/files/iati_nodes.h"
#include "registry/registry.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_iati_places {

using registry::PlaceKind;

constexpr int n_levels = 4;  ///< of administration below the country

/// The deepest level of administration whose code is told, from 1; 0 when none is. "0.0" is no code.
int deepest_level(const XmlNode& location) {
    int deepest = 0;
    for (const XmlNode* each : iati_children(location, "administrative")) {
        const std::string_view level = (*each)["level"];
        const bool is_told = (*each)["code"].find_first_not_of("0. ") != std::string_view::npos;
        if (is_told && level.size() == 1 && level[0] >= '1' && level[0] <= '0' + n_levels)
            deepest = std::max(deepest, level[0] - '0');
    }
    return deepest;
}

std::string_view code_in(const XmlNode& location, std::string_view element) {
    const XmlNode* told = location.child(element);
    return told == nullptr ? std::string_view{} : (*told)["code"];
}

/// What kind of place the file says that it is, by its code or in the words of a code's list: an area of
/// administration is of the deepest level that is told of it.
std::optional<PlaceKind> kind_of(const XmlNode& location) {
    for (const char* const element : {"feature-designation", "location-type"})
        if (const auto kind = registry::kind_of_location_type(code_in(location, element))) return kind;
    const std::string words = text::name_key(code_in(location, "feature-designation"));
    const std::string_view place_class = words.empty() ? code_in(location, "location-class") : "";
    if (words == "populated place" || place_class == "2") return PlaceKind::settlement;
    const int level = deepest_level(location);
    const bool is_area = words == "administrative region" || words == "administrative division";
    if (level == 0 || (!is_area && place_class != "1")) return {};
    return registry::kind_of_location_type(fmt::format("ADM{}", level));
}

/// The level that the file tells; neighbourhoods and places of services stand in one column.
std::optional<PlaceKind> level_of(const XmlNode& location) {
    const auto kind = kind_of(location);
    return kind && (*kind <= PlaceKind::district || *kind == PlaceKind::settlement) ? kind : std::nullopt;
}

void put_wider_places(std::string_view description, IatiRow& row) {
    for (std::size_t begin = 0; begin < description.size();) {
        const std::size_t end = std::min(description.find("; ", begin), description.size());
        const std::string_view part = description.substr(begin, end - begin);
        const std::size_t colon = part.find(": ");
        const auto kind = registry::place_kind(part.substr(0, std::min(colon, part.size())));
        if (colon != std::string_view::npos && kind && *kind <= PlaceKind::district)
            row.emplace_back(fmt::format("location {} name", word_of(*kind)), part.substr(colon + 2));
        begin = end + 2;
    }
}

}  // namespace detail_iati_places

using namespace detail_iati_places;

IatiRow iati_place(const XmlNode& location) {
    IatiRow row;
    const auto level = level_of(location);
    const std::string prefix = level ? fmt::format("location {} ", word_of(*level)) : "location ";
    row.emplace_back(prefix + "name", iati_words(location.child("name")));
    if (const XmlNode* id = location.child("location-id"))
        row.emplace_back(prefix + (level ? "code" : "id code"), (*id)["code"]);
    put_wider_places(iati_words(location.child("description")), row);
    return row;
}

}  // namespace ensejam::intake
