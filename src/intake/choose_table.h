#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// The table that is read of a book: of the sheet of this name, hidden or not, or of the one that tells most.
/// Of a book of which one sheet was asked for, the others are dropped.
///
/// Errors: bad_option when the book has no sheet of that name; text_not_table, table_of_register,
/// table_not_found and their like when no sheet holds two columns that are understood.
Result<Table> choose_table(Book& book, const std::string& sheet);

}  // namespace ensejam::intake
