#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/base.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_encoding {

constexpr std::size_t sample_size = 64 << 10;

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Zero bytes at odd (little-endian) or even (big-endian) places, as plain UTF-16 text without a mark has
/// them.
std::optional<Encoding> utf16_by_zeros(std::string_view sample) {
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1 : 0;
    if (zeros[0] + zeros[1] < std::max<std::size_t>(3, sample.size() / 10)) return {};
    if (zeros[1] > zeros[0] * 4) return Encoding::utf16_le;
    if (zeros[0] > zeros[1] * 4) return Encoding::utf16_be;
    return {};
}

/// The sample without a code point that its end cut in two.
std::string_view whole_code_points(std::string_view sample) {
    for (std::size_t i = 0;
         i < 4 && !sample.empty() && !is_utf8(sample.substr(sample.size() - std::min(sample.size(), i + 1)));
         ++i)
        if (is_utf8(sample.substr(0, sample.size() - i - 1))) return sample.substr(0, sample.size() - i - 1);
    return sample;
}

/// Small letters of Windows-1251 that are no letters of Arabic in Windows-1256, but accented Latin ones and
/// vowel signs there.
bool is_small_cyrillic(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_arabic = byte == 0xE1 || (byte >= 0xE3 && byte <= 0xE6) || byte == 0xEC || byte == 0xED;
    return byte >= 0xE0 && !is_arabic;
}

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Words of Cyrillic and Arabic consist of high bytes alone; accented Latin letters, also two beside each
/// other
/// ("Organização"), stand in words with plain ones.
Encoding windows_page(std::string_view bytes) {
    std::size_t in_own_words = 0;
    std::size_t in_latin_words = 0;
    std::size_t n_cyrillic = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t n_high = 0, n_latin = 0, n_small = 0;
        for (; i < bytes.size() && (is_high(bytes[i]) || is_latin(bytes[i])); ++i) {
            n_high += is_high(bytes[i]) ? 1 : 0;
            n_latin += is_latin(bytes[i]) ? 1 : 0;
            n_small += is_small_cyrillic(bytes[i]) ? 1 : 0;
        }
        if (n_high + n_latin == 0) ++i;
        if (n_latin > 0) {
            in_latin_words += n_high;
        } else if (n_high > 1) {
            in_own_words += n_high;
            n_cyrillic += n_small;
        }
    }
    if (in_own_words <= in_latin_words) return Encoding::windows_1252;
    return n_cyrillic * 3 > in_own_words ? Encoding::windows_1251 : Encoding::windows_1256;
}

const char* name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf16_le:
            return "UTF-16LE";
        case Encoding::utf16_be:
            return "UTF-16BE";
        case Encoding::windows_1251:
            return "windows-1251";
        case Encoding::windows_1256:
            return "windows-1256";
        case Encoding::windows_1252:
            return "windows-1252";
        default:
            return "UTF-8";
    }
}

}  // namespace detail_encoding

using namespace detail_encoding;

Encoding encoding_of(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return Encoding::utf8;
    if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16_le;
    if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16_be;
    const std::string_view sample = bytes.substr(0, sample_size);
    if (const auto utf16 = utf16_by_zeros(sample)) return *utf16;
    if (is_utf8(bytes.size() > sample_size ? whole_code_points(sample) : sample)) return Encoding::utf8;
    // A few bad bytes do not make a UTF-8 file another one.
    const std::u32string points = code_points(sample);
    const auto n_bad = static_cast<std::size_t>(std::count(points.begin(), points.end(), char32_t{0xFFFD}));
    std::size_t n_multibyte = 0;
    for (const char32_t point : points) n_multibyte += point >= 0x80 && point != 0xFFFD ? 1 : 0;
    if (n_multibyte > n_bad * 4) return Encoding::utf8;
    return windows_page(bytes.substr(0, sample_size * 16));
}

std::string_view code_page(Encoding encoding) {
    if (encoding == Encoding::windows_1251) return "Windows-1251";
    if (encoding == Encoding::windows_1252) return "Windows-1252";
    return encoding == Encoding::windows_1256 ? "Windows-1256" : "";
}

std::string to_utf8(std::string bytes, Encoding encoding) {
    if (encoding == Encoding::utf8) {
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
        return bytes;
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name_of(encoding), &status);
    ENSEJAM_EXPECT(U_SUCCESS(status), "ICU lacks a converter");
    const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter, status);
    ucnv_close(converter);
    std::string result;
    text.toUTF8String(result);
    if (result.starts_with("\xEF\xBB\xBF")) result.erase(0, 3);
    return result;
}

}  // namespace ensejam::text
