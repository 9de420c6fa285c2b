#include "intake/met_in_book.h"

#include "intake/headings/field_kinds.h"
#include "intake/headings/recognise.h"
#include "intake/table/about.h"
#include "intake/table/further_tables.h"
#include "intake/table/returned_columns.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_met_in_book {

constexpr std::int64_t most_rows = std::numeric_limits<std::int64_t>::max();

bool is_of_width(const Issue& issue) {
    return issue.code == Code::row_too_short || issue.code == Code::row_too_long;
}

/// How far the sheet that was chosen stood before others when it was: no answer had been looked at.
int standing_when_chosen(const Book& book, const Table& chosen) {
    const Grid& grid = book.grids[chosen.grid];
    const auto table = table_of(book, grid);
    return table ? standing_of(about_of(grid, *table)) : 0;
}

/// The sheet was not read, because the other one is of what goes before, or has more headings that were
/// recognised.
Issue issue_not_read(const Book& book, const Grid& grid, const Table& table, const Table& chosen,
                     int standing_of_chosen) {
    Issue issue{.code = Code::table_chosen,
                .where = {book.file, grid.sheet},
                .blanks = {{"sheet", grid.sheet},
                           {"n_rows", std::to_string(table.end_row - table.first_row)},
                           {"chosen", book.grids[chosen.grid].sheet},
                           {"n_columns", std::to_string(chosen.n_recognised)},
                           {"n_here", std::to_string(table.n_recognised)}}};
    if (standing_of(about_of(grid, table)) < standing_of_chosen) issue.blanks.emplace_back("form", "about");
    return issue;
}

void say_other_grid(const Book& book, const Grid& grid, const Table& chosen, int standing_of_chosen,
                    registry::SheetTaken& sheet) {
    const auto other = table_of(book, grid);
    if (other && !grid.hidden)
        return sheet.issues.push_back(issue_not_read(book, grid, *other, chosen, standing_of_chosen));
    const std::size_t n_rows = other ? other->end_row - other->first_row : grid.rows.size();
    sheet.issues.push_back({.code = grid.hidden ? Code::sheet_hidden : Code::sheet_without_table,
                            .where = {book.file, grid.sheet},
                            .blanks = {{"sheet", grid.sheet}, {"n_rows", std::to_string(n_rows)}}});
}

/// No table was found: what was met while the file was read may say why.
bool may_be_of_reading(Code code) {
    return code == Code::table_not_found || code == Code::table_without_words ||
           code == Code::fields_not_found || code == Code::sheet_empty;
}

bool is_list(Code code) {
    return code == Code::list_of_organisations || code == Code::list_of_places ||
           code == Code::list_of_counts || code == Code::list_of_stock || code == Code::list_of_events ||
           code == Code::list_of_jobs || code == Code::list_of_others;
}

/// Of the cells of a refused sheet nothing was taken; faults of a text may have cost the table its form, and
/// cells that were not read may be all that there are.
bool is_of_cell(const Issue& issue, const Book& book, Code refusal) {
    if (issue.where.row == 0 || refusal == Code::sheet_empty) return false;
    const bool is_workbook = book.kind == FileKind::xlsx || book.kind == FileKind::ods;
    return is_workbook || is_list(refusal) || issue.code == Code::cell_error ||
           issue.code == Code::formula_without_value;
}

/// What another sheet of a refused book holds.
Issue issue_beside_refused(const Book& book, const Grid& grid) {
    const auto table = table_of(book, grid);
    const std::size_t n_rows = table ? table->end_row - table->first_row : grid.rows.size();
    Issue issue{.code = Code::sheet_without_table,
                .where = {book.file, grid.sheet},
                .blanks = {{"sheet", grid.sheet}, {"n_rows", std::to_string(n_rows)}}};
    if (grid.hidden) issue.code = Code::sheet_hidden;
    if (grid.hidden || !table) return issue;
    issue.code = Code::table_chosen;
    issue.blanks.emplace_back("form", "refused");
    return issue;
}

