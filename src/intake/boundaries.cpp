#include <nlohmann/json.hpp>

#include "intake/formats.h"
#include "intake/registry_tables.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_boundaries {

using nlohmann::json;
using registry::Boundary;

bool is_on_earth(const json& position) {
    return position.is_array() && position.size() >= 2 && position[0].is_number() &&
           position[1].is_number() && std::abs(position[0].get<double>()) <= 180 &&
           std::abs(position[1].get<double>()) <= 90;
}

/// One polygon's rings; nothing when a position is not in degrees.
std::optional<registry::Polygon> polygon_of(const json& rings, std::uint64_t& n_positions) {
    registry::Polygon polygon;
    for (const json& ring : rings) {
        registry::Ring points;
        for (const json& position : ring) {
            if (!is_on_earth(position)) return {};
            points.push_back({position[0].get<double>(), position[1].get<double>()});
            ++n_positions;
        }
        if (points.size() < 3) return {};
        const auto& first = points.front();
        if (first.lon != points.back().lon || first.lat != points.back().lat) points.push_back(first);
        polygon.push_back(std::move(points));
    }
    return polygon;
}

std::optional<Boundary> boundary_of(const json& geometry, const Limits& limits) {
    if (!geometry.is_object() || !geometry.contains("coordinates")) return {};
    const std::string type = geometry.value("type", "");
    const json& coordinates = geometry["coordinates"];
    std::uint64_t n_positions = 0;
    Boundary boundary;
    for (const json& rings : type == "Polygon" ? json::array({coordinates}) : coordinates) {
        if ((type != "Polygon" && type != "MultiPolygon") || !rings.is_array()) return {};
        auto polygon = polygon_of(rings, n_positions);
        if (!polygon || n_positions > limits.positions) return {};
        boundary.push_back(std::move(*polygon));
    }
    return boundary;
}

}  // namespace detail_boundaries

Result<Noted<registry::Change>> read_boundaries(std::string_view bytes, std::string_view file_name,
                                                const registry::Register& known) {
    using namespace detail_boundaries;
    const json root = json::parse(bytes, nullptr, false);
    if (root.is_discarded() || !root.is_object() || !root.contains("features"))
        return file_error(Code::file_damaged, file_name);
    const std::string credit =
        root.value("attribution", root.value("credit", std::string("© OpenStreetMap contributors")));
    Noted<registry::Change> noted;
    std::int64_t number = 0;
    for (const json& feature : root["features"]) {
        ++number;
        const json properties = feature.value("properties", json::object());
        const std::string code = properties.value("code", "");
        const registry::Place* place = known.find(known.place_coded(code));
        const auto boundary = boundary_of(feature.value("geometry", json()), {});
        if (place == nullptr || !boundary) {
            const Code why = place == nullptr ? Code::reference_unknown : Code::table_value_bad;
            noted.issues.push_back(
                {.code = why,
                 .where = {std::string(file_name), "", number, place == nullptr ? "code" : "geometry"},
                 .cell = code,
                 .blanks = {{"cell", code}}});
            continue;
        }
        registry::Place changed = *place;
        if (changed.versions.empty()) changed.versions.emplace_back();
        changed.versions.front().boundary = *boundary;
        changed.versions.front().boundary_credit = credit;
        noted.value.put.places.push_back(std::move(changed));
    }
    return noted;
}

}  // namespace ensejam::intake
