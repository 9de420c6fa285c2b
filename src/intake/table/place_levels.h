#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// Two columns whose headings name one level of places are told apart by their order: the later is the
/// narrower. Where they say the same in other words, both stay on the level, and `settle_doubles` takes one.
void settle_levels(const Grid& grid, Table& table);

/// Codes whose heading names no level are those of the places they come with one to one; codes that tell
/// apart places of one name in one wider place are those of narrower places within it (small areas of a
/// ward).
void settle_code_levels(const Grid& grid, Table& table);

/// The level of a column of codes: that of the place column which the codes tell apart and which tells them
/// apart.
std::optional<registry::PlaceKind> level_of_codes(const Grid& grid, const Table& table, const Column& codes);

/// How well the cells of one column follow from those of another: the share of rows whose `from` text always
/// comes with one `to` text.
double follows(const Grid& grid, const Table& table, std::uint32_t from, std::uint32_t to);

}  // namespace ensejam::intake
