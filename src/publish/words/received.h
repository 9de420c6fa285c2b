#pragma once
#include <span>
#include <string>

#include "registry/registry.h"
#include "text/text.h"

// What became of the sheets that came in.
namespace ensejam::publish {

/// {"files": [{"file", "sheet", "rows", "accepted", "questions", "returned", "duplicates", "columns":
/// {heading: field}, "issues": [{"code", "name", "sheet", "row", "column", "cell", "message", "hint"}],
/// "asked", "money", "money_beside", "people", "people_targeted", "known", "version"}]}. A file that was
/// refused has its reason as its only issue, and "refused".
///
/// Units: money in the currency's major unit; whole numbers where it has no minor one.
std::string received_json(std::span<const registry::Received> files,
                          text::Language language = text::Language::en);

/// How a command is typed that gives a sheet back as it was taken in.
struct AsTyped {
    std::span<const std::string> paths{};  ///< of the files; without it their names
    std::string options{};                 ///< " --sheet NAME", or nothing
    bool is_verbose = false;               ///< every issue and column is written out, not the first ones
};

/// For a person: counts that add up, then issues by cause, each with sheet, row, column, what was read and
/// what to do.
std::string received_text(std::span<const registry::Received> files, text::Language language,
                          const AsTyped& typed = {});

/// A path or name as it is typed at a terminal, in quotes where that needs them.
std::string as_typed(const std::string& path);

/// The issues as said to a person, those alike together.
std::string issues_text(std::span<const Issue> issues, text::Language language, bool is_verbose = false);

}  // namespace ensejam::publish
