#pragma once
#include <string>

// The door to ICU: what only Unicode's own tables know.
namespace ensejam::text {

std::u32string nfc(std::u32string_view text);
/// Compatibility decomposition without combining marks (Mn), composed again, case folded.
std::u32string bare_letters(std::u32string_view text);
bool is_letter_or_digit(char32_t point);
bool is_white_space(char32_t point);
bool is_control_or_noncharacter(char32_t point);
bool is_latin(char32_t point);
/// A combining mark that stands on the letter before it (Mn).
bool is_mark(char32_t point);

}  // namespace ensejam::text
