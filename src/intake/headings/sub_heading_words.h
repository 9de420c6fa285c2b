#pragma once
#include <string_view>

// What sub-headings say, and the headings over them, in the languages of docs/formats.md, "Columns".
namespace ensejam::intake {

/// "From" and "to", start and end.
bool is_from_word(std::string_view text);
bool is_to_word(std::string_view text);

/// Says only which sign of the thing above stands in the column: its name, kind, code or number.
bool is_generic_word(std::string_view text);

/// All of the parts beside it.
bool says_all(std::string_view text);

/// A figure that was meant, and one that came about.
bool says_planned(std::string_view text);
bool says_actual(std::string_view text);

/// True when a word of the heading speaks of time («مدت», "Period").
bool holds_time_word(std::string_view heading);

}  // namespace ensejam::intake
