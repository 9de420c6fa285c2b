#pragma once
#include "intake/table/table.h"

// Lists of what somebody was given: grants, subventions, awards.
namespace ensejam::intake {

/// True when a column of the table holds amounts that were awarded ("Amount awarded", "Grant value"), and
/// another names who got them: each row is an award.
bool lists_awards(const Table& table);

}  // namespace ensejam::intake
