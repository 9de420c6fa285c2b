#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace ensejam::text {

/// Code points of UTF-8 text; each byte that is no part of a valid sequence becomes U+FFFD.
std::u32string code_points(std::string_view bytes);

/// UTF-8 of code points; surrogates and numbers above U+10FFFF become U+FFFD.
std::string utf8(std::u32string_view points);
void append_utf8(std::string& text, char32_t point);

/// True when every byte belongs to a valid sequence (RFC 3629).
bool is_utf8(std::string_view bytes);

/// How many code points.
std::size_t length(std::string_view text);

/// The text, or its first letters and "…" when it has more than these; line ends become blanks.
std::string shortened(std::string_view text, std::size_t most_letters);

}  // namespace ensejam::text
