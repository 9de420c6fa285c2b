#include "text/utf8.h"

#include "base/base.h"

namespace ensejam::text {
namespace detail_utf8 {

constexpr char32_t replacement = 0xFFFD;

/// One decoded code point and how many bytes it took; `is_valid` is false for a byte that stands alone.
struct Decoded {
    char32_t point = replacement;
    std::size_t size = 1;
    bool is_valid = false;
};

Decoded decode(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return {first, 1, true};
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + size > bytes.size()) return {};
    char32_t point = first & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {};
        point = (point << 6) | (byte(at + i) & 0x3Fu);
    }
    const bool is_overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
    if (is_overlong || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return {};
    return {point, size, true};
}

}  // namespace detail_utf8

std::u32string code_points(std::string_view bytes) {
    std::u32string points;
    points.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto decoded = detail_utf8::decode(bytes, at);
        points += decoded.point;
        at += decoded.size;
    }
    return points;
}

void append_utf8(std::string& text, char32_t point) {
    if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) point = detail_utf8::replacement;
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) return put(point);
    if (point < 0x800) {
        put(0xC0 | (point >> 6));
    } else {
        if (point < 0x10000) {
            put(0xE0 | (point >> 12));
        } else {
            put(0xF0 | (point >> 18));
            put(0x80 | ((point >> 12) & 0x3F));
        }
        put(0x80 | ((point >> 6) & 0x3F));
    }
    put(0x80 | (point & 0x3F));
}

std::string utf8(std::u32string_view points) {
    std::string text;
    text.reserve(points.size() * 2);
    for (const char32_t point : points) append_utf8(text, point);
    return text;
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto decoded = detail_utf8::decode(bytes, at);
        if (!decoded.is_valid) return false;
        at += decoded.size;
    }
    return true;
}

std::size_t length(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < text.size(); ++n) at += detail_utf8::decode(text, at).size;
    return n;
}

std::string shortened(std::string_view text, std::size_t most_letters) {
    // No letter has more than four bytes, so a long text is not looked through to its end.
    const std::u32string points = code_points(text.substr(0, most_letters * 4 + 4));
    std::string result;
    for (std::size_t i = 0; i < std::min(points.size(), most_letters); ++i)
        append_utf8(result, points[i] == U'\n' || points[i] == U'\r' ? U' ' : points[i]);
    return points.size() > most_letters ? result + "…" : result;
}

}  // namespace ensejam::text
