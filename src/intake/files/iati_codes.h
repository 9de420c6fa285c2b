#pragma once
#include <string>
#include <string_view>

namespace ensejam::intake {

/// The English name of a country by its code of two letters; empty when the code is none.
std::string_view country_of_code(std::string_view code);

/// True for the English name of a country, the short one or another in use ("Syria", "Iran (Islamic Republic
/// of)").
bool is_country(std::string_view name);

/// True for words that stand behind the name of a country and a comma: "United Republic of".
bool is_behind_country(std::string_view words);

/// A sector that is told by code alone: of the DAC lists (vocabulary 1 and 2) with the name of its category,
/// "Basic Education (DAC 11220)"; of another list with the number of that list.
std::string sector_of_code(std::string_view code, std::string_view vocabulary);

}  // namespace ensejam::intake
