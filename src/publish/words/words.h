#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "text/text.h"

// Every sentence a reader sees stands in words/{fa,en}.json and is compiled in.
namespace ensejam::publish {

using text::Language;

/// The sentence of the key, its blanks filled. Where the files have `key.one` and `key.other`, the blank `n`
/// chooses. Blanks whose value is a whole or decimal number are written in the language's digits, and `n…`
/// with groups; what was read from a file (cell, value, file, sheet, column …) stays as it is. A blank
/// with letters is isolated where it would disturb its surroundings, so that it keeps its own direction.
///
/// Errors: a key that is not in words/, or a blank that is not given, is a Bug.
std::string say(Language language, std::string_view key, const Blanks& blanks = {});

/// The same for HTML: sentence and blanks escaped, each blank with letters inside <bdi>.
std::string say_html(Language language, std::string_view key, const Blanks& blanks = {});

/// True when words/ holds the key.
bool has_words(std::string_view key);

/// Every key, sorted.
std::vector<std::string_view> all_word_keys(Language language);

/// What is wrong: "file, sheet, row, column: message". A blank that nobody filled is shown as "…".
std::string say_problem(const Issue& issue, Language language);
std::string say_problem(const Error& error, Language language);

/// The message alone, without where.
std::string message_of(const Issue& issue, Language language);
std::string message_of(const Error& error, Language language);

/// What to do about it.
std::string hint_of(const Issue& issue, Language language);
std::string hint_of(const Error& error, Language language);

/// "file, sheet, row, column", as far as it is known.
std::string say_where(const Where& where, Language language);

}  // namespace ensejam::publish
