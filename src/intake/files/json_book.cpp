#include <nlohmann/json.hpp>

#include "intake/files/clean.h"
#include "intake/files/formats.h"
#include "intake/files/grid_writer.h"
#include "intake/files/json_fault.h"
#include "intake/files/json_numbers.h"
#include "intake/files/json_things.h"
#include "intake/files/shapes.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_json_book {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_shape_issues = 1000;

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

/// What a file that is not in degrees says of its coordinates: "UTM 39N" for EPSG 32639.
std::string system_of(const std::string& name) {
    const std::size_t colon = name.rfind(':');
    const std::string code = colon == std::string::npos ? name : name.substr(colon + 1);
    if (code.size() == 5 && code.starts_with("326")) return "UTM " + code.substr(3) + "N";
    if (code.size() == 5 && code.starts_with("327")) return "UTM " + code.substr(3) + "S";
    return name.empty() ? "?" : name;
}

/// Things of a list as one: the first, with the names of all in one cell, and without the codes that would
/// name it alone.
Json as_one(const Json& things) {
    Json one = things.front();
    if (things.size() == 1 || !one.contains("name")) return one;
    std::string names;
    for (const Json& thing : things)
        if (const std::string name = word(thing, "name"); !name.empty())
            names += (names.empty() ? "" : "; ") + name;
    one["name"] = names;
    for (const char* code : {"id", "code", "geoCode"}) one.erase(code);
    return one;
}

/// Writes objects as rows; a property inside a property is "outer.inner".
class ObjectWriter {
public:
    ObjectWriter(Book& book, GridWriter& writer) : book_(book), writer_(writer) {}

    void put(const Json& object, std::int64_t row, const std::string& prefix, int depth = 0) {
        for (const auto& [name, value] : object.items()) {
            const std::string column = prefix + name;
            if (value.is_object() && depth < 4) {
                put(value, row, column + ".", depth + 1);
            } else if (value.is_array() && !value.empty() && value.front().is_object() && depth < 4) {
                put(as_one(value), row, column + ".", depth + 1);
            } else {
                cell(row, column, text_of(value), kind_of(value));
            }
        }
    }

    void cell(std::int64_t row, const std::string& column, std::string_view text, CellKind kind) {
        writer_.put(row, rank_of(column), book_.memory.copy(text), kind);
    }

    void geometry(const Json& geometry, std::int64_t row) {
        if (!geometry.is_object()) return;
        const std::string type = word(geometry, "type");
        const Json* position = first_position(geometry);
        if (type == "Point" && position != nullptr) {
            cell(row, "lon", (*position)[0].dump(), CellKind::number);
            cell(row, "lat", (*position)[1].dump(), CellKind::number);
        } else if (is_geometry(type)) {
            cell(row, "geometry", type, CellKind::text);
        }
    }

    void put_header() {
        for (std::uint32_t rank = 0; rank < columns_.size(); ++rank)
            writer_.put(0, rank, book_.memory.copy(columns_[rank]), CellKind::text);
    }

private:
    std::uint32_t rank_of(const std::string& column) {
        const auto [at, is_new] = rank_of_.try_emplace(column, static_cast<std::uint32_t>(columns_.size()));
        if (is_new) columns_.push_back(column);
        return at->second;
    }

    Book& book_;
    GridWriter& writer_;
    std::vector<std::string> columns_;
    std::unordered_map<std::string, std::uint32_t> rank_of_;
};

/// One feature, or a geometry without one, as a row; what its shape is not is said.
void put_feature(const Json& feature, std::int64_t row, ObjectWriter& objects, Book& book,
                 const Limits& limits) {
    const bool is_bare = is_geometry(word(feature, "type"));
    static const Json nothing;
    const auto inner = [&](const char* name) -> const Json& {
        const auto found = feature.find(name);
        return found == feature.end() ? nothing : *found;
    };
    const Json& properties = is_bare ? nothing : inner("properties");
    const Json& geometry = is_bare ? feature : inner("geometry");
    const Where where{book.file, "", row, "geometry"};
    if (properties.is_object()) objects.put(properties, row, "");
    if (is_bare || !properties.is_object() || properties.empty())
        book.issues.push_back({.code = Code::feature_without_name, .where = where});
    objects.geometry(geometry, row);
    if (book.issues.size() > most_shape_issues) return;
    for (Issue& issue : read_shape(geometry, where, limits).issues) book.issues.push_back(std::move(issue));
}

bool is_on_ground(const Json& feature) {
    const auto geometry = feature.is_object() ? feature.find("geometry") : feature.end();
    const bool has_geometry = feature.is_object() && geometry != feature.end();
    return is_in_degrees(has_geometry ? *geometry : feature);
}

bool is_map(const std::variant<JsonOutline, JsonFault>& read) {
    const auto* outline = std::get_if<JsonOutline>(&read);
    return outline != nullptr && outline->is_geojson();
}

