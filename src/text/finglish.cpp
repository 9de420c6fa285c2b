#include "text/finglish.h"

#include "base/base.h"
#include "text/latin_names.h"
#include "text/letters.h"
#include "text/romanised.h"
#include "text/string_index.h"
#include "text/table_rows.h"
#include "text/tables.h"
#include "text/unicode.h"

namespace ensejam::text {
namespace detail_finglish {

struct Model {
    StringIndex pieces{};
    std::vector<int> weights{};
    int bias = 0;

    int weight(std::string_view piece) const {
        const auto rank = pieces.find(piece);
        return rank ? weights[*rank] : 0;
    }
};

const Model& model() {
    static const Model all = [] {
        Model made;
        made.pieces.reserve(16000);
        for_each_row(finglish_model(), [&](const std::vector<std::string_view>& cells) {
            if (cells[0].empty()) {
                made.bias = number_in(cells[1]);
            } else {
                made.pieces.add(cells[0]);
                made.weights.push_back(number_in(cells[1]));
            }
        });
        return made;
    }();
    return all;
}

/// The word as the model knows it: lower case, one apostrophe; empty when it has other letters.
std::string plain_latin(std::u32string_view word) {
    std::string plain;
    for (const char32_t point : word) {
        if (point == U'’' || point == U'\'')
            plain += '\'';
        else if (point < 0x80)
            plain += static_cast<char>(point | 32);
        else
            return {};
    }
    return plain;
}

/// How well the word reads as a common Persian word, as pieces of the model.
int weight_of_fit(const std::string& plain) {
    const std::string sounds = sounds_of(plain);
    const Fit fit = fit_of(sounds);
    const int n = std::max(2, static_cast<int>(sounds.size()));
    return model().weight(fmt::format("~{}", std::min(12, 2 * fit.total / (100 * n)))) +
           model().weight(fmt::format("~~{}.{}", std::min(10, fit.total / 250),
                                      std::min(8, static_cast<int>(sounds.size())))) +
           model().weight(fmt::format("~c{}", std::min(10, 4 * fit.reading / (100 * n))));
}

constexpr std::size_t longest_word = 64;

bool is_apostrophe(char32_t point) {
    return point == U'\'' || point == U'’' || point == U'ʻ' || point == U'ʼ';
}

bool is_latin_letter(char32_t point) {
    if (point < 0x80) return (point | 32) >= U'a' && (point | 32) <= U'z';
    return point >= 0xC0 && point < 0x2000 && is_latin(point);
}

bool contains(std::u32string_view text, std::u32string_view part) {
    return text.find(part) != std::u32string_view::npos;
}

/// Links, mail addresses, account names, tags, site names and codes say nothing about the language.
bool is_reference(std::u32string_view chunk) {
    if (contains(chunk, U"://") || chunk.starts_with(U"www.") || contains(chunk, U"@") ||
        contains(chunk, U"#") || contains(chunk, U"_") || contains(chunk, U"/") || contains(chunk, U"\\") ||
        contains(chunk, U"="))
        return true;
    for (const std::u32string_view site : {U".com", U".ir", U".org", U".net", U".edu", U".gov", U".io"}) {
        const std::size_t at = chunk.find(site);
        if (at == std::u32string_view::npos || at == 0) continue;
        if (at + site.size() == chunk.size() || !is_latin_letter(chunk[at + site.size()])) return true;
    }
    return false;
}

bool is_abbreviation(std::u32string_view word) {
    if (word.size() > 5) return false;
    return std::all_of(word.begin(), word.end(), [](char32_t c) { return c >= U'A' && c <= U'Z'; });
}

/// Takes the Latin words of one chunk between white space.
void take_words(std::u32string_view chunk, std::size_t offset, std::size_t& run,
                std::vector<LatinWord>& words) {
    for (std::size_t at = 0; at < chunk.size();) {
        if (!is_latin_letter(chunk[at])) {
            if (is_arabic(chunk[at])) ++run;
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < chunk.size() &&
               (is_latin_letter(chunk[end]) || is_apostrophe(chunk[end]) || is_mark(chunk[end])))
            ++end;
        const bool by_digit =
            (at > 0 && digit_of(chunk[at - 1]) >= 0) || (end < chunk.size() && digit_of(chunk[end]) >= 0);
        std::size_t last = end;
        while (last > at && is_apostrophe(chunk[last - 1])) --last;
        if (!by_digit && last - at <= longest_word)
            words.push_back({chunk.substr(at, last - at), offset + at, offset + last, run});
        at = end;
    }
}

double mean_of(std::span<const LatinWord> words) {
    double sum = 0;
    for (const LatinWord& word : words) sum += finglish_score(word.points);
    return words.empty() ? 0 : sum / static_cast<double>(words.size());
}

/// The limit above which so many words alone are Finglish. Source: the even lines of the cuttings.
double limit_of(std::size_t n_words) { return n_words == 1 ? 0.10 : n_words == 2 ? 0.0 : -0.02; }

/// The words that a text in Latin letters is judged by: where two or more stand without a capital, those and
/// the first; names prove nothing. All of them in a text of capitalised words.
std::vector<LatinWord> telling_words(const std::vector<LatinWord>& words) {
    std::vector<LatinWord> telling;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (at == 0 || !is_capitalised(words[at].points)) telling.push_back(words[at]);
    const bool begins_small = !words.empty() && !is_capitalised(words.front().points);
    return telling.size() >= (begins_small ? 2U : 3U) ? telling : words;
}

/// A word that is no Persian in any spelling: hospital, street. Beside names alone it says what they are.
bool is_foreign(const LatinWord& word) { return finglish_score(word.points) < -1.5; }

bool is_of_names(const std::vector<LatinWord>& words) {
    const auto n_names = std::count_if(words.begin(), words.end(),
                                       [](const LatinWord& word) { return is_capitalised(word.points); });
    return n_names + 1 >= static_cast<std::ptrdiff_t>(words.size()) &&
           std::any_of(words.begin(), words.end(), is_foreign);
}

/// English words that Finglish spells alike: man, to, in, bad, do. Alone they do not tell which.
bool is_both(const LatinWord& word) {
    return model().pieces.find('!' + plain_latin(word.points)).has_value();
}

bool is_undecided(const std::vector<LatinWord>& words) {
    return words.size() <= 2 && std::all_of(words.begin(), words.end(), is_both);
}

/// True when a number stands right before or behind the words: 70 saalegi, pas az 21.
bool has_number_beside(std::u32string_view text, const LatinWord& first, const LatinWord& last) {
    std::size_t before = first.begin;
    while (before > 0 && text[before - 1] == U' ') --before;
    std::size_t behind = last.end;
    while (behind < text.size() && text[behind] == U' ') ++behind;
    return (before > 0 && digit_of(text[before - 1]) >= 0) ||
           (behind < text.size() && digit_of(text[behind]) >= 0);
}

/// The strongest run of three words or more, abbreviations left out; -2.5 when there is none. Names, and a
/// number beside the run, count as words of it and say nothing; two other words must.
double strongest_run(std::u32string_view text, const std::vector<LatinWord>& words) {
    double best = -2.5;
    for (std::size_t begin = 0; begin < words.size();) {
        std::vector<LatinWord> telling;
        std::size_t n_words = 0;
        std::size_t end = begin;
        for (; end < words.size() && words[end].run == words[begin].run; ++end) {
            if (is_abbreviation(words[end].points)) continue;
            ++n_words;
            if (!is_capitalised(words[end].points)) telling.push_back(words[end]);
        }
        if (n_words == 2 && has_number_beside(text, words[begin], words[end - 1])) ++n_words;
        if (n_words >= 3 && telling.size() >= 2) best = std::max(best, mean_of(telling));
        begin = end;
    }
    return best;
}

/// Letters of Kurdish and Pashto that nobody types for a Persian one.
bool is_kindred_letter(char32_t point) {
    return std::u32string_view(U"ێۆڵڕڤەټډړږښڼېۍځڅ").find(point) != std::u32string_view::npos;
}

/// A third of the words, two at least, hold such a letter: one word alone may be a disguise.
bool is_kindred(std::u32string_view text) {
    std::size_t n_words = 0;
    std::size_t n_kindred = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !is_white_space(text[end])) ++end;
        const std::u32string_view word = text.substr(at, end - at);
        n_words += word.empty() ? 0 : 1;
        n_kindred += std::any_of(word.begin(), word.end(), is_kindred_letter) ? 1 : 0;
        at = end + 1;
    }
    return n_kindred >= 2 && 3 * n_kindred >= n_words;
}

