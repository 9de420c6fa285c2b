#pragma once
#include "intake/headings/fields.h"

// Kinds of fields that are treated alike.
namespace ensejam::intake {

constexpr bool is_people(Field field) {
    return field == Field::people_targeted || field == Field::people_reached;
}

/// People and units of what is delivered.
constexpr bool is_count(Field field) { return is_people(field) || field == Field::units; }

/// What a row tells in a number that is added up: counts and money.
constexpr bool is_figure(Field field) { return is_count(field) || field == Field::money; }

/// What a column holds of which no row tells anything: notes, numbers, what a program wrote beside the rows.
constexpr bool is_read_over(Field field) {
    return field == Field::none || field == Field::row_number || field == Field::activity_code ||
           field == Field::note || field == Field::remark || field == Field::settled_place ||
           field == Field::settled_deliverer || field == Field::settled_programme ||
           field == Field::personal || field == Field::administrative;
}

}  // namespace ensejam::intake
