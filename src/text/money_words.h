#pragma once
#include <string>
#include <string_view>

#include "base/base.h"

// Words that tell money: units, scales and numbers, as keys (text::name_key).
namespace ensejam::text {

/// What a word says: a unit, a scale, «همت» (a thousand milliard tomans), a scale that two languages read
/// differently, or money of which several currencies have the name ("franc").
enum class WordKind { rial, toman, scale, hemmat, currency, unsure, several };

struct UnitWord {
    std::string_view key;
    WordKind kind;
    std::int64_t scale = 1;
    std::string_view currency = "";
};

/// The unit or scale that the word is, or nullptr.
const UnitWord* unit_word(std::string_view word);

/// The number that the Persian word is (1..900), or 0.
std::int64_t number_word(std::string_view word);

/// The key with the short form «م.ر» (a million rials) and names of currencies spelt out.
std::string rial_spelt_out(std::string_view key);

}  // namespace ensejam::text
