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
};

/// What says when in a table: columns, and those that are asked about.
bool says_when(const Table& table, std::span<const registry::Question> asked);

/// Where no column says when: the one month, quarter, half-year or year that the lines above the table or the
/// name of the sheet tell: «گزارش تیرماه ۱۴۰۵». Days of letters do not count; nothing when several are told.
///
/// Source: docs/method.md, "Intake".
std::optional<SheetPeriod> period_of_sheet(const Table& table, std::string_view sheet,
                                           std::span<const registry::Question> asked = {});

}  // namespace ensejam::intake
