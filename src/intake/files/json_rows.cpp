#include "intake/files/json_rows.h"

#include <nlohmann/json.hpp>

#include "intake/files/formats.h"
#include "intake/files/remarks.h"
#include "intake/files/shapes.h"

namespace ensejam::intake {
namespace detail_json_rows {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_shape_issues = 1000;
constexpr int deepest = 4;  ///< values below that are one text

std::string word(const Json& object, const char* name) {
    if (!object.is_object()) return {};
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    if (value.is_boolean()) return value.get<bool>() ? "TRUE" : "FALSE";
    const auto is_plain = [](const Json& part) { return !part.is_structured(); };
    if (value.is_array() && std::all_of(value.begin(), value.end(), is_plain)) {
        std::string parts;
        for (const Json& part : value) parts += (parts.empty() ? "" : "; ") + text_of(part);
        return parts;
    }
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

CellKind kind_of(const Json& value) {
    if (value.is_number()) return CellKind::number;
    return value.is_boolean() ? CellKind::yes_no : CellKind::text;
}

/// The first position inside a geometry, however deep.
const Json* first_position(const Json& geometry) {
    const Json* at = &geometry;
    for (std::uint32_t depth = 0; depth < geojson_depth && at->is_object(); ++depth) {
        const auto inner = at->find(at->contains("coordinates") ? "coordinates" : "geometries");
        if (inner == at->end() || !inner->is_array() || inner->empty()) return nullptr;
        at = at->contains("coordinates") ? &*inner : &inner->front();
    }
    while (at->is_array() && !at->empty() && at->front().is_array()) at = &at->front();
    return at->is_array() && at->size() >= 2 && at->front().is_number() && (*at)[1].is_number() ? at
                                                                                                : nullptr;
}

bool is_in_degrees(const Json& geometry) {
    const Json* position = first_position(geometry);
    return position == nullptr ||
           (std::abs((*position)[0].get<double>()) <= 180 && std::abs((*position)[1].get<double>()) <= 90);
}

bool is_on_ground(const Json& feature) {
    const auto geometry = feature.is_object() ? feature.find("geometry") : feature.end();
    const bool has_geometry = feature.is_object() && geometry != feature.end();
    return is_in_degrees(has_geometry ? *geometry : feature);
}

/// The name of a field as it can be seen: one without letters stands as in the file.
std::string name_seen(const std::string& name) { return name.empty() ? "\"\"" : name; }

bool is_code(std::string_view name) { return name == "id" || name == "code" || name == "geoCode"; }

/// The different values of one field of several things, in one text.
std::string values_of(const Json& things, const std::string& name) {
    std::vector<std::string> values;
    for (const Json& thing : things) {
        const auto found = thing.is_object() ? thing.find(name) : thing.end();
        if (!thing.is_object() || found == thing.end()) continue;
        const std::string value = text_of(*found);
        if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }
    return fmt::format("{}", fmt::join(values, "; "));
}

/// Things that have no names, as one: of each field the different values.
Json joined(const Json& things) {
    Json one = Json::object();
    for (const Json& thing : things)
        if (thing.is_object())
            for (const auto& [name, value] : thing.items())
                if (!one.contains(name)) one[name] = values_of(things, name);
    return one;
}

/// Things with names, as one: the first, with the names of all in one cell, and without the codes that would
/// name it alone.
Json named_as_one(const Json& things) {
    Json one = things.front();
    one["name"] = values_of(things, "name");
    for (const char* code : {"id", "code", "geoCode"}) one.erase(code);
    return one;
}

/// The fields, neither names nor codes, in which some thing tells something else than the first.
std::string fields_left(const Json& things) {
    std::vector<std::string> left;
    for (const Json& thing : things) {
        if (!thing.is_object()) continue;
        for (const auto& [name, value] : thing.items()) {
            const auto first = things.front().find(name);
            const bool is_told = first != things.front().end() && *first == value;
            if (is_told || value.is_null() || name == "name" || is_code(name)) continue;
            if (std::find(left.begin(), left.end(), name) == left.end()) left.push_back(name);
        }
    }
    return fmt::format("{}", fmt::join(left, " | "));
}

}  // namespace detail_json_rows

using namespace detail_json_rows;

JsonRows::JsonRows(Book& book, const Limits& limits)
    : book_(book), limits_(limits), writer_(book, "", false, limits) {}

bool JsonRows::put(const JsonThing& thing) {
    const Json& json = thing.json;
    ++n_;
    n_bare_ += json.is_structured() ? 0 : 1;
    const bool holds_some = json.is_structured() && !json.empty();
    if (!are_of_ && holds_some) are_of_ = json.is_array() ? Kind::lists : Kind::objects;
    if (book_.kind == FileKind::geojson && !is_on_ground(json)) return is_in_degrees_ = false;
    if (are_of_ == Kind::lists && json.is_array())
        put_list(json);
    else if (are_of_ == Kind::objects && json.is_object() && book_.kind == FileKind::geojson)
        put_feature(json);
    else if (are_of_ == Kind::objects && json.is_object())
        put_object(json, "", 0);
    else if (!json.is_structured() || holds_some)
        put_cell("", json);
    for (const std::string& name : thing.repeated) note(Code::json_name_repeated, name_seen(name));
    return !writer_.is_over();
}

void JsonRows::put_object(const Json& object, const std::string& prefix, int depth) {
    for (const auto& [name, value] : object.items()) {
        const std::string column = prefix + name_seen(name);
        if (value.is_structured() && value.empty()) continue;  // in other records it may have parts
        if (value.is_object() && depth < deepest)
            put_object(value, column + ".", depth + 1);
        else if (value.is_array() && !value.empty() && value.front().is_object() && depth < deepest)
            put_things(value, column, depth + 1);
        else
            put_cell(column, value);
    }
}

void JsonRows::put_things(const Json& things, const std::string& column, int depth) {
    if (things.size() == 1) return put_object(things.front(), column + ".", depth);
    if (!things.front().contains("name")) return put_object(joined(things), column + ".", depth);
    put_object(named_as_one(things), column + ".", depth);
    if (const std::string left = fields_left(things); !left.empty())
        note(Code::first_of_several, column, {{"n", std::to_string(things.size())}, {"names", left}});
}

void JsonRows::put_list(const Json& cells) {
    std::uint32_t column = 0;
    for (const Json& value : cells)
        writer_.put(n_, column++, book_.memory.copy(text_of(value)), kind_of(value));
}

/// One feature, or a geometry without one, as a row; what its shape is not is said.
void JsonRows::put_feature(const Json& feature) {
    const bool is_bare = is_geometry(word(feature, "type"));
    static const Json nothing;
    const auto inner = [&](const char* name) -> const Json& {
        const auto found = feature.find(name);
        return found == feature.end() ? nothing : *found;
    };
    const Json& properties = is_bare ? nothing : inner("properties");
    const Json& geometry = is_bare ? feature : inner("geometry");
    if (properties.is_object()) put_object(properties, "", 0);
    const Where where{book_.file, "", n_, "geometry"};
    if (is_bare || !properties.is_object() || properties.empty())
        book_.issues.push_back({.code = Code::feature_without_name, .where = where});
    put_geometry(geometry);
    if (book_.issues.size() > most_shape_issues) return;
    for (Issue& issue : read_shape(geometry, where, limits_).issues) book_.issues.push_back(std::move(issue));
}

void JsonRows::put_geometry(const Json& geometry) {
    if (!geometry.is_object()) return;
    const std::string type = word(geometry, "type");
    const Json* position = first_position(geometry);
    if (type == "Point" && position != nullptr) {
        put_cell("lon", (*position)[0]);
        put_cell("lat", (*position)[1]);
    } else if (is_geometry(type)) {
        put_cell("geometry", type);
    }
}

void JsonRows::put_cell(const std::string& column, const Json& value) {
    writer_.put(n_, rank_of(column), book_.memory.copy(text_of(value)), kind_of(value));
}

void JsonRows::note(Code code, std::string column, Blanks blanks) {
    add_remark(book_.issues, book_.n_unlisted,
               {.code = code, .where = {book_.file, "", n_, std::move(column)}, .blanks = std::move(blanks)});
}

std::uint32_t JsonRows::rank_of(const std::string& column) {
    const auto [at, is_new] = rank_of_.try_emplace(column, static_cast<std::uint32_t>(columns_.size()));
    if (is_new) columns_.push_back(column);
    return at->second;
}

Result<Grid> JsonRows::finish() {
    if (are_of_ != Kind::lists)
        for (std::uint32_t rank = 0; rank < columns_.size(); ++rank)
            writer_.put(0, rank, book_.memory.copy(columns_[rank]), CellKind::text);
    return writer_.finish();
}

}  // namespace ensejam::intake
