#include "intake/table/heading_rows.h"

#include "intake/table/months_across.h"
#include "intake/table/sub_headings.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_heading_rows {

constexpr std::size_t heading_within = 60;          ///< rows looked at for a heading
constexpr std::size_t most_heading_cells = 20'000;  ///< cells looked at for one; the first row is always

/// What a row would mean as a heading.
struct Headed {
    std::vector<Recognised> cells{};
    std::size_t n_recognised = 0;
    double certainty = 0;  ///< summed
};

/// Headings that were recognised: merged cells say one text many times.
using Recognitions = std::unordered_map<std::string_view, Recognised>;

const Recognised& recognised(std::string_view text, Recognitions& known) {
    const auto [at, is_new] = known.try_emplace(text);
    if (is_new) at->second = recognise_heading(text);
    return at->second;
}

Headed as_heading(const Grid& grid, std::size_t rank, double least = least_certainty) {
    Headed headed;
    Recognitions known;
    std::vector<FieldOf> seen;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const Cell cell = grid.at(rank, column);
        const bool is_text = !cell.is_blank() && cell.kind == CellKind::text;
        headed.cells.push_back(is_text ? recognised(cell.text(), known) : Recognised{});
        const Recognised& found = headed.cells.back();
        if (found.certainty < least || found.field.field == Field::none) continue;
        if (std::find(seen.begin(), seen.end(), found.field) != seen.end()) continue;
        seen.push_back(found.field);
        ++headed.n_recognised;
        headed.certainty += found.certainty;
    }
    return headed;
}

/// A second heading row names columns that the first left under one merged title, or says them in another
/// language.
bool continues_heading(const Grid& grid, std::size_t rank) {
    if (rank >= grid.rows.size()) return false;
    const Headed headed = as_heading(grid, rank);
    std::size_t n_others = 0;
    for (std::uint32_t column = 0; column < headed.cells.size(); ++column) {
        const Cell cell = grid.at(rank, column);
        if (cell.is_blank() || cell.merged) continue;
        if (headed.cells[column].certainty < least_certainty) ++n_others;
    }
    return headed.n_recognised >= 2 && n_others * 2 <= headed.n_recognised;
}

/// The row among these that reads best as a heading.
struct BestHeading {
    std::size_t rank = 0;
    Headed headed{};
};
BestHeading best_heading(const Grid& grid, std::size_t within) {
    BestHeading best;
    std::size_t n_cells = 0;
    for (std::size_t rank = 0; rank < within; ++rank) {
        n_cells += grid.rows[rank].n_cells;
        if (rank > 0 && n_cells > most_heading_cells) break;
        Headed headed = as_heading(grid, rank);
        const bool is_better =
            headed.n_recognised > best.headed.n_recognised ||
            (headed.n_recognised == best.headed.n_recognised && headed.certainty > best.headed.certainty);
        if (is_better) best = {rank, std::move(headed)};
    }
    return best;
}

/// The better of two readings of one column: the lower row speaks of this column alone, so it wins when it is
/// understood.
Column column_of(const Grid& grid, std::size_t top, std::size_t bottom, std::uint32_t rank,
                 Recognitions& known) {
    Column column{.rank = rank};
    for (std::size_t row = top; row <= bottom; ++row) {
        const Cell cell = grid.at(row, rank);
        if (cell.is_blank()) continue;
        const Recognised& found = recognised(cell.text(), known);
        const bool is_better = found.certainty >= least_certainty || column.heading.empty();
        if (!is_better) column.below = text::trimmed(cell.text());
        if (!is_better) continue;
        column.heading = text::trimmed(cell.text());
        column.field = found.field;
        column.certainty = found.certainty;
    }
    return column;
}

std::size_t n_certain(const std::vector<Column>& columns) {
    return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), [](const Column& column) {
        return column.certainty >= least_certainty && column.field.field != Field::none;
    }));
}

/// A heading of the row above is merged with the cell below it.
bool is_merged_with_row_above(const Grid& grid, std::size_t rank) {
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const Cell cell = grid.at(rank, column);
        if (cell.merged && cell.text() == grid.at(rank - 1, column).text()) return true;
    }
    return false;
}

/// The row above groups the columns of this one: some are merged over both, or more of them are understood
/// so.
bool is_grouped_by_row_above(const Grid& grid, std::size_t rank) {
    if (rank == 0 || !is_row_of_groups(grid, rank - 1)) return false;
    if (is_merged_with_row_above(grid, rank)) return true;
    return n_certain(columns_headed(grid, {rank - 1, rank, true})) >
           n_certain(columns_headed(grid, {rank, rank}));
}

/// The rows of headings without a row of units.
HeadingRows rows_of_words(const Grid& grid, std::size_t rank) {
    const bool is_over_units = is_row_of_units(grid, rank);
    if (is_row_of_sub_headings(grid, rank)) return {rank, rank + 1, true};
    if (!is_over_units && continues_heading(grid, rank + 1)) return {rank, rank + 1};
    if (is_grouped_by_row_above(grid, rank)) return {rank - 1, rank, true};
    const bool is_continued = rank > 0 && continues_heading(grid, rank - 1) &&
                              grid.rows[rank].number == grid.rows[rank - 1].number + 1;
    return {is_continued ? rank - 1 : rank, rank};
}

}  // namespace detail_heading_rows

using namespace detail_heading_rows;

std::size_t n_headings_in(const Grid& grid, std::size_t rank, double least) {
    return as_heading(grid, rank, least).n_recognised;
}

HeadingRows heading_rows(const Grid& grid, std::optional<std::size_t> tags) {
    const auto [rank, headed] = best_heading(grid, tags ? *tags : std::min(heading_within, grid.rows.size()));
    if (tags && headed.n_recognised == 0) return {*tags == 0 ? 0 : *tags - 1, *tags == 0 ? 0 : *tags - 1};
    if (tags || headed.n_recognised < 2) return {rank, rank};
    HeadingRows rows = rows_of_words(grid, rank);
    rows.has_units = is_row_of_units(grid, rows.bottom);
    return rows;
}

/// Leaves out what a heading that is merged or repeated to the end of the sheet covers beyond all rows below
/// it.
void drop_empty_repeats(const Grid& grid, const HeadingRows& rows, std::vector<Column>& columns) {
    std::size_t widest = 1;
    for (std::size_t rank = rows.bottom + 1; rank < grid.rows.size(); ++rank)
        widest = std::max<std::size_t>(widest, grid.rows[rank].n_cells);
    while (columns.size() > widest && columns.back().heading == columns[columns.size() - 2].heading)
        columns.pop_back();
}

std::vector<Column> columns_headed(const Grid& grid, const HeadingRows& rows) {
    std::vector<Column> columns;
    Recognitions known;
    for (std::uint32_t rank = 0; rank < grid.n_columns; ++rank)
        columns.push_back(column_of(grid, rows.top, rows.bottom, rank, known));
    if (rows.is_grouped) join_sub_headings(grid, rows.top, columns);
    if (rows.has_units) join_units(grid, rows.bottom + 1, columns);
    drop_empty_repeats(grid, rows, columns);
    return columns;
}

}  // namespace ensejam::intake
