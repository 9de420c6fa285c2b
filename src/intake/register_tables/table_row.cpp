#include "intake/register_tables/table_row.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_table_row {

constexpr std::size_t most_rows_named = 6;

std::string trimmed_at(const Grid& grid, std::size_t rank, std::uint32_t column) {
    return text::trimmed(grid.at(rank, column).text());
}

void append_parts(std::string_view list, std::vector<std::string>& parts) {
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find('|', begin), list.size());
        std::string part = text::trimmed(list.substr(begin, end - begin));
        if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(std::move(part));
        begin = end + 1;
    }
}

/// Nothing of such a column is lost when two rows are read as one.
bool is_gathered(std::string_view field) {
    constexpr auto gathered =
        std::to_array<std::string_view>({"code", "name_fa", "name_en", "aliases", "codes", "identifiers"});
    return std::find(gathered.begin(), gathered.end(), field) != gathered.end();
}

/// Rows that tell a code again: the first of them, and the numbers of all.
struct RowsAgain {
    std::size_t first = 0;
    std::size_t earlier = 0;  ///< the row that told its code before
    std::size_t n = 0;
    std::string numbers{};
    std::set<std::string> columns{};  ///< in which the earlier row says otherwise

    void add(std::size_t rank, std::size_t before, const Grid& grid) {
        if (n == 0) first = rank, earlier = before;
        if (n < most_rows_named) numbers += (n == 0 ? "" : " | ") + std::to_string(grid.rows[rank].number);
        if (n++ == most_rows_named) numbers += " | …";
    }
};

Issue issue_of(const RowsAgain& rows, const Grid& grid, const std::string& file, std::uint32_t code) {
    std::string columns;
    for (const std::string& column : rows.columns) columns += (columns.empty() ? "" : " | ") + column;
    const std::string cell = trimmed_at(grid, rows.first, code);
    return {.code = Code::code_repeated,
            .where = {file, "", grid.rows[rows.first].number, "code"},
            .cell = cell,
            .blanks = {{"form", columns.empty() ? "joined" : "differs"},
                       {"cell", cell},
                       {"first", std::to_string(grid.rows[rows.earlier].number)},
                       {"n", std::to_string(rows.n)},
                       {"rows", rows.numbers},
                       {"columns", columns}}};
}

}  // namespace detail_table_row

using namespace detail_table_row;

TableRows::TableRows(const Book& book, const registry::Register& known,
                     std::span<const std::string_view> fields)
    : grid_(book.grids.front()), file_(book.file), known_(&known) {
    for (std::uint32_t column = 0; column < grid_.rows.front().n_cells; ++column)
        column_of_[text::trimmed(grid_.at(0, column).text())] = column;
    for (const std::string_view field : fields)
        if (bare_field(field) == field && !column_of_.contains(std::string(field)))
            refuse(Code::table_field_missing, field, "");
    const bool has_names = std::find(fields.begin(), fields.end(), "~name_fa") != fields.end();
    if (has_names && !has("name_fa") && !has("name_en")) refuse(Code::table_field_missing, "name_fa", "");
    const auto is_field = [&](std::string_view name) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](std::string_view field) { return bare_field(field) == name; });
    };
    for (const auto& [name, column] : column_of_)
        if (!is_field(name)) refuse(Code::table_field_unknown, name, name);
}

void TableRows::join_codes() {
    needs_code_ = true;
    repeated_ = RepeatedCodes(grid_, column_of_.at("code"));
    say_joined();
}

void TableRows::say_joined() {
    RowsAgain same;
    RowsAgain other;
    for (const auto& [first, later] : repeated_.all())
        for (const std::size_t rank : later) {
            std::set<std::string> columns;
            for (const auto& [name, column] : column_of_) {
                const std::string cell = trimmed_at(grid_, rank, column);
                const std::string held = trimmed_at(grid_, telling(first, column), column);
                if (!is_gathered(name) && !cell.empty() && text::name_key(cell) != text::name_key(held))
                    columns.insert(name);
            }
            (columns.empty() ? same : other).add(rank, first, grid_);
            other.columns.merge(columns);
        }
    for (const RowsAgain* rows : {&same, &other})
        if (rows->n > 0) issues_.push_back(issue_of(*rows, grid_, file_, column_of_.at("code")));
}

