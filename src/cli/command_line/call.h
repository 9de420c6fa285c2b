#pragma once
#include <map>
#include <string>
#include <vector>

#include "cli/command_line/options.h"
#include "cli/command_line/verbs.h"
#include "publish/publish.h"

namespace ensejam::cli {

/// In which form data is printed.
enum class Format { text, json, jsonl, plain, csv };

/// A command line that was understood: a verb, its arguments and the options that were given, by a flag, the
/// environment or the settings file. Every value lies within its bounds.
struct Call {
    const VerbRow* verb = nullptr;
    bool is_named = false;  ///< the verb was written, not only its module
    std::vector<std::string> arguments{};
    std::map<std::string, std::string, std::less<>> values{};
    std::string typed_data{};  ///< of `--data` on the command line itself; empty when it came otherwise

    bool has(std::string_view option) const { return values.find(option) != values.end(); }
    /// The value given, or what holds when nothing is said.
    std::string text(std::string_view option) const;
    std::int64_t whole(std::string_view option) const;
    double decimal(std::string_view option) const;
    Interval days(std::string_view option) const;

    text::Language language() const;
    Format format() const;
    bool is_dry() const { return has("dry-run"); }
};

/// What the program was asked, or why it was not understood. Options may stand anywhere.
///
/// Errors: unknown_verb, bad_option, file_not_found (the settings file).
Result<Call> understand(const std::vector<std::string>& words);

/// The language of talk about a command line that may not be understood.
text::Language language_in(const std::vector<std::string>& words);

}  // namespace ensejam::cli
