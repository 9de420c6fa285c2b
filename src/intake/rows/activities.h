#pragma once
#include <span>

#include "intake/rows/project_rows.h"

namespace ensejam::intake {

/// Projects and activities as a change, and how many rows told only what the register knew already.
struct ActivitiesTold {
    registry::Change change{};
    std::int64_t n_known = 0;
    std::int64_t n_new = 0;                 ///< activities that were not known
    std::vector<MoneyView> money{};         ///< of all projects but those that other sheets told already
    std::vector<MoneyView> money_beside{};  ///< the same, of further stages
};

/// The sheet that tells, the one of the same name that came before it, if any, and how it is named.
struct Telling {
    Id<registry::Sheet> sheet{};
    Id<registry::Sheet> before{};
    Where where{};
};

/// The activities of every project: one for each accepted row, place and programme, record duplicates taken
/// once and cited; an activity that another sheet told before is cited again, not counted again. A row is
/// done with when its project is built.
ActivitiesTold activities_of(const ProjectRows& projects, const registry::Register& known, RowsTold& rows,
                             std::span<const std::uint32_t> records, const Telling& telling,
                             std::vector<Issue>& issues);

}  // namespace ensejam::intake
