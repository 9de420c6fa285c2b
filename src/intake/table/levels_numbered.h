#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// Names of places under "L1", "L2" …, as some registers write the levels below the country: the first is
/// the province. One such heading alone says it only beside a country.
void settle_numbered(const Grid& grid, Table& table);

}  // namespace ensejam::intake
