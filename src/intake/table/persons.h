#pragma once
#include "intake/table/content.h"

namespace ensejam::intake {

/// True when the cells of a column are like names of persons: two to five words without a digit, hardly one
/// twice, none with a word of bodies, none a body or place that is known.
bool hold_names_of_persons(const Grid& grid, const Table& table, const Column& column,
                           const KnownNames& known);
bool hold_names_of_persons(const Grid& grid, const Table& table, const Column& column);

/// The same where a person may stand in two rows: half the cells differ.
bool are_like_persons(const Grid& grid, const Table& table, const Column& column);

/// True for a column headed by a word for one who gets something ("Beneficiary", «مددجو») whose cells are
/// like names of persons.
bool names_persons(const Grid& grid, const Table& table, const Column& column, const KnownNames& known);

/// True when of the different cells of a column a fifth or more have a word of bodies' names ("Club",
/// "Ville").
bool names_bodies(const Grid& grid, const Table& table, const Column& column);

/// How many cells hold, within other text, a mobile number or a national id whose check digit is right.
std::size_t n_cells_with_numbers_of_persons(const Grid& grid, const Table& table, const Column& column);

/// True for a heading of those who take part, learn or help, one a row: "Volunteer name", "Trainee".
bool is_headed_by_attender(const Column& column);

/// The column of names or ids of persons that makes a table one of persons, or nullptr.
const Column* column_of_persons(const Table& table);

}  // namespace ensejam::intake