/// Writes the things of a list as rows: the row is the number of the thing, from 1. Of objects the names
/// stand in row 0; lists are a table as JSON writes one, whose first row is row 1.
class ThingWriter {
public:
    ThingWriter(Book& book, const Limits& limits)
        : book_(book), limits_(limits), writer_(book, "", false, limits), objects_(book, writer_) {}

    /// False when nothing more is wanted.
    bool put(const Json& thing) {
        if (++n_ == 1) are_lists_ = thing.is_array();
        if (book_.kind == FileKind::geojson && !is_on_ground(thing)) return is_in_degrees_ = false;
        if (are_lists_)
            put_list(thing);
        else if (thing.is_object() && book_.kind == FileKind::geojson)
            put_feature(thing, n_, objects_, book_, limits_);
        else if (thing.is_object())
            objects_.put(thing, n_, "");
        n_values_ += thing.is_structured() ? 0 : 1;
        return !writer_.is_over();
    }

    bool is_in_degrees() const { return is_in_degrees_; }
    std::size_t n_values() const { return n_values_; }  ///< neither objects nor lists

    Result<Grid> finish() {
        if (!are_lists_) objects_.put_header();
        return writer_.finish();
    }

private:
    void put_list(const Json& cells) {
        std::uint32_t column = 0;
        if (!cells.is_array()) return;
        for (const Json& value : cells)
            writer_.put(n_, column++, book_.memory.copy(text_of(value)), kind_of(value));
    }

    Book& book_;
    const Limits& limits_;
    GridWriter writer_;
    ObjectWriter objects_;
    std::int64_t n_ = 0;
    std::size_t n_values_ = 0;
    bool are_lists_ = false;
    bool is_in_degrees_ = true;
};

constexpr std::size_t most_name_letters = 40;

/// The refusal of JSON in which there is nothing to make rows of: it names what stands there instead.
Error no_list_of_rows(std::string_view file_name, const JsonOutline& outline, std::size_t n_values) {
    if (outline.is_list || outline.names.empty())
        return file_error(Code::no_list_of_rows, file_name, {{"n", std::to_string(n_values)}});
    std::string names;
    for (const std::string& name : outline.names)
        if (!name.empty()) names += (names.empty() ? "" : " | ") + text::shortened(name, most_name_letters);
    if (names.empty()) names = "…";
    if (outline.has_more_names) names += " | …";
    return file_error(Code::no_list_of_rows, file_name, {{"names", names}});
}

}  // namespace detail_json_book

Result<Book> read_json_book(std::string bytes, std::string_view file_name, const Limits& limits) {
    using namespace detail_json_book;
    const text::Encoding encoding = text::encoding_of(bytes);
    std::string text = text::to_utf8(std::move(bytes), encoding);
    text.resize(text.find_last_not_of('\0') + 1);
    const auto too_deep_for_map = geojson_too_deep(text, file_name);
    if (const auto refusal = json_too_deep(text, limits.depth, file_name))
        return too_deep_for_map && is_map(outline_of(text)) ? *too_deep_for_map : *refusal;
    auto [json, too_large] = with_large_numbers_quoted(with_half_signs_replaced(std::move(text)), file_name);
    std::string joined = lines_joined(json);
    const auto read = outline_of(joined.empty() ? json : joined);
    if (const auto* fault = std::get_if<JsonFault>(&read))
        return too_large
                   ? *too_large
                   : json_refusal(file_name, json, joined.empty() ? *fault : fault_of_lines(json), encoding);
    if (!joined.empty()) json = std::move(joined);
    const JsonOutline* outline = &std::get<JsonOutline>(read);
    Book book{.file = std::string(file_name), .kind = FileKind::json};
    if (outline->is_geojson()) {
        if (too_deep_for_map) return *too_deep_for_map;
        if (too_large) return *too_large;  // it may be a position
        book.kind = FileKind::geojson;
    }
    const bool has_list = outline->is_list || outline->is_single() || !outline->list.empty();
    if (!has_list && outline->names.empty() && json.find('{') != std::string::npos)
        return file_error(Code::sheet_empty, file_name, {{"n", "0"}});
    if (!has_list && too_large) return *too_large;
    if (!has_list) return no_list_of_rows(file_name, *outline, 1);
    ThingWriter things(book, limits);
    each_thing(json, *outline, [&](const Json& thing) { return things.put(thing); });
    if (!things.is_in_degrees())
        return file_error(Code::not_in_degrees, file_name, {{"system", system_of(outline->system)}});
    ENSEJAM_TRY(Grid grid, things.finish());
    if (grid.rows.empty() && too_large) return *too_large;
    if (grid.rows.empty() && things.n_values() > 0)
        return no_list_of_rows(file_name, *outline, things.n_values());
    if (grid.rows.empty()) return file_error(Code::sheet_empty, file_name, {{"n", "0"}});
    book.grids.push_back(std::move(grid));
    clean_cells(book);
    return book;
}

}  // namespace ensejam::intake
