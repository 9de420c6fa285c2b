#include "intake/table/measured_people.h"

#include "intake/headings/field_kinds.h"
#include "intake/table/indicators.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_measured_people {

constexpr double by_others = 0.8;  ///< certainty

bool is_headed_value(const Column& column) {
    constexpr auto words =
        std::to_array<std::string_view>({"value", "values", "indicator value", "achieved value", "مقدار",
                                         "مقدار شاخص", "valeur", "valor", "القیمه", "قیمه"});
    return std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

bool is_free(const Column& column) {
    const Field field = column.field.field;
    return !column.is_answered && column.tag.empty() &&
           (column.certainty < least_certainty || field == Field::none || field == Field::note);
}

bool tells_some(const Table& table, std::initializer_list<Field> fields) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.certainty >= least_certainty &&
               std::find(fields.begin(), fields.end(), column.field.field) != fields.end();
    });
}

bool names_people(const Grid& grid, const Table& table, const Column* column) {
    if (column == nullptr) return false;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
        if (counts_people(grid.at(rank, column->rank).text())) return true;
    return false;
}

}  // namespace detail_measured_people

void settle_measured_people(const Grid& grid, Table& table) {
    using namespace detail_measured_people;
    if (!tells_some(table, {Field::deliverer, Field::deliverer_code}) ||
        tells_some(table, {Field::people_reached, Field::people_targeted, Field::value, Field::need}))
        return;
    const IndicatorColumns told = indicators_of(grid, table);
    if (!names_people(grid, table, told.unit) && !names_people(grid, table, told.indicator)) return;
    for (Column& column : table.columns) {
        if (!is_free(column) || !is_headed_value(column)) continue;
        column.field = {.field = Field::people_reached};
        column.certainty = by_others;
        // A heading "Units" over names of what is counted is no number of units.
        for (Column& unit : table.columns)
            if (&unit == told.unit && unit.field.field == Field::units) unit.field = {.field = Field::note};
        return;
    }
}

}  // namespace ensejam::intake
