#pragma once
#include <span>

#include "intake/rows.h"

namespace ensejam::intake {

/// The projects of a table: which rows belong to each, and its budgets.
struct ProjectTold {
    registry::Project project{};
    std::vector<std::size_t> rows{};  ///< ranks in the list of rows told, increasing
};

/// Groups accepted rows into projects: by the project's number where the sheet has such a column, else by
/// title and body, else a project for each row. Equal amounts of one project and stage are one total;
/// differing ones are said.
std::vector<ProjectTold> projects_of(const Book& book, const Table& table, std::span<const RowTold> rows,
                                     std::span<const std::size_t> records, const registry::Register& known,
                                     Id<registry::Sheet> sheet, std::vector<Issue>& issues);

/// The three readings of projects' money, one per currency.
class MoneyReading {
public:
    void add(const registry::Project& project);
    std::vector<MoneyView> views() const;

private:
    std::map<Currency, MoneyView> views_{};
};

}  // namespace ensejam::intake
