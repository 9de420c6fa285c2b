#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// "Recipient" is a body, unless nearly all of its cells are countries: then it is the place.
void settle_recipients(const Grid& grid, Table& table);

}  // namespace ensejam::intake
