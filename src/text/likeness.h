#pragma once
#include <string_view>

namespace ensejam::text {

/// How alike two names are, 0..1; 1 only for equal ones. Both are keys (see `key`). Symmetric.
///
/// The larger of: 1 - edits / letters of the longer name (an edit is a letter added, left out, changed, or
/// two neighbours exchanged), and the same over the words in alphabetical order, so that word order costs
/// little. Source: docs/method.md, "Likeness of names".
double likeness(std::string_view key_a, std::string_view key_b);

}  // namespace ensejam::text
