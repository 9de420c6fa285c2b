#include "intake/names/titles.h"

#include "intake/names/names.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_titles {

constexpr double least_word_likeness = 0.75;
constexpr std::size_t longest_ending = 3;  ///< letters: «های», "ing"

std::string digits_of(std::string key) {
    std::erase_if(key, [](char sign) { return sign < '0' || sign > '9'; });
    return key;
}

bool is_ending(std::string_view text) {
    const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins)) <= longest_ending;
}

/// One spelling of a word beside another: a slip, or an ending more.
bool are_spellings(std::string_view a, std::string_view b) {
    const auto [shorter, longer] = std::minmax(a, b, [](auto x, auto y) { return x.size() < y.size(); });
    if (longer.starts_with(shorter) && is_ending(longer.substr(shorter.size()))) return true;
    return text::likeness(a, b) >= least_word_likeness;
}

/// Takes the words that both have out of both.
void drop_shared(std::vector<std::string_view>& a, std::vector<std::string_view>& b) {
    std::erase_if(a, [&](std::string_view word) {
        const auto same = std::find(b.begin(), b.end(), word);
        if (same == b.end()) return false;
        b.erase(same);
        return true;
    });
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) text += word;
    return text;
}

/// What is left of both: the same words with slips, one word written in parts, or an ending that stands
/// alone.
bool are_same_words(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    if (a.size() != b.size()) return are_spellings(joined(a), joined(b));
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!are_spellings(a[i], b[i])) return false;
    return true;
}

}  // namespace detail_titles

bool are_titles_alike(std::string_view a, std::string_view b) {
    using namespace detail_titles;
    const std::string key_a = text::name_key(a);
    const std::string key_b = text::name_key(b);
    if (key_a == key_b) return true;
    if (digits_of(key_a) != digits_of(key_b) || text::likeness(key_a, key_b) < least_likeness) return false;
    std::vector<std::string_view> words_a = text::words_of_key(key_a), words_b = text::words_of_key(key_b);
    drop_shared(words_a, words_b);
    return are_same_words(words_a, words_b);
}

}  // namespace ensejam::intake
