#include "intake/table/levels_numbered.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_levels_numbered {

using registry::PlaceKind;

constexpr double by_order = 0.8;  ///< certainty

/// The number of "L0" to "L5", or nothing.
std::optional<std::size_t> number_of(const Column& column) {
    const std::string key = text::name_key(column.heading);
    const bool is_level = key.size() == 2 && key[0] == 'l' && key[1] >= '0' && key[1] <= '5';
    return is_level ? std::optional(static_cast<std::size_t>(key[1] - '0')) : std::nullopt;
}

bool is_free(const Column& column) {
    return column.tag.empty() && (column.certainty < least_certainty || column.field.field == Field::none ||
                                  column.field.field == Field::note);
}

/// Something stands in it, and no number.
bool holds_names(const Grid& grid, const Table& table, const Column& column) {
    std::size_t n_told = 0;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.is_blank()) continue;
        if (cell.kind == CellKind::number || text::read_number(cell.text())) return false;
        ++n_told;
    }
    return n_told > 0;
}

bool names_country(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.field == FieldOf{.field = Field::place, .level = PlaceKind::country} &&
               column.certainty >= least_certainty;
    });
}

bool has_level(const Table& table, PlaceKind level) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.field == FieldOf{.field = Field::place, .level = level} &&
               column.certainty >= least_certainty;
    });
}

}  // namespace detail_levels_numbered

void settle_numbered(const Grid& grid, Table& table) {
    using namespace detail_levels_numbered;
    constexpr std::array<PlaceKind, 6> kinds{PlaceKind::country,  PlaceKind::province,
                                             PlaceKind::county,   PlaceKind::city,
                                             PlaceKind::district, PlaceKind::neighbourhood};
    std::vector<Column*> levels;
    std::size_t n_headed = 0;
    for (Column& column : table.columns) {
        if (!number_of(column) || !is_free(column)) continue;
        ++n_headed;
        if (holds_names(grid, table, column)) levels.push_back(&column);
    }
    if (n_headed < 2 && !names_country(table)) return;
    for (Column* column : levels) {
        const PlaceKind level = kinds[*number_of(*column)];
        if (has_level(table, level)) continue;
        column->field = {.field = Field::place, .level = level};
        column->certainty = by_order;
    }
}

}  // namespace ensejam::intake
