#pragma once
#include <functional>
#include <string>
#include <vector>

#include "intake/answers.h"
#include "intake/book.h"
#include "registry/registry.h"

namespace ensejam::intake {

using registry::ColumnTaken;
using registry::MoneyView;
using registry::PeopleView;
using registry::Question;
using registry::RowCounts;
using registry::SheetTaken;

/// What is known of whoever sent a sheet, from the sheets before it.
struct Recalled {
    Answers answers{};                            ///< settled before, joined with those given along
    const registry::Register* against = nullptr;  ///< what the sheet is read against; none: all that is known
};

struct Options {
    Day as_of = no_day;                   ///< what "has ended" means
    Id<registry::Organisation> sender{};  ///< who sent the file; none = found in the lines above the table
    Id<registry::Place> within{};         ///< places are looked for here; none = everywhere
    std::string sheet{};  ///< name of the sheet to read; empty = the one with the most recognised columns
    std::string file_sha256{};
    Answers answers{};
    /// Asked once, when sender (a code, empty when not known) and headings are found.
    std::function<Recalled(const std::string& sender, const std::string& signature)> recall{};
    bool forgets_cells = false;  ///< the book is emptied as soon as its rows are understood
};

/// What a file changes in the register, and what is to be said about it.
struct Taken {
    registry::Change change{};
    SheetTaken sheet{};
    std::string signature{};  ///< of the table's headings, for the sender's profile
    std::string sender{};     ///< organisation code, as told or as recognised; empty when not known
};

/// Understands a file as activities. Cells of refused (personal) columns are blanked in the book.
///
/// Errors: bad_option when the book has no sheet of that name; sheet_empty; table_not_found when no sheet
/// holds two columns that are understood.
Result<Taken> take_in(Book& book, const registry::Register& known, const Options& options = {});

}  // namespace ensejam::intake
