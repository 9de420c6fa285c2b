#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "intake/files/book.h"
#include "intake/headings/recognise.h"

namespace ensejam::intake {

/// One column of a table and what it was recognised as.
struct Column {
    std::uint32_t rank = 0;  ///< in the grid, from 0
    std::string heading{};
    std::string below{};  ///< a second heading under it that is not understood ("WASH" under "Sectors")
    std::string group{};  ///< the heading over this one, when that stands over several columns
    std::string tag{};    ///< HXL, or empty
    FieldOf field{};
    double certainty = 0;
    FieldOf month_counts{};                   ///< what a person said that the figures under this month are
    bool is_part = false;                     ///< of people that are told in parts
    bool is_left_part = false;                ///< counts a part of the people alone, and is not taken
    bool has_figures = false;                 ///< under a month that is told without its year
    bool is_answered = false;                 ///< a person said what it is
    bool is_day_of_row = false;               ///< its day is the first and the last of its row
    std::optional<std::uint32_t> day_at{};    ///< rank of the column that tells the day in this month
    std::optional<std::uint32_t> month_at{};  ///< rank of the column that tells the month of this year
    std::optional<std::uint32_t>
        currency_at{};  ///< rank of the column that tells the currency of these amounts
    const std::map<std::string, std::string>* values = nullptr;  ///< cells that a person said the meaning of
};

/// What a table tells of places when it tells no activities.
enum class Figures : std::uint8_t { none, needs, observations };

/// Where in a grid the table is.
struct Table {
    std::size_t grid = 0;
    std::size_t heading_row = 0;  ///< rank of the first row of headings
    std::size_t first_row = 0;    ///< rank of the first row below heading and tags
    std::size_t end_row = 0;      ///< rank behind the last row
    std::vector<Column> columns{};
    std::size_t n_recognised = 0;
    std::string preamble{};  ///< texts above the heading, one a line
    Figures figures = Figures::none;
};

/// The table of activities of a book: of the visible grids, the one with the most recognised columns; tables
/// of figures come after those, and lists of bodies, places or other things after all others. Nothing when no
/// grid has two such columns. Of a sheet that is named, hidden or not, its own table.
std::optional<Table> find_table(const Book& book, std::string_view sheet = {});

/// The grid of this name, however it is spelt, or nullptr.
const Grid* grid_named(const Book& book, std::string_view sheet);

/// The table of one grid of the book; nothing when it has no two columns that were recognised.
std::optional<Table> table_of(const Book& book, const Grid& grid);

/// A digest of the headings and tags in their order, however they are spelt.
std::string signature_of(const Table& table);

/// How many columns have a meaning that is certain.
std::size_t n_understood(const Table& table);

/// Fields that a table may have in several numbered columns: "Sector 1", "Sector 2".
bool may_be_numbered(Field field);

/// Where nobody tells all people, those of each sex or age are counted together: each column is a part. A
/// part beside a column of all people, or beside others that do not make up all, is left. A column in which
/// nothing stands tells nobody, and those who are reached only indirectly are not all.
void settle_parts(const Grid& grid, Table& table);

/// One field has one column: the most certain, the first of equals; the others become notes. Of days a column
/// in which little stands gives way to one in which most is told.
void settle_doubles(const Grid& grid, Table& table);

/// Columns with a meaning must be this certain (docs/formats.md, "Columns").
inline constexpr double least_certainty = 0.75;

/// The column surely means this.
inline bool is_certain(const Column& column, Field field) {
    return column.field.field == field && column.certainty >= least_certainty;
}

}  // namespace ensejam::intake
