#pragma once
#include "intake/names/names_read.h"
#include "intake/rows/row_cells.h"

namespace ensejam::intake {

/// Says of each name that was read as one it is only alike in which of the columns it stands, with all its
/// rows.
void say_names_read(RowCells& cells, const std::vector<const Column*>& columns, const NamesRead& names);

}  // namespace ensejam::intake
