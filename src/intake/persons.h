#pragma once
#include "intake/content.h"

namespace ensejam::intake {

/// True for a column headed by a word for one who gets something ("Beneficiary", «مددجو») whose cells are
/// names of persons: two to five words without a digit, hardly one twice, none a body or place that is known.
bool names_persons(const Grid& grid, const Table& table, const Column& column, const KnownNames& known);

}  // namespace ensejam::intake