constexpr std::size_t most_sheets_told = 6;    ///< each by itself
constexpr std::size_t most_sheets_named = 12;  ///< of the further ones

/// Further sheets of a refused book, by their names alone.
Issue further_sheets(const Book& book, std::span<const Grid* const> grids) {
    std::string names;
    for (std::size_t i = 0; i < std::min(grids.size(), most_sheets_named); ++i)
        names += (i == 0 ? "" : " | ") + grids[i]->sheet;
    if (grids.size() > most_sheets_named) names += " | …";
    return {.code = Code::sheet_without_table,
            .where = {.file = book.file},
            .blanks = {{"form", "further"}, {"n", std::to_string(grids.size())}, {"names", names}}};
}

}  // namespace detail_met_in_book

using namespace detail_met_in_book;

std::vector<Issue> issues_of_reading(const Book& book, const Table& table) {
    const Grid& grid = book.grids[table.grid];
    const std::int64_t first_row =
        table.first_row < grid.rows.size() ? grid.rows[table.first_row].number : most_rows;
    const bool are_records = !grid.rows.empty() && grid.rows[0].number == 0;
    std::unordered_map<std::string, const Column*> column_of;
    for (const Column& column : table.columns)
        if (!column.heading.empty())
            column_of.emplace(
                are_records ? std::string(grid.at(0, column.rank).text()) : text::column_letters(column.rank),
                &column);
    std::vector<Issue> issues;
    for (Issue issue : book.issues) {
        const bool is_elsewhere = !issue.where.sheet.empty() && issue.where.sheet != grid.sheet;
        if (issue.where.row > 0 && is_elsewhere) continue;  // of a sheet that is not read
        // Headings may end before the last column: that one has none, and is asked about.
        if (is_of_width(issue) && issue.where.row < first_row) continue;
        const auto column = column_of.find(issue.where.column);
        if (issue.where.row > 0 && issue.where.sheet == grid.sheet && column != column_of.end()) {
            // What the program wrote itself when it gave the sheet back is not looked at.
            if (is_added(column->second->field.field)) continue;
            issue.where.column = column->second->heading;
        }
        issues.push_back(std::move(issue));
    }
    return issues;
}

void say_other_sheets(const Book& book, const Table& table, registry::SheetTaken& sheet) {
    const int standing = book.grids.size() > 1 ? standing_when_chosen(book, table) : 0;
    for (const Grid& grid : book.grids)
        if (&grid != &book.grids[table.grid] && !grid.rows.empty())
            say_other_grid(book, grid, table, standing, sheet);
}

void say_of_refused(Book& book, const Error& refusal) {
    if (!may_be_of_reading(refusal.code) && !is_list(refusal.code)) return book.issues.clear();
    std::erase_if(book.issues, [&](const Issue& issue) { return is_of_cell(issue, book, refusal.code); });
    std::vector<const Grid*> others;
    for (const Grid& grid : book.grids)
        if (!grid.rows.empty() && grid.sheet != refusal.where.sheet) others.push_back(&grid);
    if (book.grids.size() < 2) return;
    const std::size_t n_told = std::min(others.size(), most_sheets_told);
    for (std::size_t i = 0; i < n_told; ++i) book.issues.push_back(issue_beside_refused(book, *others[i]));
    if (others.size() > n_told)
        book.issues.push_back(further_sheets(book, std::span(others).subspan(n_told)));
}

void say_other_tables(const Book& book, const Table& table, std::vector<Issue>& issues) {
    const Grid& grid = book.grids[table.grid];
    for (const FurtherTable& other : further_tables(grid, table))
        issues.push_back({.code = Code::table_not_read,
                          .where = {book.file, grid.sheet, grid.rows[other.heading].number},
                          .blanks = {{"headings", words_of_row(grid, other.heading)},
                                     {"n", std::to_string(other.end - other.heading - 1)}}});
}

}  // namespace ensejam::intake
