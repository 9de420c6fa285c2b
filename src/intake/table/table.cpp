#include "intake/table/table.h"

#include "intake/table/about.h"
#include "intake/table/day_parts.h"
#include "intake/table/figure_tables.h"
#include "intake/table/further_tables.h"
#include "intake/table/grants.h"
#include "intake/table/heading_rows.h"
#include "intake/table/levels_numbered.h"
#include "intake/table/measured_people.h"
#include "intake/table/months_across.h"
#include "intake/table/names_as_titles.h"
#include "intake/table/own_currencies.h"
#include "intake/table/place_levels.h"
#include "intake/table/recipients.h"
#include "intake/table/returned_columns.h"
#include "intake/table/rows_of_persons.h"
#include "intake/table/survey_export.h"
#include "intake/table/tags.h"
#include "intake/table/titles_beside.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_table {

std::string texts_above(const Grid& grid, std::size_t heading) {
    std::string texts;
    for (std::size_t rank = 0; rank < heading; ++rank)
        for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column)
            if (const Cell cell = grid.at(rank, column); !cell.is_blank() && !cell.merged)
                texts += std::string(cell.text()) + "\n";
    return texts;
}

std::optional<Table> table_in(const Book& book, std::size_t number) {
    const Grid& grid = book.grids[number];
    const std::optional<TagRows> tags = tag_rows(grid);
    const HeadingRows headings = heading_rows(grid, tags ? std::optional(tags->first) : std::nullopt);
    Table table{.grid = number, .heading_row = headings.top, .columns = columns_headed(grid, headings)};
    if (tags) apply_tags(grid, *tags, table.columns);
    settle_returned(table.columns);
    table.n_recognised = n_understood(table);
    table.first_row = (tags ? tags->last : headings.last()) + 1;
    table.end_row = end_of_table(grid, table);
    table.preamble = texts_above(grid, headings.top);
    settle_survey_export(table.columns);
    settle_day_parts(grid, table);
    settle_own_currencies(table);
    settle_recipients(grid, table);
    settle_levels(grid, table);
    settle_months(grid, table);
    settle_numbered(grid, table);
    settle_grants(grid, table);
    settle_names(grid, table);
    settle_givers(grid, table);
    settle_titles(grid, table);
    settle_measured_people(grid, table);
    settle_doubles(grid, table);
    settle_figures(grid, table);
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
        return std::pair(standing_of(about_of(book.grids[table.grid], table)), table.n_recognised);
    };
    for (std::size_t grid = 0; grid < book.grids.size(); ++grid) {
        if (book.grids[grid].hidden || book.grids[grid].rows.empty()) continue;
        const auto table = detail_table::table_in(book, grid);
        if (table && (!best || weight_of(*table) > weight_of(*best))) best = table;
    }
    return best;
}

}  // namespace ensejam::intake
