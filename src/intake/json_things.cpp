#include "intake/json_things.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

namespace ensejam::intake {
namespace detail_json_things {

using Json = nlohmann::ordered_json;

/// Names of lists whose things become rows, the likelier before the others, and before lists of other names.
constexpr auto list_names = std::to_array<std::string_view>(
    {"features", "grants", "activities", "data", "results", "items", "rows", "records"});

/// Looks at the names and lists at the top of a file; holds nothing of what is below.
class Outliner : public nlohmann::json_sax<Json> {
public:
    JsonOutline outline{};

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool string(string_t& text) override {
        if (depth_ == 1 && path_[0] == "type") outline.type = text;
        if (depth_ == 3 && path_[0] == "crs" && path_[1] == "properties" && path_[2] == "name")
            outline.system = text;
        return true;
    }
    bool key(string_t& name) override {
        if (depth_ >= 1 && depth_ <= path_.size()) path_[depth_ - 1] = name;
        return true;
    }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    bool open(bool is_array) {
        if (depth_ == 0) outline.is_list = is_array;
        if (depth_ == 1 && is_array && !outline.is_list) note_list(path_[0]);
        if (++depth_ <= path_.size()) path_[depth_ - 1].clear();
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }
    void note_list(const std::string& name) {
        const auto rank = [](std::string_view wanted) {
            return std::find(list_names.begin(), list_names.end(), wanted);
        };
        if (outline.list.empty() || rank(name) < rank(outline.list)) outline.list = name;
    }

    std::size_t depth_ = 0;
    std::array<std::string, 3> path_{};  ///< names on the way to where it reads
};

}  // namespace detail_json_things

using namespace detail_json_things;

bool is_geometry(std::string_view type) {
    constexpr auto types =
        std::to_array<std::string_view>({"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon",
                                         "MultiPolygon", "GeometryCollection"});
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool JsonOutline::is_single() const { return !is_list && (type == "Feature" || is_geometry(type)); }

bool JsonOutline::is_geojson() const { return is_single() || (!is_list && type == "FeatureCollection"); }

std::optional<JsonOutline> outline_of(std::string_view json) {
    Outliner outliner;
    if (!Json::sax_parse(json, &outliner)) return {};
    return std::move(outliner.outline);
}

void each_thing(std::string_view json, const JsonOutline& outline,
                const std::function<bool(const Json& thing)>& taker) {
    if (outline.is_single()) {
        taker(Json::parse(json, nullptr, false));
        return;
    }
    const int depth_of_things = outline.is_list ? 1 : 2;
    bool in_list = outline.is_list;
    bool goes_on = true;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (event == Event::key && depth == 1 && !outline.is_list) return in_list = parsed == outline.list;
        const bool is_end = event == Event::object_end || event == Event::array_end || event == Event::value;
        if (!in_list || !is_end || depth != depth_of_things) return true;
        if (goes_on) goes_on = taker(parsed);
        return false;
    };
    [[maybe_unused]] const Json rest = Json::parse(json, watch, false);
}

}  // namespace ensejam::intake
