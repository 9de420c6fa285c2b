#pragma once
#include <string_view>

namespace ensejam::intake {

/// Letters of the longest name of a place or body; what is longer is an account.
inline constexpr std::size_t longest_name = 300;

/// A cell that only says that nothing is known: blank, "N/A", «نامشخص», "-".
bool is_missing_word(std::string_view cell);

/// A cell that leaves out nobody: all sexes, all ages, all sectors ("ALL", «همه»).
bool says_everybody(std::string_view cell);

/// A key (text::name_key) that begins a row of totals.
bool is_total_word(std::string_view key);

/// Words that say an activity is still going on.
bool says_ongoing(std::string_view status);

}  // namespace ensejam::intake
