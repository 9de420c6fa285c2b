#pragma once
#include "intake/table/options.h"
#include "intake/table/table.h"

namespace ensejam::intake {

/// Reads the rows of a settled table: what they change in the register. What became of them is counted and
/// said in `sheet`. `above` is the body that a line above the table names as its sender, or nullptr. The book
/// is emptied when `asked` says so.
registry::Change read_sheet(Book& book, const Table& table, const registry::Register& known,
                            const Options& asked, const registry::Organisation* above, SheetTaken& sheet);

}  // namespace ensejam::intake
