#pragma once
#include <string>
#include <string_view>

namespace ensejam::text {

/// The form that is stored and shown: the same to the eye, one spelling in code points (comments.md §4.1
/// "D"). Idempotent; linear in length. Bad bytes become U+FFFD.
std::string display_form(std::string_view text);

/// The form that is compared: letters and digits only, one letter for its look-alikes, one space between
/// words (comments.md §4.1 "K"). Idempotent, and the same for a text and its display form. Linear in length.
std::string key(std::string_view text);

/// The form in which names, codes and cells are compared: the key, but runs of one letter or digit stay, so
/// that 1000 and 100 differ.
std::string name_key(std::string_view text);

/// The form in which repeated comments are equal: the key without spaces and doubled letters (comments.md
/// §4.1 "S").
std::string duplicate_key(std::string_view text);

/// Persian and Arabic-Indic digits as 0-9, all else unchanged.
std::string latin_digits(std::string_view text);

/// 0-9 as Persian digits, all else unchanged.
std::string persian_digits(std::string_view text);

/// White space of any kind, or an invisible mark.
bool is_blank(char32_t point);

/// A letter or digit of any script.
bool is_word_point(char32_t point);

/// The digit 0..9 of an ASCII, Persian or Arabic-Indic digit; -1 for anything else.
int digit_of(char32_t point);

/// Without white space (any kind, and invisible marks) at both ends.
std::string trimmed(std::string_view text);

}  // namespace ensejam::text
