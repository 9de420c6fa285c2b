#pragma once
#include <functional>
#include <string>

#include "intake/table/answers.h"
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

/// A sheet whose headings are understood and whose rows are not read yet.
struct Met {
    std::string sender{};  ///< a code; empty when not known
    std::string signature{};
    std::string sheet{};
    std::function<bool(const std::string& key)> names{};  ///< a cell below the headings has this `name_key`
};

struct Options {
    Day as_of = no_day;                   ///< what "has ended" means
    Id<registry::Organisation> sender{};  ///< who sent the file; none = found in the lines above the table
    Id<registry::Place> within{};         ///< places are looked for here; none = everywhere
    std::string sheet{};  ///< name of the sheet to read; empty = the one with the most recognised columns
    std::string file_sha256{};
    Answers answers{};
    std::function<Recalled(const Met&)> recall{};  ///< asked once, when sender and headings are found
    bool forgets_cells = false;                    ///< the book is emptied as soon as its rows are understood
};

}  // namespace ensejam::intake
