#include "text/words.h"

#include "base/base.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_words {

enum class Part { word, inside, outside };

/// Whether a code point makes a word, may stand inside one, or parts words.
Part part_of(char32_t point) {
    const KeyLetter letter = key_letter(point);
    if (letter.kind == KeyClass::letter) return Part::word;
    if (letter.kind == KeyClass::drop) return Part::inside;
    if (letter.kind == KeyClass::space) return Part::outside;
    if (is_letter_or_digit(point)) return Part::word;
    return is_mark(point) ? Part::inside : Part::outside;
}

/// The key of one word; the common case needs no tables of Unicode.
std::string key_of_word(std::u32string_view points) {
    std::string result;
    char32_t last = 0;
    char32_t before_last = 0;
    for (const char32_t point : points) {
        const KeyLetter letter = key_letter(point);
        if (letter.kind == KeyClass::drop) continue;
        if (letter.kind != KeyClass::letter) return key(utf8(points));
        if (letter.to == last && letter.to == before_last) continue;
        before_last = last;
        last = letter.to;
        append_utf8(result, letter.to);
    }
    return result;
}

}  // namespace detail_words

Words words_of(std::string_view display) {
    using namespace detail_words;
    Words result{.points = code_points(display)};
    const std::u32string& points = result.points;
    for (std::size_t at = 0; at < points.size();) {
        if (part_of(points[at]) != Part::word) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        std::size_t next = end;
        for (; next < points.size(); ++next) {
            const Part part = part_of(points[next]);
            if (part == Part::outside) break;
            if (part == Part::word) end = next + 1;
        }
        // Compatibility letters can hold spaces (a ligature of four words): each is a word of its own place.
        const std::string whole = key_of_word(std::u32string_view(points).substr(at, end - at));
        for (std::size_t begin = 0; begin < whole.size();) {
            const std::size_t stop = std::min(whole.find(' ', begin), whole.size());
            result.words.push_back({whole.substr(begin, stop - begin), at, end});
            begin = stop + 1;
        }
        at = next;
    }
    return result;
}

std::vector<std::string_view> words_of_key(std::string_view key) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        if (end > begin) words.push_back(key.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

}  // namespace ensejam::text
