#pragma once
#include <string>
#include <string_view>

namespace ensejam::text {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1251, windows_1252, windows_1256 };

/// The encoding of a text file, by its marks and its bytes: a byte-order mark, zero bytes of UTF-16, valid
/// UTF-8; else Windows-1252 when high bytes stand alone, as accented letters do; when they stand in runs, as
/// letters of a word do, Windows-1251 (Cyrillic) when many are what small Cyrillic letters are, and
/// Windows-1256 (Arabic and Persian) otherwise.
Encoding encoding_of(std::string_view bytes);

/// The name of an old code page ("Windows-1256"); nothing of Unicode.
std::string_view code_page(Encoding encoding);

/// The bytes as UTF-8, without a byte-order mark. What cannot be decoded becomes U+FFFD; UTF-8 is left as it
/// is.
std::string to_utf8(std::string bytes, Encoding encoding);

}  // namespace ensejam::text
