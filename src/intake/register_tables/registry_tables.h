#pragma once
#include "intake/files/book.h"
#include "registry/registry.h"

namespace ensejam::intake {

/// Reads one table of the register (docs/formats.md, "Registry tables") into a change. Rows are found again
/// by their code and replaced, so that a table may be loaded twice. `table` is the file's name without its
/// ending.
///
/// Errors: table_unknown. A field that is missing or unknown, a bad value or an unknown reference is an issue
/// with its row, and that row is left out.
Result<Noted<registry::Change>> read_registry_table(std::string_view table, const Book& book,
                                                    const registry::Register& known);

/// Reads boundaries from a GeoJSON file into the places whose code a feature carries.
Result<Noted<registry::Change>> read_boundaries(std::string_view bytes, std::string_view file_name,
                                                const registry::Register& known);

/// The table of the register that has exactly these headings, in any order; empty when none has.
std::string_view registry_table_with(std::span<const std::string> headings);

/// The order in which tables must be loaded, each after those it refers to.
std::span<const std::string_view> registry_table_names();

}  // namespace ensejam::intake
