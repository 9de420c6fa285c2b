#pragma once
#include "intake/table/content.h"

namespace ensejam::intake {

/// True for a column headed by a word for one who gets something ("Beneficiary", «مددجو») whose cells are
/// names of persons: two to five words without a digit, hardly one twice, none a body or place that is known.
bool names_persons(const Grid& grid, const Table& table, const Column& column, const KnownNames& known);

/// How many cells hold, within other text, a mobile number or a national id whose check digit is right.
std::size_t n_cells_with_numbers_of_persons(const Grid& grid, const Table& table, const Column& column);

/// The column of names or ids of persons that makes a table one of persons, or nullptr.
const Column* column_of_persons(const Table& table);

}  // namespace ensejam::intake
