#include "intake/table/further_tables.h"

#include "intake/table/heading_rows.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_further_tables {

constexpr std::size_t most_rows = 20'000;  ///< rows looked at for a further table

bool is_figure_or_day(const Cell& cell) {
    if (cell.kind == CellKind::number || cell.kind == CellKind::day) return true;
    const auto day = text::read_period(cell.text());
    return text::read_number(cell.text()) || (day && day->is_single_day);
}

/// The cells of a row that tell anything of their own.
struct CellsTold {
    std::size_t n = 0;
    bool has_figure = false;
    bool is_parted = false;  ///< blank cells stand between them
};

CellsTold cells_told(const Grid& grid, std::size_t rank) {
    CellsTold told;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const Cell cell = grid.at(rank, column);
        if (cell.is_blank() || cell.merged) continue;
        told.is_parted = told.is_parted || (told.n > 0 && grid.at(rank, column - 1).is_blank());
        ++told.n;
        told.has_figure = told.has_figure || is_figure_or_day(cell);
    }
    return told;
}

/// Blank rows stand above this one.
bool is_after_gap(const Grid& grid, std::size_t rank) {
    return rank > 0 && grid.rows[rank].number > grid.rows[rank - 1].number + 1;
}

/// Where the lines above a heading begin: titles of one cell, up to the blank rows above them.
std::size_t top_of(const Grid& grid, std::size_t heading, std::size_t first) {
    std::size_t top = heading;
    while (top > first && !is_after_gap(grid, top) && cells_told(grid, top - 1).n == 1) --top;
    return top;
}

/// The headings of the table again, as at the head of a new page: all of them, or three of four where some
/// are worded otherwise.
bool repeats_headings(const Grid& grid, const Table& table, std::size_t rank) {
    std::size_t n_told = 0;
    std::size_t n_same = 0;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const Cell cell = grid.at(rank, column);
        if (cell.is_blank()) continue;
        const std::string key = text::name_key(cell.text());
        ++n_told;
        n_same += key == text::name_key(grid.at(table.heading_row, column).text()) ||
                          key == text::name_key(grid.at(table.first_row - 1, column).text())
                      ? 1
                      : 0;
    }
    return n_same == n_told || (n_same >= 3 && n_same * 4 >= n_told * 3);
}

/// A row below the table that heads another one: half of it, and two cells at least, are headings word for
/// word; three when no blank row stands above it. Behind blank rows it is enough that half as many columns
/// are understood.
bool heads_another(const Grid& grid, const Table& table, std::size_t rank) {
    const CellsTold told = cells_told(grid, rank);
    if (told.n < 2 || told.has_figure) return false;
    const bool is_parted = is_after_gap(grid, top_of(grid, rank, table.first_row));
    const std::size_t n_exact = n_headings_in(grid, rank, 1);
    const bool is_exact = n_exact >= (is_parted ? 2U : 3U) && n_exact * 2 >= told.n;
    const bool is_alike =
        is_parted && n_headings_in(grid, rank) >= std::max<std::size_t>(3, table.n_recognised / 2);
    return (is_exact || is_alike) && !repeats_headings(grid, table, rank);
}

/// The rows below a heading, as far as each tells two cells and no blank row parts them.
struct RowsBelow {
    std::size_t end = 0;
    std::size_t n_with_figure = 0;
    bool has_heading = false;  ///< some cell of theirs reads like a heading: "Year" of a letterhead
};

RowsBelow rows_below(const Grid& grid, std::size_t heading, std::size_t top) {
    RowsBelow below{.end = heading + 1};
    for (; below.end < top && !is_after_gap(grid, below.end); ++below.end) {
        const CellsTold told = cells_told(grid, below.end);
        if (told.n < 2) break;
        below.n_with_figure += told.has_figure ? 1 : 0;
        below.has_heading = below.has_heading || n_headings_in(grid, below.end) > 0;
    }
    return below;
}

/// A row above the table that heads a smaller one, and where that ends; nothing for lines of a letterhead or
/// headings of several rows.
std::optional<FurtherTable> headed_above(const Grid& grid, std::size_t rank, std::size_t top) {
    const CellsTold told = cells_told(grid, rank);
    const std::size_t n_headings = n_headings_in(grid, rank);
    if (told.n < 2 || told.has_figure || told.is_parted || n_headings * 2 < told.n) return {};
    const RowsBelow below = rows_below(grid, rank, top);
    const std::size_t n_rows = below.end - rank - 1;
    const bool is_apart = below.end < top || is_after_gap(grid, top);
    const bool is_sum = n_rows >= 2 && below.n_with_figure == n_rows && !below.has_heading;
    const bool is_table = n_headings >= 2 && n_rows >= 1 && (below.n_with_figure > 0 || is_apart);
    return is_table || is_sum ? std::optional(FurtherTable{rank, below.end}) : std::nullopt;
}

/// The rank of the next heading from here on, or the end of the sheet.
std::size_t next_heading(const Grid& grid, const Table& table, std::size_t from) {
    const std::size_t last = std::min(grid.rows.size(), table.first_row + most_rows);
    for (std::size_t rank = from; rank < last; ++rank)
        if (heads_another(grid, table, rank)) return rank;
    return grid.rows.size();
}

}  // namespace detail_further_tables

using namespace detail_further_tables;

std::size_t end_of_table(const Grid& grid, const Table& table) {
    const std::size_t heading = next_heading(grid, table, table.first_row + 1);
    return heading < grid.rows.size() ? top_of(grid, heading, table.first_row + 1) : heading;
}

std::vector<FurtherTable> further_tables(const Grid& grid, const Table& table) {
    std::vector<FurtherTable> tables;
    for (std::size_t rank = 0; rank < table.heading_row; ++rank)
        if (const auto above = headed_above(grid, rank, table.heading_row)) {
            tables.push_back(*above);
            rank = above->end - 1;
        }
    for (std::size_t heading = next_heading(grid, table, table.end_row); heading < grid.rows.size();) {
        const std::size_t next = next_heading(grid, table, heading + 1);
        tables.push_back({heading, next < grid.rows.size() ? top_of(grid, next, heading + 1) : next});
        heading = next;
    }
    return tables;
}

}  // namespace ensejam::intake
