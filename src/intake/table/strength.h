#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// How strongly a column speaks for its field, of several that mean the same: its certainty and what else
/// speaks for it or against it (the reasons stand in a table).
double strength(const Grid& grid, const Table& table, const Column& column);

}  // namespace ensejam::intake
