#pragma once
#include <optional>

#include "intake/table/table.h"

namespace ensejam::intake {

/// True when the lines of a text file are sentences and no rows: a letter, a README, Markdown. `table` is
/// what was found in it by its headings, if anything was: words of a sentence may read like some.
///
/// Source: docs/method.md, "Intake".
bool is_prose(const Book& book, const std::optional<Table>& table);

}  // namespace ensejam::intake
