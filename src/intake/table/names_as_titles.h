#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// "Name" is the title where no other column says what is done, and others say who and where, or
/// describe it and say when, how far or for how much; not where the names may be those of persons, bodies or
/// buildings.
void settle_names(const Grid& grid, Table& table);

/// Half of its cells are names of hospitals, schools and the like.
bool names_buildings(const Grid& grid, const Table& table, const Column& column);

/// "Name", «نام» and nothing more.
bool is_headed_name(const Column& column);

}  // namespace ensejam::intake
