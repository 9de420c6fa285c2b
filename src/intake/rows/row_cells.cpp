#include "intake/rows/row_cells.h"

#include "intake/files/remarks.h"
#include "intake/names/place_names.h"
#include "intake/table/marks.h"
#include "intake/table/row_units.h"
#include "text/text.h"

namespace ensejam::intake {

RowCells::RowCells(const Book& of_book, const Table& of_table, const Options& asked)
    : book(of_book), grid(of_book.grids[of_table.grid]), table(of_table), options(asked) {
    for (const Column& column : table.columns) {
        auto& first = column_of_[static_cast<std::size_t>(column.field.field)];
        const bool may_repeat = may_be_numbered(column.field.field) || column.is_part;
        if (first != nullptr && may_repeat && column.certainty >= least_certainty) further.push_back(&column);
        if (first == nullptr && column.field.field != Field::none) first = &column;
    }
    has_units_row = table.first_row < table.end_row && is_units_row(grid, table, table.first_row);
    cross_is_no = cross_means_no(grid, table);
}

std::string_view RowCells::text(std::size_t rank, const Column* column) const {
    if (column != nullptr && column->values != nullptr)
        if (const auto means = column->values->find(text::trimmed(grid.at(rank, column->rank).text()));
            means != column->values->end())
            return means->second;
    return written(rank, column);
}

std::string_view RowCells::written(std::size_t rank, const Column* column) const {
    if (column == nullptr) return {};
    const Cell cell = grid.at(rank, column->rank);
    return cell.kind == CellKind::error ? std::string_view{} : cell.text();
}

void RowCells::note(Code code, const RowTold& row, const Column* column, std::string_view cell,
                    Blanks blanks) {
    blanks.emplace_back("cell", std::string(cell));
    // Rows of records are only counted here: what the record calls itself can be looked for.
    const bool has_sheets =
        book.kind == FileKind::csv || book.kind == FileKind::xlsx || book.kind == FileKind::ods;
    const Column* number =
        column_of(column_of(Field::activity_id) != nullptr ? Field::activity_id : Field::project_code);
    if (const std::string_view name = text(row.rank, number); !has_sheets && !name.empty())
        blanks.emplace_back("identifier", std::string(name));
    add_remark(issues, n_unlisted,
               {.code = code,
                .where = {book.file, grid.sheet, row.number, column == nullptr ? "" : column->heading},
                .cell = std::string(cell),
                .blanks = std::move(blanks)});
}

void RowCells::say_of_column(Code code, const Column& column, std::string_view cell, Blanks blanks) {
    blanks.emplace_back("cell", std::string(cell));
    issues.push_back({.code = code,
                      .where = {book.file, grid.sheet, 0, column.heading},
                      .cell = std::string(cell),
                      .blanks = std::move(blanks)});
}

bool RowCells::is_no_name(RowTold& row, const Column* column, std::size_t most_letters) {
    const std::string_view cell = text(row.rank, column);
    if (cell.size() <= most_letters || text::length(cell) <= most_letters) return false;
    if (several_in(cell, Between::lists).size() > 1) return false;
    const bool is_country =
        column->field.field == Field::place && column->field.level == registry::PlaceKind::country;
    if (is_country && !countries_in(cell).empty()) return false;
    note(Code::name_too_long, row, column, cell, {{"n", std::to_string(text::length(cell))}});
    row.outcome = RowOutcome::question;
    return true;
}

}  // namespace ensejam::intake
