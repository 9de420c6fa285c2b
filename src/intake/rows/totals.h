#pragma once
#include <span>
#include <vector>

#include "intake/rows/projects.h"
#include "intake/table/table.h"

namespace ensejam::intake {

/// Says where a total row of the sheet tells another sum than its rows: those up to the total before it, all
/// above it, all below it or all of the sheet, each amount of a project counted once.
void say_totals(const Table& table, const ProjectRows& projects, const RowsTold& rows,
                std::span<const std::uint32_t> records, const Where& where, std::vector<Issue>& issues);

}  // namespace ensejam::intake
