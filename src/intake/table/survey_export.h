#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// In the export of a survey tool "start" and "end" say when the form was filled in, not when something was
/// done: these columns lose their meaning.
void settle_survey_export(std::vector<Column>& columns);

}  // namespace ensejam::intake
