#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// Two columns whose headings name one level of places are told apart by their order: the later is the
/// narrower. Where they say the same in other words, both stay on the level, and `settle_doubles` takes one.
void settle_levels(const Grid& grid, Table& table);

/// Codes that tell apart places of one name in one wider place are those of narrower places within it (small
/// areas of a ward).
void settle_code_levels(const Grid& grid, Table& table);

/// How well the cells of one column follow from those of another: the share of rows whose `from` text always
/// comes with one `to` text.
double follows(const Grid& grid, const Table& table, std::uint32_t from, std::uint32_t to);

}  // namespace ensejam::intake
