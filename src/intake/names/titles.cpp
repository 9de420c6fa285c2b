#include "intake/names/titles.h"

#include "intake/names/names.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_titles {

constexpr std::size_t least_letters_of_slip = 5;
constexpr std::size_t letters_of_two_slips = 10;

std::string digits_of(std::string key) {
    std::erase_if(key, [](char sign) { return sign < '0' || sign > '9'; });
    return key;
}

/// What is written behind a word without making it another one.
bool is_ending(std::string_view text) {
    constexpr auto endings = std::to_array<std::string_view>(
        {"s", "es", "e", "ed", "d", "ing", "x", "ها", "های", "هایی", "ی", "ای", "ان", "یان", "گان", "ات"});
    return std::find(endings.begin(), endings.end(), text) != endings.end();
}

/// A word that may be left out.
bool is_joining(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"و",  "در",  "به",  "از", "با", "برای", "the", "a",  "an",  "of", "to",
         "in", "for", "and", "de", "du", "des",  "la",  "le", "les", "et", "y"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// One letter of a word written otherwise, or two of a long one. A word before another makes it another:
/// "literate" and "illiterate".
bool is_slip(std::string_view a, std::string_view b) {
    const std::size_t letters = std::max(text::length(a), text::length(b));
    if (letters < least_letters_of_slip || a.ends_with(b) || b.ends_with(a)) return false;
    const double slips = letters < letters_of_two_slips ? 1 : 2;
    return text::likeness(a, b) >= 1 - (slips + 0.01) / static_cast<double>(letters);
}

/// One spelling of a word beside another: a slip, or an ending more.
bool are_spellings(std::string_view a, std::string_view b) {
    const auto [shorter, longer] = std::minmax(a, b, [](auto x, auto y) { return x.size() < y.size(); });
    return a == b || (longer.starts_with(shorter) && is_ending(longer.substr(shorter.size()))) ||
           is_slip(a, b);
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

bool may_be_left_out(std::string_view word) { return is_ending(word) || is_joining(word); }

/// What is left of both: the same words with slips, one word written in parts, or what may be left out.
bool are_same_words(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    if (a.empty() || b.empty()) {
        const auto& more = a.empty() ? b : a;
        return std::all_of(more.begin(), more.end(), may_be_left_out);
    }
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
