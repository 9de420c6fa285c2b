#pragma once
#include <string>
#include <vector>

#include "registry/registry.h"

namespace ensejam::intake {

/// What one row says of its place at one level.
struct PlaceTold {
    registry::PlaceKind level{};
    std::string_view name{};
    std::string_view code{};
};

/// What stands between several places in one cell: signs (، , ; / + - and line ends), or words («و», "and",
/// "et").
enum class Between { signs, words };

/// True for «کل شهر», «سراسر استان», "all", "country-wide": the area as a whole.
bool is_whole_area(std::string_view text);

/// Parts of a cell that names several places.
std::vector<std::string> several_in(std::string_view text, Between between);

/// A code without signs, in capitals: "cd 54" and "CD54" are one.
std::string code_key(std::string_view code);

/// True when two codes differ only in how many letters of the country's short name they begin with: TD14 and
/// TCD14.
bool is_same_code(std::string_view key_a, std::string_view key_b);

/// The digits of a code behind the country's letters, or nothing when it is no such code.
std::string_view digits_of_code(std::string_view key);

}  // namespace ensejam::intake
