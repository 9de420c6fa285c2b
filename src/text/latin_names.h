#pragma once
#include <span>

#include "text/finglish.h"

namespace ensejam::text {

/// Written as a name: a capital, then small letters.
bool is_capitalised(std::u32string_view word);

/// True when the words are names and nothing else: places in any letters, and with a capital also given
/// names, family names made of them, titles and what stands in names (Shahid, Bandar). Of a name alone nobody
/// can say which language it is.
///
/// Source: docs/method.md, "text: Persian in Latin letters".
bool are_names(std::span<const LatinWord> words);

}  // namespace ensejam::text
