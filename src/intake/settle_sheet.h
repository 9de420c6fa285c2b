#pragma once
#include "intake/table/options.h"
#include "intake/table/table.h"

namespace ensejam::intake {

/// What the sender settled and told before, if anybody remembers. Where nobody said who sent the sheet, the
/// lines above the table may: `options.sender`.
Recalled recalled(Options& options, const Grid& grid, const Table& table, const std::string& signature,
                  const registry::Register& known);

/// Finds out what the columns mean, and says what was found. Cells of refused (personal) columns are blanked
/// in the book.
void settle_sheet(Book& book, Table& table, const registry::Register& known, const Answers& answers,
                  SheetTaken& sheet);

/// An empty column is none: nothing is concluded from its heading. That it is empty is kept in `sheet`.
void leave_out_empty(Table& table, const SheetTaken& sheet);

/// Where no other column says when, takes a column headed as date alone, and says so; it is asked about no
/// more.
void take_bare_days(const Book& book, Table& table, SheetTaken& sheet);

}  // namespace ensejam::intake
