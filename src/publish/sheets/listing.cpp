#include "publish/sheets/listing.h"

#include "base/base.h"
#include "publish/sheets/json.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_listing {

/// Shortest digits that read back as the same number.
std::string digits_of(double value) { return fmt::format("{}", value); }

std::string bare(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* whole_number = std::get_if<std::int64_t>(&value)) return std::to_string(*whole_number);
    if (const auto* number = std::get_if<double>(&value)) return digits_of(*number);
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
    return {};
}

/// OWASP, "CSV injection": a cell beginning with one of these may be run by a spreadsheet.
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string csv_field(const Value& value) {
    std::string text = bare(value);
    if (!std::holds_alternative<std::string>(value)) return text;
    if (looks_like_formula(text)) text.insert(0, "'");
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char letter : text) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + "\"";
}

std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

struct Shown {
    std::string text{};
    bool is_number = false;
};

Shown shown(const Value& value, const ListColumn& column, text::Language language) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        const auto day = column.is_day ? day_of_iso(*text) : std::nullopt;
        return {day ? text::write_day_short(*day, language) : one_line(*text)};
    }
    if (const auto* whole_number = std::get_if<std::int64_t>(&value))
        return {column.is_code ? text::write_plain(*whole_number, language)
                               : text::write_whole(*whole_number, language),
                true};
    if (const auto* number = std::get_if<double>(&value))
        return {column.is_share ? text::write_percent(*number, language)
                                : text::write_number(*number, language, column.decimals),
                true};
    if (const auto* yes = std::get_if<bool>(&value)) return {say(language, *yes ? "value.yes" : "value.no")};
    return {};
}

bool is_wide(char32_t point) {
    return (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
           (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60) ||
           (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x1F300 && point <= 0x1FAFF) ||
           (point >= 0x20000 && point <= 0x3FFFD);
}

bool takes_no_cell(char32_t point) {
    return point < 0x20 || (point >= 0x300 && point <= 0x36F) || (point >= 0x610 && point <= 0x61A) ||
           (point >= 0x64B && point <= 0x65F) || point == 0x670 || (point >= 0x6D6 && point <= 0x6DC) ||
           (point >= 0x6DF && point <= 0x6E4) || (point >= 0x200B && point <= 0x200F) ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2060 && point <= 0x2069) || point == 0xFEFF ||
           (point >= 0xFE00 && point <= 0xFE0F);
}

bool is_right_to_left(std::string_view text) {
    const std::u32string points = text::code_points(text);
    return std::any_of(points.begin(), points.end(), [](char32_t point) {
        return (point >= 0x590 && point <= 0x8FF) || (point >= 0xFB1D && point <= 0xFEFC);
    });
}

/// One line; cells that would disturb the order of their neighbours are isolated.
std::string line_of(const std::vector<Shown>& cells, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t rank = 0; rank < cells.size(); ++rank) {
        const std::string padding(widths[rank] - std::min(widths[rank], width_of(cells[rank].text)), ' ');
        const std::string text =
            is_right_to_left(cells[rank].text) ? text::isolate(cells[rank].text) : cells[rank].text;
        if (rank > 0) line += "  ";
        line += cells[rank].is_number ? padding + text : text + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

Json item_of(const Listing& listing, const std::vector<Value>& row) {
    Json item = Json::object();
    for (std::size_t rank = 0; rank < row.size(); ++rank)
        item[listing.columns[rank].key] = json_value(row[rank]);
    return item;
}

}  // namespace detail_listing

using namespace detail_listing;

Json json_value(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* whole_number = std::get_if<std::int64_t>(&value)) return *whole_number;
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    return nullptr;
}

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char32_t point : text::code_points(text))
        if (!takes_no_cell(point)) width += is_wide(point) ? 2 : 1;
    return width;
}

std::string as_json(const Listing& listing) {
    Json items = Json::array();
    for (const auto& row : listing.rows) items.push_back(item_of(listing, row));
    return written({{listing.name, std::move(items)}});
}

std::string as_json(const std::vector<Listing>& listings) {
    Json document = Json::object();
    for (const Listing& listing : listings) {
        Json& items = document[listing.name] = Json::array();
        for (const auto& row : listing.rows) items.push_back(item_of(listing, row));
    }
    return written(document);
}

std::string as_jsonl(const Listing& listing) {
    std::string result;
    for (const auto& row : listing.rows)
        result += item_of(listing, row).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    return result;
}

std::string as_plain(const Listing& listing) {
    std::string result;
    for (const auto& row : listing.rows) {
        for (std::size_t rank = 0; rank < row.size(); ++rank)
            result += (rank > 0 ? "\t" : "") + one_line(bare(row[rank]));
        result += "\n";
    }
    return result;
}

std::string as_csv(const Listing& listing) {
    std::string result;
    for (std::size_t rank = 0; rank < listing.columns.size(); ++rank)
        result += (rank > 0 ? "," : "") + csv_field(listing.columns[rank].key);
    result += "\r\n";
    for (const auto& row : listing.rows) {
        for (std::size_t rank = 0; rank < row.size(); ++rank)
            result += (rank > 0 ? "," : "") + csv_field(row[rank]);
        result += "\r\n";
    }
    return result;
}

std::string as_text(const Listing& listing, text::Language language) {
    std::vector<std::vector<Shown>> lines(1);
    for (const ListColumn& column : listing.columns)
        if (!column.is_for_programs) lines.front().push_back({column.heading});
    for (const auto& row : listing.rows) {
        std::vector<Shown> line;
        for (std::size_t rank = 0; rank < row.size(); ++rank) {
            if (listing.columns[rank].is_for_programs) continue;
            line.push_back(shown(row[rank], listing.columns[rank], language));
            lines.front()[line.size() - 1].is_number |= line.back().is_number;
        }
        lines.push_back(std::move(line));
    }
    std::vector<std::size_t> widths(lines.front().size());
    for (const auto& line : lines)
        for (std::size_t rank = 0; rank < line.size(); ++rank)
            widths[rank] = std::max(widths[rank], width_of(line[rank].text));
    std::string result;
    for (const auto& line : lines) result += line_of(line, widths);
    return result;
}

}  // namespace ensejam::publish
