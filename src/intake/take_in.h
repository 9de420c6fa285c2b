#pragma once
#include <map>
#include <string>
#include <vector>

#include "intake/book.h"
#include "registry/registry.h"

namespace ensejam::intake {

using registry::ColumnTaken;
using registry::MoneyView;
using registry::PeopleView;
using registry::Question;
using registry::RowCounts;
using registry::SheetTaken;

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
