#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// True for lists that stand side by side and have nothing to do with each other, as templates keep them for
/// their drop-down cells: each column is filled from its top without holes, as far as its own list goes, and
/// most of
/// them end long before the longest. A sheet that is named as such ("Lists", «فهرست‌ها») shows it with
/// less.
///
/// Source: docs/method.md, "Intake".
bool is_of_choices(const Grid& grid, const Table& table);

}  // namespace ensejam::intake
