#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/base.h"

namespace ensejam::comments {

/// The keys in words/ of the rules that a writer accepts, in their order (comments.md §4.10).
inline constexpr std::array<std::string_view, 6> terms_keys{"comments.terms.1", "comments.terms.2",
                                                            "comments.terms.3", "comments.terms.4",
                                                            "comments.terms.5", "comments.terms.6"};

/// What the terms are known by: SHA-256, in hexadecimal, of the rules in Persian and English, each ended by a
/// line end. Any change of a sentence is another version.
std::string terms_version(std::span<const std::string> persian, std::span<const std::string> english);

}  // namespace ensejam::comments
