#include <nlohmann/json.hpp>

#include "intake/files/formats.h"
#include "intake/files/shapes.h"
#include "intake/register_tables/registry_tables.h"

namespace ensejam::intake {
namespace detail_boundaries {

using BoundaryJson = nlohmann::ordered_json;

std::string word(const BoundaryJson& object, const char* name) {
    if (!object.is_object()) return {};
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The place with its new boundary.
registry::Place with_boundary(registry::Place place, registry::Boundary boundary, const std::string& credit) {
    if (place.versions.empty()) place.versions.emplace_back();
    place.versions.front().boundary = std::move(boundary);
    place.versions.front().boundary_credit = credit;
    return place;
}

}  // namespace detail_boundaries

Result<Noted<registry::Change>> read_boundaries(std::string_view bytes, std::string_view file_name,
                                                const registry::Register& known) {
    using namespace detail_boundaries;
    const BoundaryJson root = BoundaryJson::parse(bytes, nullptr, false);
    if (root.is_discarded() || !root.is_object() || !root.contains("features") ||
        !root["features"].is_array())
        return file_error(Code::file_damaged, file_name);
    std::string credit = word(root, "attribution");
    if (credit.empty()) credit = word(root, "credit");
    if (credit.empty()) credit = "© OpenStreetMap contributors";
    Noted<registry::Change> noted;
    std::int64_t number = 0;
    for (const BoundaryJson& feature : root["features"]) {
        ++number;
        if (!feature.is_object()) continue;
        const auto properties = feature.find("properties");
        const auto geometry = feature.find("geometry");
        const std::string code = properties == feature.end() ? "" : word(*properties, "code");
        const registry::Place* place = known.find(known.place_coded(code));
        const Where where{std::string(file_name), "", number, place == nullptr ? "code" : "geometry"};
        Noted<registry::Boundary> shape;
        if (geometry != feature.end()) shape = read_shape(*geometry, where, {});
        noted.issues.insert(noted.issues.end(), shape.issues.begin(), shape.issues.end());
        if (place != nullptr && !shape.value.empty()) {
            noted.value.put.places.push_back(with_boundary(*place, std::move(shape.value), credit));
            continue;
        }
        const Code why = place == nullptr ? Code::reference_unknown : Code::table_value_bad;
        noted.issues.push_back({.code = why, .where = where, .cell = code, .blanks = {{"cell", code}}});
    }
    return noted;
}

}  // namespace ensejam::intake
