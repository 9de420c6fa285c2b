#pragma once
#include <string>

#include "intake/table/table.h"

namespace ensejam::intake {

/// Day, month and year of the start or of the end that stand in columns of their own ("start_day",
/// "start_month", "start_year"): the column of the year is that of the day, and knows the two others. Without
/// a year, or where the cells are no such parts, a bare number of a month is no start and no end.
void settle_day_parts(const Grid& grid, Table& table);

/// The day that a row tells in such columns, as "2015-05-17", "2015-05" or "2015"; empty when it tells none.
std::string day_joined(const Grid& grid, std::size_t rank, const Column& year);

}  // namespace ensejam::intake
