#include "intake/table/wider_places.h"

#include <set>

#include "intake/table/column_values.h"
#include "intake/table/place_levels.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_wider_places {

constexpr double nearly_all = 0.95;
constexpr double not_one_to_one = 0.9;
constexpr double least_held = 1.5;  ///< places in a region, in the middle
constexpr double least_in_one = 3;  ///< where there is one region alone

bool is_place(const Column& column) {
    return column.field.field == Field::place && column.certainty >= least_certainty && !column.is_answered;
}

bool is_of_regions(const Column& column) {
    constexpr auto words =
        std::to_array<std::string_view>({"region", "regions", "regiao", "continent", "zone", "قاره"});
    const std::string key = text::name_key(column.heading);
    const auto parts = text::words_of_key(key);
    return std::find_first_of(parts.begin(), parts.end(), words.begin(), words.end()) != parts.end();
}

/// "1", "Zone 2": districts of a number are those of each place anew, and no wider one.
bool are_numbered(std::span<const std::string_view> names) {
    const auto n = std::count_if(names.begin(), names.end(), [](std::string_view name) {
        return text::latin_digits(name).find_first_of("0123456789") != std::string::npos;
    });
    return static_cast<std::size_t>(n) * 2 > names.size();
}

/// Each place of the one column lies in one of the other, and those hold several.
bool holds(const Grid& grid, const Table& table, const Column& regions, const Column& places) {
    const auto names = values_of(grid, table, regions);
    if (are_numbered(names)) return false;
    const std::size_t n_regions = names.size();
    const std::size_t n_places = values_of(grid, table, places).size();
    const double least = n_regions == 1 ? least_in_one : least_held;
    return static_cast<double>(n_places) >= least * static_cast<double>(n_regions) &&
           follows(grid, table, places.rank, regions.rank) >= nearly_all &&
           follows(grid, table, regions.rank, places.rank) < not_one_to_one;
}

}  // namespace detail_wider_places

void leave_wider_places(const Grid& grid, Table& table) {
    using namespace detail_wider_places;
    for (Column& regions : table.columns) {
        if (!is_place(regions) || !is_of_regions(regions)) continue;
        for (const Column& places : table.columns)
            if (&places != &regions && is_place(places) && places.field.level < regions.field.level &&
                holds(grid, table, regions, places)) {
                regions.field = {.field = Field::note};
                break;
            }
    }
}

}  // namespace ensejam::intake
