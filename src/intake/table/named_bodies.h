#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// The heading says that the column holds numbers of bodies and not their names: "Reporting org id".
bool numbers_bodies(const Column& column);

/// Beside the name of who does it, its number is its code; beside a column of those who do it, a column of
/// bodies tells who answers for it.
void settle_named_bodies(std::vector<Column>& columns);

}  // namespace ensejam::intake
