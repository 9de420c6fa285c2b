#pragma once
#include <cstdint>

#include "text/fold.h"

namespace ensejam::text {

/// What the key makes of one code point.
enum class KeyClass : std::uint8_t {
    letter,  ///< kept, as `to`
    space,   ///< parts words
    drop,    ///< invisible: marks, joiners, kashida, direction signs
    other    ///< only Unicode's own tables can say
};

struct KeyLetter {
    KeyClass kind = KeyClass::other;
    char32_t to = 0;
};

/// The key's letter of a code point: one for all look-alikes of the Arabic block, Latin digits, lower-case
/// ASCII.
KeyLetter key_letter(char32_t point);

/// Zero-width and direction-control code points.
bool is_invisible(char32_t point);

/// A letter of the Arabic script.
bool is_arabic(char32_t point);

/// The Latin letter that a Cyrillic or Greek letter looks like, or 0.
char32_t latin_look_alike(char32_t point);

}  // namespace ensejam::text
