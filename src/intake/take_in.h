#pragma once
#include <string>
#include <vector>

#include "intake/files/book.h"
#include "intake/table/options.h"
#include "registry/registry.h"

namespace ensejam::intake {

/// What a file changes in the register, and what is to be said about it.
struct Taken {
    registry::Change change{};
    SheetTaken sheet{};
    std::string signature{};  ///< of the table's headings, for the sender's profile
    std::string sender{};     ///< organisation code, as told or as recognised; empty when not known
};

/// Understands a file as activities. Cells of refused (personal) columns are blanked in the book; of a refused
/// book `issues` holds what is to be said beside the refusal.
///
/// Errors: bad_option when the book has no sheet of that name; sheet_empty; table_not_found when no sheet
/// holds two columns that are understood.
Result<Taken> take_in(Book& book, const registry::Register& known, const Options& options = {});

}  // namespace ensejam::intake