/// English is told by its small words; texts of fewer than six words are given the benefit of the doubt.
bool looks_english(const std::vector<LatinWord>& words) {
    static constexpr auto small = std::to_array<std::string_view>(
        {"the",  "and",   "of",   "to", "a",    "is",    "in",    "it",  "i",    "you",  "that",  "was",
         "he",   "she",   "for",  "on", "are",  "with",  "as",    "his", "her",  "they", "at",    "be",
         "this", "have",  "from", "or", "had",  "by",    "not",   "but", "we",   "what", "all",   "were",
         "my",   "there", "can",  "an", "your", "which", "their", "do",  "will", "if",   "please"});
    std::size_t n_small = 0;
    for (const LatinWord& word : words) {
        const std::string plain = plain_latin(word.points);
        if (plain.empty()) return false;
        n_small += std::find(small.begin(), small.end(), plain) != small.end() ? 1 : 0;
    }
    return words.size() < 6 || n_small * 8 >= words.size();
}

}  // namespace detail_finglish

using namespace detail_finglish;

std::vector<LatinWord> latin_words(std::u32string_view text) {
    std::vector<LatinWord> words;
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_white_space(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_white_space(text[end])) ++end;
        const std::u32string_view chunk = text.substr(at, end - at);
        if (is_reference(chunk))
            ++run;
        else
            take_words(chunk, at, run, words);
        at = end;
    }
    return words;
}

