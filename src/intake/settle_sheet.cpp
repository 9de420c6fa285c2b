#include "intake/settle_sheet.h"

#include <unordered_set>

#include "intake/met_in_book.h"
#include "intake/names/programmes.h"
#include "intake/table/answers_used.h"
#include "intake/table/bare_days.h"
#include "intake/table/columns.h"
#include "intake/table/ditto.h"
#include "intake/table/sheet_period.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_settle_sheet {

constexpr double of_bare_days = 0.8;  ///< certainty

/// Personal cells are not even looked at again: not compared, not kept, not echoed.
void blank_personal_cells(Book& book, const Table& table) {
    Grid& grid = book.grids[table.grid];
    for (const Column& column : table.columns) {
        if (column.field.field != Field::personal) continue;
        for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
            if (column.rank < grid.rows[rank].n_cells)
                grid.cells[grid.rows[rank].first_cell + column.rank] = {};
    }
}

bool holds_cells(const Grid& grid, const Table& table, std::uint32_t column) {
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
        if (!grid.at(rank, column).is_blank()) return true;
    return false;
}

/// Columns of a sheet have letters. Of values in JSON that stand in no field it is told in their rows.
bool has_letters(const Book& book) {
    return book.kind != FileKind::json && book.kind != FileKind::geojson && book.kind != FileKind::xml;
}

/// What a column is taken as; one that tells a part of what another tells is taken with it.
FieldOf field_told(const Table& table, const Column& column) {
    for (const Column& other : table.columns) {
        if (other.day_at == column.rank || other.month_at == column.rank) return other.field;
        if (other.currency_at == column.rank) return {.field = Field::currency};
    }
    return column.field;
}

/// What became of each column; one without a heading is called by its letters, "(I)".
std::vector<ColumnTaken> columns_taken(const Book& book, const Table& table) {
    const Grid& grid = book.grids[table.grid];
    std::vector<ColumnTaken> columns;
    for (const Column& column : table.columns) {
        const bool is_empty = !holds_cells(grid, table, column.rank);
        std::string heading = column.heading.empty() ? column.tag : column.heading;
        if (heading.empty() && !is_empty && has_letters(book))
            heading = "(" + text::column_letters(column.rank) + ")";
        if (!heading.empty())
            columns.push_back({std::move(heading), name_of(field_told(table, column)), column.certainty,
                               column.rank, is_empty, column.is_answered});
    }
    return columns;
}

/// The last row of headings; tags stand below them.
std::int64_t heading_row_of(const Grid& grid, const Table& table) {
    const bool has_tags = std::any_of(table.columns.begin(), table.columns.end(),
                                      [](const Column& column) { return !column.tag.empty(); });
    const std::size_t below = has_tags ? 2 : 1;
    return table.first_row < below ? 0 : grid.rows[table.first_row - below].number;
}

/// The keys of what stands below the headings, made when somebody asks for one.
std::function<bool(const std::string&)> names_in(const Grid& grid, const Table& table) {
    return [&grid, &table, keys = std::unordered_set<std::string>()](const std::string& key) mutable {
        if (keys.empty()) {
            std::unordered_set<std::string_view> seen;
            for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
                for (const Column& column : table.columns)
                    if (const Cell cell = grid.at(rank, column.rank); seen.insert(cell.text()).second)
                        keys.insert(text::name_key(cell.text()));
        }
        return !key.empty() && keys.contains(key);
    };
}

}  // namespace detail_settle_sheet

using namespace detail_settle_sheet;

Recalled recalled(Options& options, const Grid& grid, const Table& table, const std::string& signature,
                  const registry::Register& known) {
    if (!options.sender && !table.preamble.empty())
        options.sender = OrganisationFinder(known).named_in(table.preamble);
    if (!options.recall) return {.answers = options.answers};
    const registry::Organisation* sender = known.find(options.sender);
    return options.recall({.sender = sender == nullptr ? "" : sender->code,
                           .signature = signature,
                           .sheet = grid.sheet,
                           .names = names_in(grid, table)});
}

void settle_sheet(Book& book, Table& table, const registry::Register& known, const Answers& answers,
                  SheetTaken& sheet) {
    sheet.file = book.file;
    sheet.sheet = book.grids[table.grid].sheet;
    sheet.issues = issues_of_reading(book, table);
    ColumnsSettled settled = settle_columns(book, table, known, answers);
    sheet.issues.insert(sheet.issues.end(), settled.issues.begin(), settled.issues.end());
    sheet.questions = settled.questions;
    sheet.columns = columns_taken(book, table);
    sheet.heading_row = heading_row_of(book.grids[table.grid], table);
    blank_personal_cells(book, table);
    repeat_cells_above(book, table);
}

void take_bare_days(const Book& book, Table& table, SheetTaken& sheet) {
    if (table.figures != Figures::none) return;
    const auto days = bare_days(book.grids[table.grid], table);
    if (!days) return;
    Column& column = table.columns[days->column];
    const std::string asked = name_to_ask(column);
    std::vector<Question> others = sheet.questions;
    std::erase_if(others, [&](const Question& question) { return question.column == asked; });
    if (says_when(table, others)) return;
    column.field = {.field = days->are_months ? Field::month : Field::start};
    column.certainty = of_bare_days;
    column.is_day_of_row = !days->are_months;
    sheet.questions = std::move(others);
    std::erase_if(sheet.issues, [&](const Issue& issue) {
        return issue.code == Code::column_not_understood && issue.where.column == asked;
    });
    for (ColumnTaken& taken : sheet.columns)
        if (taken.rank == column.rank)
            taken.field = name_of(column.field), taken.certainty = column.certainty;
    sheet.issues.push_back(
        {.code = Code::column_missing,
         .where = {sheet.file, sheet.sheet, 0, asked},
         .blanks = {{"missing", "start"}, {"form", days->are_months ? "months" : "days"}}});
}

void leave_out_empty(Table& table, const SheetTaken& sheet) {
    for (Column& column : table.columns) {
        const auto is_it = [&](const ColumnTaken& taken) {
            return taken.is_empty && taken.rank == column.rank;
        };
        if (std::any_of(sheet.columns.begin(), sheet.columns.end(), is_it)) column.field = {};
    }
}

}  // namespace ensejam::intake
