#pragma once
#include "intake/files/book.h"

namespace ensejam::intake {

/// True for a file of boundaries, which are no activities: polygons that say of themselves that they bound
/// administrative units (`boundary`, `admin_level` of OpenStreetMap, `shapeType` of geoBoundaries, `GID_1` of
/// GADM).
bool holds_boundaries(const Book& book);

}  // namespace ensejam::intake