double finglish_score(std::u32string_view word) {
    const std::string plain = plain_latin(word);
    if (plain.empty() || plain.size() > longest_word) return -2.5;
    const std::string whole = '^' + plain + '$';
    int sum = model().bias + model().weight('=' + plain) + weight_of_fit(plain);
    for (std::size_t size = 2; size <= 4; ++size)
        for (std::size_t at = 0; at + size <= whole.size(); ++at)
            sum += model().weight(std::string_view(whole).substr(at, size));
    return std::clamp(sum / 200.0, -2.5, 2.5);
}

Writing writing_of(std::u32string_view text) {
    Writing writing;
    bool has_persian = false;
    bool has_other = false;
    for (const char32_t point : text) {
        if (is_arabic(point))
            has_persian = true;
        else if (point >= 0x80 && !is_latin_letter(point) && is_letter_or_digit(point) && digit_of(point) < 0)
            has_other = true;
    }
    const std::vector<LatinWord> words = latin_words(text);
    if (has_persian) {
        writing.script = words.empty() ? Script::persian : Script::mixed;
        writing.score = strongest_run(text, words);
        writing.is_finglish = writing.score > 0.2;
        writing.is_kindred = is_kindred(text);
        return writing;
    }
    if (words.empty()) {
        writing.script = has_other ? Script::other : Script::none;
        return writing;
    }
    writing.script = Script::latin;
    writing.has_accents = std::any_of(words.begin(), words.end(),
                                      [](const LatinWord& word) { return plain_latin(word.points).empty(); });
    const std::vector<LatinWord> telling = telling_words(words);
    writing.score = mean_of(telling);
    const bool is_open = is_undecided(telling) || are_names(words);
    writing.is_finglish =
        !has_other && !is_open && writing.score > limit_of(telling.size()) && !is_of_names(words);
    writing.is_english = !has_other && !is_open && !writing.is_finglish && looks_english(words);
    return writing;
}

}  // namespace ensejam::text
