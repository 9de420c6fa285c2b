#pragma once
#include <string_view>

namespace ensejam::intake {

/// Titles of one thing: nearly equal, with the same numbers in them, and each word that differs is a spelling
/// of a word of the other ("trainnig"). Two titles that differ by a word ("mobile", "structured") are two.
///
/// Source: docs/method.md, "Names".
bool are_titles_alike(std::string_view a, std::string_view b);

}  // namespace ensejam::intake
