#pragma once
#include <map>
#include <string>
#include <vector>

#include "intake/book.h"
#include "registry/registry.h"

namespace ensejam::intake {

/// How many rows came, and what became of them: rows = accepted + questions + returned; duplicates are among
/// the accepted.
struct RowCounts {
    std::int64_t rows = 0;
    std::int64_t accepted = 0;
    std::int64_t questions = 0;
    std::int64_t returned = 0;
    std::int64_t duplicates = 0;

    RowCounts& operator+=(const RowCounts& other);
};

/// What a column was taken as.
struct ColumnTaken {
    std::string heading{};
    std::string field{};  ///< as `name_of(FieldOf)`; "none" when it was not taken
    double certainty = 0;
};

/// Money of a sheet in one currency, three ways of reading repeated and contradicting totals. Minor units.
struct MoneyView {
    Currency currency{};
    std::int64_t n_projects = 0;
    std::int64_t n_contradicting = 0;        ///< projects with different amounts
    std::int64_t n_only_zero = 0;            ///< of these: only 0 against one amount
    std::int64_t without_contradiction = 0;  ///< projects with one amount
    std::int64_t one_maximum = 0;            ///< the largest amount of each project
    std::int64_t every_distinct = 0;         ///< every distinct amount of each project
};

/// People of a sheet: at least those of the largest activity of each place, at most those of all activities
/// together.
struct PeopleView {
    double at_least = 0;
    double at_most = 0;
};

/// A thing only a person can settle. `kind`: column, money_unit.
struct Question {
    std::string kind{};
    std::string column{};
    std::vector<std::string> samples{};
};

/// What became of one sheet.
struct SheetTaken {
    std::string file{};
    std::string sheet{};
    RowCounts counts{};
    std::vector<ColumnTaken> columns{};
    std::vector<MoneyView> money{};
    PeopleView people{};
    std::vector<Question> questions{};
    std::vector<Issue> issues{};
};

/// Answers to questions, by heading: the field's name, or the money unit's (docs/formats.md, "Answers").
struct Answers {
    std::map<std::string, std::string> field_of_column{};
    std::map<std::string, std::string> unit_of_column{};
};

struct Options {
    Day as_of = no_day;                   ///< what "has ended" means
    Id<registry::Organisation> sender{};  ///< who sent the file; none = found in the lines above the table
    Id<registry::Place> within{};         ///< places are looked for here; none = everywhere
    std::string file_sha256{};
    Answers answers{};
};

/// What a file changes in the register, and what is to be said about it.
struct Taken {
    registry::Change change{};
    SheetTaken sheet{};
};

/// Understands a file as activities. Cells of refused (personal) columns are blanked in the book.
///
/// Errors: table_not_found when no sheet holds two columns that are understood.
Result<Taken> take_in(Book& book, const registry::Register& known, const Options& options = {});

}  // namespace ensejam::intake
