#include <nlohmann/json.hpp>

#include "intake/formats.h"
#include "intake/grid_writer.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_json_book {

using Json = nlohmann::ordered_json;

std::uint32_t depth_of(std::string_view bytes, std::uint32_t limit) {
    std::uint32_t depth = 0;
    std::uint32_t deepest = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < bytes.size() && deepest <= limit; ++i) {
        if (in_text && bytes[i] == '\\')
            ++i;
        else if (bytes[i] == '"')
            in_text = !in_text;
        else if (!in_text && (bytes[i] == '{' || bytes[i] == '['))
            deepest = std::max(deepest, ++depth);
        else if (!in_text && (bytes[i] == '}' || bytes[i] == ']') && depth > 0)
            --depth;
    }
    return deepest;
}

/// The list of things that become rows: GeoJSON features, 360Giving grants, or a plain list of objects.
const Json* rows_of(const Json& root) {
    if (root.is_array()) return &root;
    for (const char* name : {"features", "grants", "data", "items"})
        if (const auto found = root.find(name); found != root.end() && found->is_array()) return &*found;
    return nullptr;
}

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    if (value.is_boolean()) return value.get<bool>() ? "TRUE" : "FALSE";
    return value.dump();
}

CellKind kind_of(const Json& value) {
    if (value.is_number()) return CellKind::number;
    return value.is_boolean() ? CellKind::yes_no : CellKind::text;
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
                put(value.front(), row, column + ".", depth + 1);
            } else {
                writer_.put(row, rank_of(column), book_.memory.copy(text_of(value)), kind_of(value));
            }
        }
    }

    void point(const Json& geometry, std::int64_t row) {
        if (!geometry.is_object() || geometry.value("type", "") != "Point") return;
        const auto at = geometry.find("coordinates");
        if (at == geometry.end() || !at->is_array() || at->size() < 2) return;
        writer_.put(row, rank_of("lon"), book_.memory.copy((*at)[0].dump()), CellKind::number);
        writer_.put(row, rank_of("lat"), book_.memory.copy((*at)[1].dump()), CellKind::number);
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

}  // namespace detail_json_book

Result<Book> read_json_book(std::string bytes, std::string_view file_name, const Limits& limits) {
    using namespace detail_json_book;
    if (depth_of(bytes, limits.depth) > limits.depth) return file_error(Code::too_deep, file_name);
    const Json root = Json::parse(text::to_utf8(bytes, text::encoding_of(bytes)), nullptr, false);
    if (root.is_discarded()) return file_error(Code::file_damaged, file_name);
    const Json* rows = rows_of(root);
    if (rows == nullptr) return file_error(Code::table_not_found, file_name);
    if (rows->empty()) return file_error(Code::sheet_empty, file_name);
    const bool is_geojson = root.is_object() && root.value("type", "") == "FeatureCollection";
    Book book{.file = std::string(file_name), .kind = is_geojson ? FileKind::geojson : FileKind::json};
    GridWriter writer(book, "", false, limits);
    ObjectWriter objects(book, writer);
    std::int64_t row = 0;
    for (const Json& each : *rows) {
        ++row;  // the row is the number of the feature, from 1; the names of the properties stand in row 0
        if (!each.is_object()) continue;
        if (!is_geojson) {
            objects.put(each, row, "");
            continue;
        }
        if (const auto properties = each.find("properties");
            properties != each.end() && properties->is_object())
            objects.put(*properties, row, "");
        if (const auto geometry = each.find("geometry"); geometry != each.end())
            objects.point(*geometry, row);
    }
    objects.put_header();
    ENSEJAM_TRY(Grid grid, writer.finish());
    book.grids.push_back(std::move(grid));
    return book;
}

}  // namespace ensejam::intake
