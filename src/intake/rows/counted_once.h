#pragma once
#include <span>
#include <vector>

#include "intake/rows/project_rows.h"

namespace ensejam::intake {

/// Says of which projects several rows tell the same amount, so that it was counted once: each for itself
/// where titles alone tell projects apart, once for all of them where the sheet numbers its projects.
void say_counted_once(const ProjectRows& projects, const RowsTold& rows,
                      std::span<const std::uint32_t> records, const Where& where, std::vector<Issue>& issues);

}  // namespace ensejam::intake
