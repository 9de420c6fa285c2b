#include "publish/exchange/file_back.h"

#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_file_back {

Value told(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

std::string text_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    return {};
}

std::size_t width_of_rows(const FileBack& file) {
    std::size_t width = 0;
    for (const auto& row : file.rows) width = std::max(width, row.size());
    return width;
}

/// The column of the heading, or of the letters A, B, … or the number from 1 where the sheet has none;
/// nothing when it is not there.
std::optional<std::size_t> column_at(const FileBack& file, const std::string& heading, std::size_t width) {
    for (const auto& [joined, column] : file.columns)
        if (!heading.empty() && joined == heading) return column;
    for (const std::size_t row : file.heading_rows)
        for (std::size_t column = 0; row < file.rows.size() && column < file.rows[row].size(); ++column)
            if (!heading.empty() && file.rows[row][column] == Value(heading)) return column;
    std::size_t number = 0;
    const bool is_number = heading.find_first_not_of("0123456789") == std::string::npos && heading.size() < 5;
    if (is_number && !heading.empty()) number = static_cast<std::size_t>(std::stoi(heading));
    if (is_number) return number > 0 && number <= width ? std::optional(number - 1) : std::nullopt;
    for (const char letter : heading) {
        if (letter < 'A' || letter > 'Z' || heading.size() > 3) return {};
        number = number * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    }
    return number > 0 && number <= width ? std::optional(number - 1) : std::nullopt;
}

/// Where in the rows this number of the sender stands; behind them for what is said of no row.
std::size_t rank_of(const FileBack& file, std::int64_t row) {
    return row > 0 ? static_cast<std::size_t>(row - file.first) : file.rows.size();
}

/// The text with each number in it raised.
std::string raised(std::string_view text, std::int64_t by) {
    std::string result;
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
        result += text.substr(0, begin);
        text.remove_prefix(begin);
        const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
        if (size > 0) result += std::to_string(std::stoll(std::string(text.substr(0, size))) + by);
        text.remove_prefix(size);
    }
    return result;
}

/// The issue as it is said in the sheet that is given back: there records are rows below their names.
Issue in_rows_of(const FileBack& file, Issue issue) {
    for (auto& [name, value] : issue.blanks)
        if (name == "first" || name == "rows") value = raised(value, 1 - file.first);
    return issue;
}

/// What is said of each row: message and repair, one after the other. What is said of the whole sheet stands
/// in the first row below the headings: above them it would be read as one.
std::vector<std::string> said_of_rows(const FileBack& file, text::Language language) {
    std::vector<std::string> said(file.rows.size());
    for (const Issue& issue : file.issues) {
        const std::size_t below = file.heading_rows.empty() ? 0 : file.heading_rows.back() + 1;
        const auto row = issue.where.row > 0 ? rank_of(file, issue.where.row) : below;
        if (row >= said.size()) continue;
        const Issue moved = in_rows_of(file, issue);
        if (!said[row].empty()) said[row] += " ";
        said[row] += message_of(moved, language) + " " + hint_of(moved, language);
    }
    return said;
}

/// The rows with the added columns.
std::vector<std::vector<Value>> widened(const FileBack& file, text::Language language) {
    const std::size_t width = width_of_rows(file);
    const std::vector<std::string> said = said_of_rows(file, language);
    std::vector<std::vector<Value>> rows = file.rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row].resize(width);
        const bool is_heading = !file.heading_rows.empty() && row == file.heading_rows.back();
        for (const AddedColumn& column : file.added)
            rows[row].push_back(told(is_heading                  ? column.heading
                                     : row < column.texts.size() ? column.texts[row]
                                                                 : std::string()));
        rows[row].push_back(told(is_heading ? say(language, "file_back.notes") : said[row]));
    }
    return rows;
}

/// The first row stands as headings, so that row n of the workbook is row n of the sender's sheet.
Listing listing_of(const FileBack& file, text::Language language) {
    const auto rows = widened(file, language);
    Listing listing{.name = file.sheet};
    if (rows.empty()) return listing;
    for (const Value& value : rows.front()) {
        const std::string heading = text_of(value);
        listing.columns.push_back({.key = heading, .heading = heading, .is_code = true});
    }
    listing.rows.assign(std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end()));
    return listing;
}

}  // namespace detail_file_back

std::string file_back_xlsx(const FileBack& file, text::Language language) {
    BookSheet sheet{.listing = detail_file_back::listing_of(file, language), .merged = file.merged};
    const std::size_t width = detail_file_back::width_of_rows(file);
    for (const Issue& issue : file.issues) {
        const auto column = detail_file_back::column_at(file, issue.where.column, width);
        const std::size_t row = detail_file_back::rank_of(file, issue.where.row);
        if (column && row >= 1 && row < file.rows.size()) sheet.marked.emplace_back(row - 1, *column);
    }
    return as_xlsx({&sheet, 1}, {}, language);
}

std::string file_back_csv(const FileBack& file, text::Language language) {
    return as_csv(detail_file_back::listing_of(file, language));
}

}  // namespace ensejam::publish