bool TableRows::next() {
    is_good_ = true;
    while (++rank_ < grid_.rows.size() && repeated_.is_again(rank_)) {
    }
    if (rank_ >= grid_.rows.size()) return false;
    if (needs_code_ && text("code").empty()) refuse(Code::table_value_bad, "code", "", "no_code");
    return true;
}

std::size_t TableRows::telling(std::size_t rank, std::uint32_t column) const {
    if (!trimmed_at(grid_, rank, column).empty()) return rank;
    for (const std::size_t later : repeated_.after(rank))
        if (!trimmed_at(grid_, later, column).empty()) return later;
    return rank;
}

void TableRows::refuse(Code code, std::string_view field, const std::string& cell, const std::string& form) {
    is_good_ = false;
    const auto column = column_of_.find(std::string(field));
    const std::size_t rank = std::min(rank_, grid_.rows.size() - 1);
    const std::size_t told = column == column_of_.end() ? rank : telling(rank, column->second);
    const std::int64_t row = grid_.rows[told].number;
    issues_.push_back({.code = code,
                       .where = {file_, "", row, std::string(field)},
                       .cell = cell,
                       .blanks = {{"cell", cell}}});
    if (!form.empty()) issues_.back().blanks.emplace_back("form", form);
}

std::string TableRows::text(std::string_view field) const {
    const auto column = column_of_.find(std::string(field));
    return column == column_of_.end()
               ? ""
               : trimmed_at(grid_, telling(rank_, column->second), column->second);
}

std::string TableRows::name(std::string_view field, std::string_view other) const {
    return text(has(field) ? field : other);
}

std::vector<std::string> TableRows::list(std::string_view field) const {
    std::vector<std::string> parts;
    const auto column = column_of_.find(std::string(field));
    if (column == column_of_.end()) return parts;
    append_parts(grid_.at(rank_, column->second).text(), parts);
    for (const std::size_t later : repeated_.after(rank_))
        append_parts(grid_.at(later, column->second).text(), parts);
    return parts;
}

std::vector<std::string> TableRows::other_names() const {
    std::vector<std::string> names;
    std::set<std::string> seen{text::name_key(text("name_fa")), text::name_key(text("name_en"))};
    for (const std::size_t later : repeated_.after(rank_))
        for (const char* field : {"name_fa", "name_en"}) {
            const auto column = column_of_.find(field);
            if (column == column_of_.end()) continue;
            std::string name = trimmed_at(grid_, later, column->second);
            if (!name.empty() && seen.insert(text::name_key(name)).second) names.push_back(std::move(name));
        }
    return names;
}

double TableRows::number(std::string_view field, double otherwise) {
    const std::string cell = text(field);
    if (cell.empty()) return otherwise;
    const auto read = text::read_number(cell);
    if (!read) {
        refuse(Code::table_value_bad, field, cell);
        return otherwise;
    }
    return read->value;
}

bool TableRows::yes(std::string_view field) const {
    const std::string cell = text::name_key(text(field));
    return cell == "1" || cell == "true" || cell == "yes" || cell == "بله";
}

Interval TableRows::days(std::string_view from, std::string_view to) {
    Interval days;
    for (const bool is_from : {true, false}) {
        const std::string_view field = is_from ? from : to;
        const std::string cell = text(field);
        if (cell.empty()) continue;
        const auto read = text::read_period(cell);
        if (!read)
            refuse(Code::table_value_bad, field, cell);
        else
            (is_from ? days.from : days.to) = is_from ? read->days.from : read->days.to;
    }
    return days;
}

Id<registry::Place> TableRows::place(std::string_view field) {
    const std::string code = text(field);
    if (code.empty()) return {};
    const auto found = known_->place_coded(code);
    if (!found) refuse(Code::reference_unknown, field, code);
    return found;
}

Id<registry::Organisation> TableRows::organisation(std::string_view field) {
    const std::string code = text(field);
    if (code.empty()) return {};
    const auto found = known_->organisation_coded(code);
    if (!found) refuse(Code::reference_unknown, field, code);
    return found;
}

Id<registry::Programme> TableRows::programme(std::string_view field) {
    const std::string code = text(field);
    if (code.empty()) return {};
    const auto found = known_->programme_coded(code);
    if (!found) refuse(Code::reference_unknown, field, code);
    return found;
}

Id<registry::Harm> TableRows::harm(std::string_view field) {
    const std::string code = text(field);
    if (code.empty()) return {};
    const auto found = known_->harm_coded(code);
    if (!found) refuse(Code::reference_unknown, field, code);
    return found;
}

}  // namespace ensejam::intake
