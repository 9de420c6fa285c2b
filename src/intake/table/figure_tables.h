#pragma once
#include "intake/table/table.h"

// Tables that tell figures of places, and no activities: people in need, or values of indicators.
namespace ensejam::intake {

/// Decides what figures the table tells, if any, and which columns hold them. May be asked again when columns
/// were given another meaning. A column of indicators in any other table is not taken.
///
/// Source: docs/method.md, "Figures of places".
void settle_figures(const Grid& grid, Table& table);

/// The columns that tell whom a figure is of, in their order: a target group, a sex, an age.
std::vector<const Column*> group_columns(const Table& table);

/// The days that the heading of a column of values names: a year, a month; none when it names none.
std::optional<Interval> days_headed(const Column& column);

}  // namespace ensejam::intake
