#pragma once
#include <string>
#include <string_view>

#include "text/money_words.h"

// Currencies by their codes and by names that only one of them has.
namespace ensejam::text {

/// The currency of a code of ISO 4217, as a key ("cop"), or nullptr.
const UnitWord* currency_coded(std::string_view word);

/// True for a code that is also a word of a language, or short for something else ("all", "sar").
bool is_also_a_word(std::string_view word);

/// True when a heading means the code of a currency by this word of its key: it is written in capitals, and a
/// code that is also a word of the language stands alone or in brackets.
bool is_written_as_code(std::string_view text, std::string_view word);

/// The key with names of several words («ریال یمن», "peso colombiano") as codes.
std::string currencies_as_codes(std::string_view key);

}  // namespace ensejam::text
