#pragma once
#include "intake/rows/project_rows.h"

namespace ensejam::intake {

/// The project of this rank, without an id. Equal amounts of one stage are one total; differing ones are said
/// of `where`.
registry::Project project_of(const ProjectRows& projects, std::size_t project, const RowsTold& rows,
                             Id<registry::Sheet> sheet, const Where& where, std::vector<Issue>& issues);

}  // namespace ensejam::intake
