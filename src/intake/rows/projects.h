#pragma once
#include <set>
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

/// Groups accepted rows into projects: by the project's number where the sheet has such a column, else by
/// title and body, else a project for each row.
ProjectRows projects_of(const Table& table, const RowsTold& rows, std::span<const std::uint32_t> records);

/// True for rows of one group that have, in a sheet of numbers, neither a number nor a title in common:
/// nobody knows which of them are one project.
bool lack_number(const ProjectRows& projects, std::size_t project, const RowsTold& rows);

/// The project of this rank, without an id. Equal amounts of one stage are one total; differing ones are said
/// of `where`.
registry::Project project_of(const ProjectRows& projects, std::size_t project, const RowsTold& rows,
                             Id<registry::Sheet> sheet, const Where& where, std::vector<Issue>& issues);

/// The three readings of projects' money, one per currency: of each project the earliest stage speaks. What
/// other stages tell beside that is read in the same way, one per currency and stage.
class MoneyReading {
public:
    void add(const registry::Project& project);
    std::vector<MoneyView> views() const;
    std::vector<MoneyView> beside() const;

private:
    using OfStage = std::pair<Currency, registry::BudgetStage>;

    std::map<Currency, MoneyView> views_{};
    std::map<OfStage, MoneyView> stages_{};
    std::set<OfStage> beside_{};  ///< stages that stand behind an earlier one in some project
};

}  // namespace ensejam::intake
