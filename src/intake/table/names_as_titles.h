#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// "Name" is the title where no other column says what is done, and others say when, for how many or how
/// much, and who or where; not where the names may be those of persons or bodies.
void settle_names(const Grid& grid, Table& table);

/// "Name", «نام» and nothing more.
bool is_headed_name(const Column& column);

}  // namespace ensejam::intake
