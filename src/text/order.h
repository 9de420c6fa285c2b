#pragma once
#include <string_view>

namespace ensejam::text {

/// Negative, zero or positive as `a` stands before, with or after `b`: Persian letters in the order of the
/// Persian alphabet, before Latin; digits by value and before letters. Spelling variants of one letter stand
/// together.
int compare(std::string_view a, std::string_view b);

}  // namespace ensejam::text
