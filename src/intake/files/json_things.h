#pragma once
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "intake/files/json_fault.h"

namespace ensejam::intake {

/// What a JSON file is, seen without holding it.
struct JsonOutline {
    bool is_list = false;  ///< the whole file is one list
    std::string list{};    ///< the name of the list whose things become rows; empty when there is none
    std::string holder{};  ///< the name of the object that holds that list; empty when it stands at the top
    std::string type{};    ///< of GeoJSON; of a list, that of its things
    bool has_geometries = false;       ///< things of the list have one
    std::string system{};              ///< the name of its coordinate system, where it tells one
    std::vector<std::string> names{};  ///< at the top, the first of them
    bool has_more_names = false;
    bool is_geojson() const;
    bool is_single() const;  ///< one GeoJSON feature or geometry, no collection
};

/// The outline of a text, or its first fault.
std::variant<JsonOutline, JsonFault> outline_of(std::string_view json);

/// The text with U+FFFD for each half of a surrogate pair that stands alone ("\\ud800"): other programs write
/// such halves, and no letter is meant by one.
std::string with_half_signs_replaced(std::string json);

/// One of the things that become rows.
struct JsonThing {
    const nlohmann::ordered_json& json;
    std::vector<std::string> repeated{};  ///< names that stand in one of its objects again: the last counts
};

/// Gives the things of the list (features, grants, objects, rows) one after the other, each whole, as long as
/// the taker says so; no two of them stand in memory. The text must have this outline.
void each_thing(std::string_view json, const JsonOutline& outline,
                const std::function<bool(const JsonThing& thing)>& taker);

/// JSON lines, a whole object or list on each, as one list; empty when the text is none.
std::string lines_joined(std::string_view json);

/// The first fault of a text of JSON lines: that of a line.
JsonFault fault_of_lines(std::string_view json);

/// True for the name of a GeoJSON geometry (RFC 7946, 1.4).
bool is_geometry(std::string_view type);

}  // namespace ensejam::intake
