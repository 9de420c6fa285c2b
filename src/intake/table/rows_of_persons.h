#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// Names of those who give, where they are persons and nobody is named who does anything, are personal.
void settle_givers(const Grid& grid, Table& table);

/// True when each row tells of one person: who took part or helped, or somebody's first name with sex or age,
/// and no number of people and no money.
bool tells_of_persons(const Table& table);

}  // namespace ensejam::intake
