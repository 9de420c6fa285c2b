#pragma once
#include <string_view>

#include "intake/headings/recognise.h"

namespace ensejam::intake {

/// True when the words stand in the key as whole words.
bool holds_words(std::string_view key, std::string_view words);

/// The field of the heading words that a key is, holds or is most like; of equals the longer words, then
/// those that stand first in their tables.
Recognised heading_by_words(std::string_view key);

}  // namespace ensejam::intake
