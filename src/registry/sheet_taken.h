#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/base.h"
#include "registry/project.h"

namespace ensejam::registry {

/// How many rows came, and what became of them: rows = accepted + questions + returned; duplicates are among
/// the accepted.
struct RowCounts {
    std::int64_t rows = 0;
    std::int64_t accepted = 0;
    std::int64_t questions = 0;
    std::int64_t returned = 0;
    std::int64_t duplicates = 0;

    bool are_all_returned() const { return returned > 0 && accepted + questions == 0; }
    RowCounts& operator+=(const RowCounts& other);
};

/// What a column was taken as.
struct ColumnTaken {
    std::string heading{};
    std::string field{};  ///< the field's name (docs/formats.md, "Columns"); "none" when it was not taken
    double certainty = 0;
    std::size_t rank = 0;      ///< in the sheet, from 0
    bool is_empty = false;     ///< nothing stands below its heading
    bool is_answered = false;  ///< a person said what it is
};

/// Money of a sheet in one currency, three ways of reading repeated and contradicting totals. Minor units.
struct MoneyView {
    Currency currency{};
    BudgetStage stage = BudgetStage::approved;  ///< that speaks for its projects
    BudgetStage last = BudgetStage::approved;   ///< the same of others; equal when one speaks for all
    std::int64_t n_projects = 0;
    std::int64_t n_contradicting = 0;        ///< projects with different amounts
    std::int64_t n_only_zero = 0;            ///< of these: only 0 against one amount
    std::int64_t without_contradiction = 0;  ///< projects with one amount
    std::int64_t one_maximum = 0;            ///< the largest amount of each project
    std::int64_t every_distinct = 0;         ///< every distinct amount of each project
};

/// People of a sheet, reached or targeted: at least those of the largest activity of each place, at most
/// those of all activities together.
struct PeopleView {
    double at_least = 0;
    double at_most = 0;
};

/// A thing only a person can settle. `kind`: column, money_unit.
struct Question {
    std::string kind{};
    std::string column{};
    std::vector<std::string> samples{};
    std::string proposed{};  ///< the field that the column may be, or nothing
};

/// What became of one sheet.
struct SheetTaken {
    std::string file{};
    std::string sheet{};
    std::int64_t heading_row = 0;  ///< the sheet's number of the last row of headings; 0 when it has none
    RowCounts counts{};
    std::vector<ColumnTaken> columns{};
    std::vector<MoneyView> money{};
    std::vector<MoneyView> money_beside{};  ///< of stages that do not speak for all projects that tell them
    PeopleView people{};                    ///< reached
    PeopleView people_targeted{};           ///< whom the activities are for, as far as that is told
    std::vector<Question> questions{};
    std::vector<Issue> issues{};
};

}  // namespace ensejam::registry
