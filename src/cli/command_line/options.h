#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/base.h"

namespace ensejam::cli {

/// What follows an option's name.
enum class Takes { nothing, choice, whole, decimal, day, period, text, file, folder };

/// One option: flags, environment, settings file, --help and docs/options.md all come from this row. Its
/// sentence is `option.<name>` in words/, with `_` for `-`.
struct OptionRow {
    std::string_view name{};  ///< without the dashes
    char letter = 0;          ///< short form; none = 0
    Takes takes = Takes::nothing;
    std::string_view choices{};  ///< of a choice: words apart by blanks
    double least = 0;            ///< of a number
    double most = 0;
    std::string_view fallback{};  ///< what holds when nothing is said; empty = nothing
};

/// Every option of every verb, in the order in which they are shown.
std::span<const OptionRow> all_options();

/// Names of the options that every verb has, apart by blanks.
std::string_view common_options();

/// The row of an option, or nullptr.
const OptionRow* option_named(std::string_view name);

/// The key of its sentence.
std::string sentence_of(const OptionRow& row);

/// `--passes N`, `-o, --output FILE`.
std::string written(const OptionRow& row);

/// What may be written for it: `fa en`, `1 .. 64`, `1404-Q3`; empty when anything may.
std::string bounds_of(const OptionRow& row);

/// Nothing when the value may be given for the option.
std::optional<Error> fault_of(const OptionRow& row, std::string_view value);

/// Days named by a value that `fault_of` let pass.
Interval days_named(std::string_view value);

/// The words of a list apart by blanks.
std::vector<std::string_view> words_of(std::string_view list);

}  // namespace ensejam::cli
