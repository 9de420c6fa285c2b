#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// True for what means "as above" in a table: //, 〃, ", -do-, ditto, «ایضا», «همان».
bool is_ditto(std::string_view cell);

/// Lays the cell above into each cell that means it: names, places, days and words, never figures, which
/// would be counted again.
void repeat_cells_above(Book& book, const Table& table);

}  // namespace ensejam::intake
