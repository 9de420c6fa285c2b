#include "intake/table.h"

#include "intake/about.h"
#include "intake/months_across.h"
#include "intake/place_levels.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_table {

constexpr std::size_t heading_within = 60;          ///< rows looked at for a heading
constexpr std::size_t most_heading_cells = 20'000;  ///< cells looked at for one; the first row is always
constexpr std::size_t tags_within = 25;             ///< HXL: the tag row is among the first 25

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

Headed as_heading(const Grid& grid, std::size_t rank) {
    Headed headed;
    Recognitions known;
    std::vector<FieldOf> seen;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const Cell cell = grid.at(rank, column);
        const bool is_text = !cell.is_blank() && cell.kind == CellKind::text;
        headed.cells.push_back(is_text ? recognised(cell.text(), known) : Recognised{});
        const Recognised& found = headed.cells.back();
        if (found.certainty < least_certainty || found.field.field == Field::none) continue;
        if (std::find(seen.begin(), seen.end(), found.field) != seen.end()) continue;
        seen.push_back(found.field);
        ++headed.n_recognised;
        headed.certainty += found.certainty;
    }
    return headed;
}

/// A row of hashtags: at least half of its cells that are not blank.
bool is_tag_row(const Grid& grid, std::size_t rank) {
    std::size_t n_tags = 0;
    std::size_t n_cells = 0;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const Cell cell = grid.at(rank, column);
        if (cell.is_blank()) continue;
        ++n_cells;
        n_tags += is_hashtag(cell.text()) ? 1 : 0;
    }
    return n_tags > 0 && n_tags * 2 >= n_cells;
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

/// A row of narrower headings under one that stands over several columns, and nothing else: "WASH", "Health"
/// under "Sectors".
bool narrows_heading(const Grid& grid, std::size_t heading, std::size_t n_recognised) {
    const std::size_t rank = heading + 1;
    if (rank + 1 >= grid.rows.size() || grid.rows[rank].number != grid.rows[heading].number + 1) return false;
    std::size_t n_narrower = 0;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const Cell cell = grid.at(rank, column);
        if (cell.is_blank() || cell.merged) continue;
        const auto spans = [&](std::uint32_t at) {
            const Cell above = grid.at(heading, at);
            return above.is_blank() || above.merged;
        };
        const bool is_under_wide = spans(column) || (column + 1 < grid.n_columns && spans(column + 1));
        const bool is_heading = cell.kind == CellKind::text && !text::read_number(cell.text());
        if (!is_under_wide || (!is_heading && !month_named(cell.text()))) return false;
        ++n_narrower;
    }
    return n_narrower >= 2 && n_recognised >= 2;
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

/// A heading that spans columns stands in the first of them only: the others have it too.
void spread_headings(const Grid& grid, std::size_t top, std::vector<Column>& columns) {
    for (std::size_t i = 1; i < columns.size(); ++i) {
        Column& column = columns[i];
        const Column& left = columns[i - 1];
        const bool is_part = grid.at(top, column.rank).is_blank() && !column.heading.empty();
        if (!is_part || left.below.empty() || column.certainty >= least_certainty) continue;
        column.below = column.heading;
        column.heading = left.heading;
        column.field = left.field;
        column.certainty = left.certainty;
    }
}

void apply_tags(const Grid& grid, std::size_t rank, std::vector<Column>& columns) {
    for (Column& column : columns) {
        const Cell cell = grid.at(rank, column.rank);
        if (!is_hashtag(cell.text())) continue;
        column.tag = text::trimmed(cell.text());
        const auto field = field_of_tag(column.tag);
        // A hashtag that is nobody's standard says less than the heading above it.
        if (!field && !is_standard_tag(column.tag)) continue;
        column.field = field.value_or(FieldOf{});
        column.certainty = field ? 1 : 0;
    }
}

std::string texts_above(const Grid& grid, std::size_t heading) {
    std::string texts;
    for (std::size_t rank = 0; rank < heading; ++rank)
        for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column)
            if (const Cell cell = grid.at(rank, column); !cell.is_blank() && !cell.merged)
                texts += std::string(cell.text()) + "\n";
    return texts;
}

