#include "intake/files/clean.h"
#include "intake/files/formats.h"
#include "intake/files/guessed_encoding.h"
#include "intake/files/json_fault.h"
#include "intake/files/json_numbers.h"
#include "intake/files/json_rows.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_json_book {

constexpr std::size_t most_name_letters = 40;

/// What a file that is not in degrees says of its coordinates: "UTM 39N" for EPSG 32639.
std::string system_of(const std::string& name) {
    const std::size_t colon = name.rfind(':');
    const std::string code = colon == std::string::npos ? name : name.substr(colon + 1);
    if (code.size() == 5 && code.starts_with("326")) return "UTM " + code.substr(3) + "N";
    if (code.size() == 5 && code.starts_with("327")) return "UTM " + code.substr(3) + "S";
    return name.empty() ? "?" : name;
}

bool is_map(const std::variant<JsonOutline, JsonFault>& read) {
    const auto* outline = std::get_if<JsonOutline>(&read);
    return outline != nullptr && outline->is_geojson();
}

/// The refusal of JSON in which there is nothing to make rows of: it names what stands there instead.
Error no_list_of_rows(std::string_view file_name, const JsonOutline& outline, std::size_t n_values) {
    if (outline.is_list || outline.names.empty())
        return file_error(Code::no_list_of_rows, file_name, {{"n", std::to_string(n_values)}});
    std::string names;
    for (const std::string& name : outline.names)
        names +=
            (names.empty() ? "" : " | ") + (name.empty() ? "\"\"" : text::shortened(name, most_name_letters));
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
    note_guessed_encoding(book, encoding);
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
    JsonRows rows(book, limits);
    each_thing(json, *outline, [&](const JsonThing& thing) { return rows.put(thing); });
    if (!rows.is_in_degrees())
        return file_error(Code::not_in_degrees, file_name, {{"system", system_of(outline->system)}});
    if (rows.are_bare()) return too_large ? *too_large : no_list_of_rows(file_name, *outline, rows.n_bare());
    ENSEJAM_TRY(Grid grid, rows.finish());
    if (grid.rows.empty() && too_large) return *too_large;
    if (grid.rows.empty())
        return file_error(Code::sheet_empty, file_name,
                          {{"n", std::to_string(rows.n_things())},
                           {"form", rows.n_things() > 0 ? "blank" : "other"}});
    book.grids.push_back(std::move(grid));
    clean_cells(book);
    return book;
}

}  // namespace ensejam::intake
