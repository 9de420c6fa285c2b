#pragma once
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace ensejam::intake {

/// What a JSON file is, seen without holding it.
struct JsonOutline {
    bool is_list = false;  ///< the whole file is one list
    std::string list{};    ///< the name of the list whose things become rows; empty when there is none
    std::string type{};    ///< of GeoJSON
    std::string system{};  ///< the name of its coordinate system, where it tells one
    bool is_geojson() const;
    bool is_single() const;  ///< one GeoJSON feature or geometry, no collection
};

/// The outline of a text, or nothing when it is no JSON.
std::optional<JsonOutline> outline_of(std::string_view json);

/// Gives the things of the list (features, grants, objects, rows) one after the other, each whole, as long as
/// the taker says so; no two of them stand in memory. The text must have this outline.
void each_thing(std::string_view json, const JsonOutline& outline,
                const std::function<bool(const nlohmann::ordered_json& thing)>& taker);

/// True for the name of a GeoJSON geometry (RFC 7946, 1.4).
bool is_geometry(std::string_view type);

}  // namespace ensejam::intake