/// The row behind the table: another heading below, as of a second table in the sheet.
std::size_t end_of(const Grid& grid, std::size_t first_row, std::size_t n_recognised) {
    const std::size_t least = std::max<std::size_t>(3, n_recognised / 2);
    const std::size_t last = std::min(grid.rows.size(), first_row + 20'000);
    for (std::size_t rank = first_row + 1; rank < last; ++rank) {
        const bool after_gap = grid.rows[rank].number > grid.rows[rank - 1].number + 1;
        if (after_gap && as_heading(grid, rank).n_recognised >= least) return rank;
    }
    return grid.rows.size();
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

/// The rows of headings, from the first to the last.
struct HeadingRows {
    std::size_t top = 0;
    std::size_t bottom = 0;
    bool is_narrowed = false;  ///< the lower row names parts of what the upper one spans
};
HeadingRows heading_rows(const Grid& grid, std::optional<std::size_t> tags) {
    const auto [rank, headed] = best_heading(grid, tags ? *tags : std::min(heading_within, grid.rows.size()));
    if (tags && headed.n_recognised == 0) return {*tags == 0 ? 0 : *tags - 1, *tags == 0 ? 0 : *tags - 1};
    if (tags || headed.n_recognised < 2) return {rank, rank};
    if (narrows_heading(grid, rank, headed.n_recognised)) return {rank, rank + 1, true};
    if (continues_heading(grid, rank + 1)) return {rank, rank + 1};
    const bool is_continued = rank > 0 && continues_heading(grid, rank - 1) &&
                              grid.rows[rank].number == grid.rows[rank - 1].number + 1;
    return {is_continued ? rank - 1 : rank, rank};
}

std::optional<std::size_t> tag_row(const Grid& grid) {
    for (std::size_t rank = 0; rank < std::min(tags_within, grid.rows.size()); ++rank)
        if (is_tag_row(grid, rank)) return rank;
    return {};
}

std::optional<Table> table_in(const Book& book, std::size_t number) {
    const Grid& grid = book.grids[number];
    const std::optional<std::size_t> tags = tag_row(grid);
    const auto [top, bottom, is_narrowed] = heading_rows(grid, tags);
    Table table{.grid = number};
    Recognitions known;
    for (std::uint32_t rank = 0; rank < grid.n_columns; ++rank)
        table.columns.push_back(column_of(grid, top, bottom, rank, known));
    if (is_narrowed) spread_headings(grid, top, table.columns);
    if (tags) apply_tags(grid, *tags, table.columns);
    table.n_recognised = n_understood(table);
    table.first_row = (tags ? *tags : bottom) + 1;
    table.end_row = end_of(grid, std::min(table.first_row, grid.rows.size()), table.n_recognised);
    table.preamble = texts_above(grid, top);
    settle_levels(grid, table);
    settle_months(table);
    settle_doubles(table.columns);
    table.n_recognised = n_understood(table);
    return table.n_recognised >= 2 ? std::optional(table) : std::nullopt;
}

}  // namespace detail_table

std::size_t n_understood(const Table& table) {
    return static_cast<std::size_t>(
        std::count_if(table.columns.begin(), table.columns.end(), [](const Column& column) {
            return column.certainty >= least_certainty && column.field.field != Field::none &&
                   column.field.field != Field::note && column.field.field != Field::remark;
        }));
}

std::optional<Table> table_of(const Book& book, const Grid& grid) {
    if (grid.rows.empty()) return {};
    return detail_table::table_in(book, static_cast<std::size_t>(&grid - book.grids.data()));
}

const Grid* grid_named(const Book& book, std::string_view sheet) {
    const auto found = std::find_if(book.grids.begin(), book.grids.end(), [&](const Grid& grid) {
        return grid.sheet == sheet || text::name_key(grid.sheet) == text::name_key(sheet);
    });
    return found == book.grids.end() ? nullptr : &*found;
}

std::optional<Table> find_table(const Book& book, std::string_view sheet) {
    if (!sheet.empty()) {
        const Grid* grid = grid_named(book, sheet);
        return grid == nullptr ? std::nullopt : table_of(book, *grid);
    }
    std::optional<Table> best;
    const auto weight_of = [&](const Table& table) {
        const bool is_list = about_of(book.grids[table.grid], table) != About::activities;
        return std::pair(!is_list, table.n_recognised);
    };
    for (std::size_t grid = 0; grid < book.grids.size(); ++grid) {
        if (book.grids[grid].hidden || book.grids[grid].rows.empty()) continue;
        const auto table = detail_table::table_in(book, grid);
        if (table && (!best || weight_of(*table) > weight_of(*best))) best = table;
    }
    return best;
}

}  // namespace ensejam::intake
