#include "intake/files/iati_places.h"

#include "intake/files/iati_nodes.h"
#include "registry/registry.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_iati_places {

using registry::PlaceKind;

/// The level that the file tells; places narrower than a district stand in one column, whatever they are.
std::optional<PlaceKind> level_of(const XmlNode& location) {
    const XmlNode* feature = location.child("feature-designation");
    if (feature == nullptr) return {};
    const auto kind = registry::kind_of_location_type((*feature)["code"]);
    return kind && *kind <= PlaceKind::district ? kind : std::nullopt;
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
