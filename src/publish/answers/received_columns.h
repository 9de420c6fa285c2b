#pragma once
#include <string>

#include "registry/registry.h"
#include "text/text.h"

namespace ensejam::publish {

/// One line: which column was taken as what, so that each number has a source. Empty when none was taken.
std::string columns_read_text(const registry::Received& received, text::Language language);

/// The columns with a heading and nothing below it; the first of very many, or all. Empty when there are
/// none.
std::string columns_empty_text(const registry::SheetTaken& sheet, text::Language language, bool is_verbose);

/// The columns that were left aside, and how one is taken after all; of those with an issue or a question
/// more is said elsewhere. The first of very many, or all. Empty when there are none.
std::string columns_left_text(const registry::SheetTaken& sheet, text::Language language, bool is_verbose);

}  // namespace ensejam::publish
