#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// "Value" beside an indicator or a unit, in a table of who does what: where these name people in some row,
/// the values are those reached. What a row counts otherwise is left out when it is read
/// (`other_than_people`).
void settle_measured_people(const Grid& grid, Table& table);

}  // namespace ensejam::intake
