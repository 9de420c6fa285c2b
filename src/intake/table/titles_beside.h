#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// Columns that could all be the title, told apart by what stands beside them: where projects have a name
/// and no column tells a programme, service or sector, kinds of activities that come again ("Interventions")
/// are the programmes; a "Project" that holds codes beside "Project name" is the number of the project.
void settle_titles(const Grid& grid, Table& table);

}  // namespace ensejam::intake
