#pragma once
#include "intake/table/table.h"

// The columns that the program adds to a sheet that it gives back ("ensejam intake back"), when they come in.
namespace ensejam::intake {

/// True for the fields of the added columns.
constexpr bool is_added(Field field) {
    return field == Field::remark || field == Field::settled_place || field == Field::settled_deliverer ||
           field == Field::settled_programme;
}

/// The three columns before that of remarks are the codes of what was understood: they say which place, body
/// and programme is meant, also where a person wrote them.
void settle_returned(std::vector<Column>& columns);

/// The nouns of such a cell, whose codes are parted by commas; none when one of them is not known.
Few<Id<registry::Place>> places_coded(const registry::Register& known, std::string_view cell);
Few<Id<registry::Organisation>> bodies_coded(const registry::Register& known, std::string_view cell);
Few<Id<registry::Programme>> programmes_coded(const registry::Register& known, std::string_view cell);

}  // namespace ensejam::intake
