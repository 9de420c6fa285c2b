#pragma once
#include <span>

#include "intake/rows/rows.h"

namespace ensejam::intake {

/// Which rows belong to each project of a table: ranks in the list of rows told, increasing within a project.
struct ProjectRows {
    std::vector<std::uint32_t> ranks{};  ///< project after project
    std::vector<std::size_t> ends{};     ///< where each project's ranks end
    bool are_numbered = false;           ///< the sheet has a column of their numbers

    std::size_t size() const { return ends.size(); }
    std::span<const std::uint32_t> of(std::size_t project) const;
};

/// The project's number as told; empty for a word that only says that there is none ("-", "N/A").
std::string project_code_of(const RowTold& row);

/// Groups accepted rows into projects: by the project's number where the sheet has such a column, else by
/// title and body, else a project for each row.
ProjectRows projects_of(const Table& table, const RowsTold& rows, std::span<const std::uint32_t> records);

/// True for rows of one group that have, in a sheet of numbers, neither a number nor a title in common:
/// nobody knows which of them are one project.
bool lack_number(const ProjectRows& projects, std::size_t project, const RowsTold& rows);

}  // namespace ensejam::intake
