#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// A column of regions, zones or continents is wider than the places it stands beside when each of those lies
/// in one of them and they hold several: it is no narrower place, whatever its heading or tag says, and is
/// left as a note. Numbered ones are districts of each place.
void leave_wider_places(const Grid& grid, Table& table);

}  // namespace ensejam::intake
