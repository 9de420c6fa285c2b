#pragma once
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "intake/rows/project_rows.h"
#include "intake/table/table.h"

namespace ensejam::intake {

/// The cells of the total rows, by rank of the row and of the column: how exact the sheet's own sums are.
using TotalCells = std::map<std::size_t, std::vector<std::string_view>>;
TotalCells cells_of_totals(const Grid& grid, const RowsTold& rows);

/// Says where a total row of the sheet tells another sum than its rows: as they are written or with each
/// amount of a project counted once, those since a total before it, all above it, all below it or all of the
/// sheet.
void say_totals(const TotalCells& cells, const Table& table, const ProjectRows& projects,
                const RowsTold& rows, std::span<const std::uint32_t> records, const Where& where,
                std::vector<Issue>& issues);

}  // namespace ensejam::intake
