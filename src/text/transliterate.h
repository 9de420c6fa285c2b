#pragma once
#include <string>
#include <string_view>

namespace ensejam::text {

/// The text with its Finglish words in Persian letters: a suggestion for the writer to correct. Links,
/// addresses, abbreviations and what cannot be Persian are left as they are.
///
/// Source: docs/method.md, "text: Persian in Latin letters".
std::string to_persian(std::string_view text);

}  // namespace ensejam::text
