#pragma once
#include <optional>

#include "intake/table/table.h"

namespace ensejam::intake {

/// The column that says when, and nobody says of what: each of its days is that of its row, or stands for its
/// month.
struct BareDays {
    std::size_t column = 0;  ///< rank in the table
    bool are_months = false;
};

/// Of a table in which no other column says when: the one column headed as date alone, or as that of the
/// report, under which first days of months stand throughout; else the one headed as date alone, under which
/// days stand.
///
/// Source: docs/method.md, "Intake".
std::optional<BareDays> bare_days(const Grid& grid, const Table& table);

/// The column is headed as a date alone, and not of what.
bool is_headed_day(const Column& column);

}  // namespace ensejam::intake
