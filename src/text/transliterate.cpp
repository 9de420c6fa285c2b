#include "text/transliterate.h"

#include "base/base.h"
#include "text/finglish.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/lexicon.h"
#include "text/romanised.h"
#include "text/typed_word.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_transliterate {

/// The cheapest sequence of candidates, neighbours that are often together being cheaper (Viterbi).
std::vector<std::string> best_sequence(const std::vector<std::vector<Candidate>>& words) {
    std::vector<std::vector<std::size_t>> from(words.size());
    std::vector<double> before{0};
    std::vector<std::uint32_t> ranks_before{sentence_start};
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::vector<double> costs;
        std::vector<std::uint32_t> ranks;
        for (const Candidate& candidate : words[at]) {
            std::size_t best = 0;
            double least = 1e300;
            for (std::size_t i = 0; i < before.size(); ++i) {
                const int times = times_together(ranks_before[i], candidate.rank);
                const double cost = before[i] + candidate.cost - 60 * std::log(1.0 + 3 * times);
                if (cost < least) least = cost, best = i;
            }
            costs.push_back(least);
            ranks.push_back(candidate.rank);
            from[at].push_back(best);
        }
        before = std::move(costs);
        ranks_before = std::move(ranks);
    }
    std::vector<std::string> chosen(words.size());
    std::size_t i = static_cast<std::size_t>(std::min_element(before.begin(), before.end()) - before.begin());
    for (std::size_t at = words.size(); at-- > 0; i = from[at][i]) chosen[at] = words[at][i].spelling;
    return chosen;
}

std::string ascii_of(std::u32string_view word) {
    std::string latin;
    for (const char32_t point : word)
        if (point < 0x80) latin += static_cast<char>(point);
    return latin;
}

bool is_kept(const LatinWord& word) {
    const bool is_abbreviation = word.points.size() >= 2 && word.points.size() <= 5 &&
                                 std::all_of(word.points.begin(), word.points.end(),
                                             [](char32_t c) { return c >= U'A' && c <= U'Z'; });
    return is_abbreviation || finglish_score(word.points) < -2.2;
}

/// Latin question marks, commas and semicolons between Persian words become Persian ones.
char32_t persian_sign(std::u32string_view text, std::size_t at) {
    const bool is_before_space = at + 1 == text.size() || is_blank(text[at + 1]) || text[at + 1] == U'?';
    if (!is_before_space) return text[at];
    if (text[at] == U'?') return U'؟';
    if (text[at] == U',') return U'،';
    return text[at] == U';' ? U'؛' : text[at];
}

bool is_parted_by_blank(std::u32string_view text, const LatinWord& word, const LatinWord& next) {
    return next.begin == word.end + 1 && text[word.end] == U' ';
}

/// می and ها are written close to their word, with a half-space.
bool is_written_close(std::string_view word, std::string_view next) {
    static constexpr auto endings_apart = std::to_array<std::string_view>({"ها", "های", "هایی"});
    return word == "می" || word == "نمی" ||
           std::find(endings_apart.begin(), endings_apart.end(), next) != endings_apart.end();
}

/// True when `ye` behind the word joins it to the next, and is not یه: sedaye, hafte ye.
bool is_joining_ye(const LatinWord& typed, const std::string& word, const std::string& next) {
    const std::string whole = key(word);
    const char32_t last = typed.points.back();
    const bool ends_open = last == U'a' || last == U'o' || last == U'u';
    if (ends_open && (whole.ends_with("ای") || whole.ends_with("وی"))) return true;
    const auto known = known_word(whole);
    if (!known || word.size() < 4) return false;
    if (word.ends_with("ا") || word.ends_with("و")) {
        const auto joined = known_word(whole + "ی");
        return joined && joined->rarity <= known->rarity + 25;
    }
    const auto ye = known_word("یه");
    const auto behind = known_word(key(next));
    return word.ends_with("ه") && ye && !word.starts_with("می") && !word.starts_with("نمی") &&
           times_together(known->rank, ye->rank) == 0 &&
           !(behind && times_together(ye->rank, behind->rank) > 0);
}

/// The e and ye between a word and the next, where they join them, fall away; behind ا and و a ی is written.
std::vector<bool> joined_to_next(std::u32string_view text, const std::vector<LatinWord>& words,
                                 std::vector<std::string>& chosen) {
    std::vector<bool> is_dropped(words.size());
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].points == U"e") is_dropped[i] = true;
        if (words[i].points != U"ye" || i + 1 == words.size() || is_dropped[i - 1]) continue;
        if (!is_parted_by_blank(text, words[i - 1], words[i]) ||
            !is_parted_by_blank(text, words[i], words[i + 1]))
            continue;
        is_dropped[i] = is_joining_ye(words[i - 1], chosen[i - 1], chosen[i + 1]);
        if (is_dropped[i] && (chosen[i - 1].ends_with("ا") || chosen[i - 1].ends_with("و")))
            chosen[i - 1] += "ی";
    }
    return is_dropped;
}

}  // namespace detail_transliterate

using namespace detail_transliterate;

std::string to_persian(std::string_view text) {
    const std::u32string points = code_points(text);
    std::vector<LatinWord> words;
    for (const LatinWord& word : latin_words(points))
        if (!is_kept(word)) words.push_back(word);
    std::vector<std::vector<Candidate>> candidates;
    bool has_long_a = false;
    for (const LatinWord& word : words) has_long_a = has_long_a || writes_long_a(ascii_of(word.points));
    for (const LatinWord& word : words)
        candidates.push_back(candidates_of(ascii_of(word.points), has_long_a));
    std::vector<std::string> chosen = best_sequence(candidates);
    const std::vector<bool> is_dropped = joined_to_next(points, words, chosen);
    std::string result;
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_close = i > 0 && is_parted_by_blank(points, words[i - 1], words[i]);
        if (is_dropped[i] && is_close)
            at = words[i].begin;
        else if (is_close && is_written_close(chosen[i - 1], chosen[i]))
            result += "\u200C", at = words[i].begin;
        for (; at < words[i].begin; ++at) append_utf8(result, persian_sign(points, at));
        if (!is_dropped[i]) result += chosen[i];
        at = words[i].end;
    }
    for (; at < points.size(); ++at)
        append_utf8(result, words.empty() ? points[at] : persian_sign(points, at));
    return result;
}

}  // namespace ensejam::text
