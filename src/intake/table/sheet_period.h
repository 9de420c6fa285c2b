#pragma once
#include <optional>
#include <span>
#include <string>

#include "intake/table/table.h"

namespace ensejam::intake {

/// The days that a sheet is about as a whole, and the text that says so.
struct SheetPeriod {
    Interval days{};
    std::string told{};
    bool is_sheet_name = false;  ///< it stands in the name of the sheet, not above the table
    bool is_state = false;  ///< things stood so at its end: "as of May 2025"; they may have begun long before
};

/// What says when in a table: columns, and those that are asked about.
bool says_when(const Table& table, std::span<const registry::Question> asked);

/// Where no column says when: the one month, quarter, half-year, year or range of them that the lines above
/// the table or the name of the sheet tell: «گزارش تیرماه ۱۴۰۵», "January - March 2025". Days of letters do
/// not count, a state only where nothing else is told; nothing when several are told.
///
/// Source: docs/method.md, "Intake".
std::optional<SheetPeriod> period_of_sheet(const Table& table, std::string_view sheet,
                                           std::span<const registry::Question> asked = {});

}  // namespace ensejam::intake
