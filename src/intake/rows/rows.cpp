#include "intake/rows/rows.h"

#include "intake/names/row_words.h"
#include "intake/table/returned_columns.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_rows {

/// The headings again, as at the head of a new page.
bool repeats_headings(const Grid& grid, const Table& table, std::size_t rank) {
    std::size_t n_told = 0;
    std::size_t n_headings = 0;
    for (const Column& column : table.columns) {
        if (column.rank >= grid.rows[rank].n_cells) break;
        const std::string_view cell = grid.at(rank, column.rank).text();
        n_told += cell.empty() ? 0 : 1;
        n_headings += !cell.empty() && (cell == column.heading || cell == column.below) ? 1 : 0;
    }
    return n_headings >= 2 && n_headings * 2 > n_told;
}

}  // namespace detail_rows

using namespace detail_rows;

RowReader::RowReader(const Book& book, const Table& table, const registry::Register& known,
                     const Options& options)
    : cells_(book, table, options),
      months_(months_of(table, book.grids[table.grid].sheet)),
      places_(cells_, known),
      bodies_(cells_, known),
      programmes_(cells_, known),
      when_(cells_, months_),
      numbers_(cells_, months_) {
    const registry::Organisation* sender = known.find(bodies_.sender());
    places_.look_ahead(sender == nullptr ? Id<registry::Place>{} : sender->home_place);
    numbers_.look_ahead();
    when_.look_ahead();
}

/// A row without a subject, a total or a note is given back.
bool RowReader::is_returned(RowTold& row) {
    std::size_t n_told = 0;
    std::string_view first;
    const Column* first_column = nullptr;
    bool has_subject = false;
    for (const Column& column : cells_.table.columns) {
        if (column.rank >= cells_.grid.rows[row.rank].n_cells) break;  // columns stand in their order
        const Cell cell = cells_.grid.at(row.rank, column.rank);
        const bool is_beside = cell.merged && !cells_.grid.is_drawn_down(row.rank, column.rank);
        if (cell.is_blank() || is_beside || is_added(column.field.field)) continue;
        ++n_told;
        const bool is_numbering =
            column.field.field == Field::row_number && !is_total_word(text::name_key(cell.text()));
        if (first.empty() && !is_numbering) {
            first = cell.text();
            first_column = &column;
        }
        const Field field = column.field.field;
        has_subject = has_subject || field == Field::place || field == Field::place_code ||
                      field == Field::deliverer || field == Field::deliverer_code ||
                      field == Field::programme || field == Field::title || field == Field::harm ||
                      field == Field::service || field == Field::project_code || field == Field::marked;
    }
    const bool is_sparse = n_told * 2 <= cells_.table.n_recognised + 1;
    const std::string first_key = text::name_key(first);
    if (cells_.has_units_row && row.rank == cells_.table.first_row) {
        cells_.note(Code::units_row, row, nullptr, first);
    } else if (is_total_word(first_key) && (is_sparse || first_key.find(' ') == std::string::npos)) {
        cells_.note(Code::total_row, row, first_column, first);
        numbers_.read_total(row);
    } else if ((n_told <= 1 && cells_.table.n_recognised >= 4) ||
               repeats_headings(cells_.grid, cells_.table, row.rank)) {
        cells_.note(Code::note_row, row, first_column, first);
    } else if (!has_subject) {
        cells_.note(Code::row_without_subject, row, first_column, first);
    } else {
        return false;
    }
    row.outcome = RowOutcome::returned;
    return true;
}

RowTold RowReader::read(std::size_t rank) {
    RowTold row{.number = static_cast<std::int32_t>(cells_.grid.rows[rank].number),
                .rank = static_cast<std::uint32_t>(rank)};
    if (is_returned(row)) return row;
    const auto text = [&](Field field) { return cells_.text(rank, cells_.column_of(field)); };
    row.project_code = text(Field::project_code);
    row.title = text(Field::title);
    row.target_group = text(Field::target_group);
    row.status = text(Field::status);
    row.joint_code = text(Field::joint_code);
    const Figures figures = cells_.table.figures;
    if (figures == Figures::none) bodies_.read(row);
    places_.read(row);
    if (figures != Figures::observations) programmes_.read(row);
    when_.read(row);
    if (figures != Figures::none) return row;  // FigureReader reads them
    numbers_.read(row);
    when_.look_for_start(row);
    return row;
}

void RowReader::say_how_read() {
    places_.say_how_read();
    bodies_.say_how_read();
    programmes_.say_how_read();
    when_.say_how_read();
    numbers_.say_how_read();
}

}  // namespace ensejam::intake
