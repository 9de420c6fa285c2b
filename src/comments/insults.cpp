#include "comments/insults.h"

namespace ensejam::comments {
namespace detail_insults {

constexpr std::size_t longest_spelled = 24;
constexpr std::size_t most_parts = 6;   ///< of a word that signs stand in
constexpr std::size_t longest_gap = 3;  ///< of the signs between two parts
constexpr int rarest_common = 110;      ///< a part as common as this (-10 ln share) is a word of its own
constexpr double least_persian = 0.3;   ///< finglish_score of a word that is read by its sound

/// Words before and behind an insult that is told as somebody's word, not said: واژهٔ …, گفتند …; … خواندن.
constexpr auto citing_before =
    std::to_array<std::string_view>({"واژه", "کلمه", "لفظ", "لقب", "برچسب", "انگ", "تهمت", "گفت", "گفتند",
                                     "گفته", "میگفت", "میگفتند", "میگویند", "میگن"});
constexpr auto citing_behind = std::to_array<std::string_view>(
    {"خواندن", "خوانده", "خواندهشده", "نامیدهشده", "خواند", "خواندند", "میخواند", "میخوانند", "نامیدن",
     "نامیده", "نامید", "نامیدند", "مینامند", "خطاب", "صدا", "لقب"});

template <class Words>
bool is_among(const Words& list, std::string_view key) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

bool is_sign_gap(std::u32string_view gap) {
    return !gap.empty() && gap.size() <= longest_gap && gap.find(U'\n') == gap.npos &&
           !std::all_of(gap.begin(), gap.end(), text::is_blank);
}

/// Collects what is found in one text.
class Finder {
public:
    Finder(const text::Words& text, const WordList& list) : text_(text), list_(list) {}

    std::vector<Hit> all() {
        for (std::size_t at = 0; at < words().size(); ++at) {
            written(at);
            sounded(at);
            phrase(at);
            filled(at);
            masked(at);
            split(at);
            numbered(at);
        }
        spelled_out();
        for_each_latin_run();
        std::sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) { return a.begin < b.begin; });
        return std::move(hits_);
    }

private:
    const std::vector<text::Word>& words() const { return text_.words; }

    void found(std::uint32_t entry, std::size_t first, std::size_t last, Reading reading) {
        if (list_.is_excepted(entry, words(), first, last)) return;
        const bool is_cited = (first > 0 && is_among(citing_before, words()[first - 1].key)) ||
                              (last + 1 < words().size() && is_among(citing_behind, words()[last + 1].key));
        hits_.push_back({entry, words()[first].begin, words()[last].end, reading, is_cited});
    }

    void written(std::size_t at) {
        if (const auto entry = list_.entry_of(words()[at].key)) found(*entry, at, at, Reading::written);
    }

    /// A Latin word that is no entry as it is typed, and spells a Persian one.
    void sounded(std::size_t at) {
        const text::Word& word = words()[at];
        if (!word.is_latin() || list_.entry_of(word.key)) return;
        const auto entry = list_.sounded_entry_of(word.key);
        const std::u32string_view points(text_.points);
        if (entry && text::finglish_score(points.substr(word.begin, word.end - word.begin)) > least_persian)
            found(*entry, at, at, Reading::latin);
    }

    void phrase(std::size_t at) {
        for (const WordList::Phrase& phrase : list_.phrases_from(words()[at].key)) {
            const std::size_t last = at + phrase.keys.size();
            if (last >= words().size()) continue;
            std::size_t i = 0;
            while (i + 1 < phrase.keys.size() && words()[at + 1 + i].key == phrase.keys[i]) ++i;
            // The last word of a phrase may carry an ending.
            if (i + 1 == phrase.keys.size() && WordList::has_stem(words()[last].key, phrase.keys[i]))
                found(phrase.entry, at, last, Reading::written);
        }
    }

    std::u32string_view gap_after(std::size_t at) const {
        const std::size_t from = words()[at].end;
        return std::u32string_view(text_.points).substr(from, words()[at + 1].begin - from);
    }

    /// A word that people know, and common enough to stand by itself.
    bool is_common(std::size_t at) const {
        const auto known = text::known_word(words()[at].key);
        return known && known->rarity <= rarest_common && !list_.exactly(words()[at].key);
    }
    bool are_all_common(std::size_t first, std::size_t last) const {
        while (first <= last && is_common(first)) ++first;
        return first > last;
    }

    /// ک*یر, ج.نده, ک**س*کش: signs inside a word. Between two common words a full stop, a comma or a stroke
    /// is only that, unless the whole is long; signs with blanks beside them are, whatever they are.
    void filled(std::size_t at) {
        std::string joined = words()[at].key;
        bool is_loose = false;
        for (std::size_t last = at; last + 1 < words().size() && last < at + most_parts;) {
            const std::u32string_view gap = gap_after(last);
            if (!is_sign_gap(gap)) return;
            is_loose = is_loose || std::any_of(gap.begin(), gap.end(), text::is_blank);
            const bool is_stop = gap.size() == 1 && (gap[0] == U'.' || gap[0] == U'،' || gap[0] == U'/');
            joined += words()[++last].key;
            const auto entry = list_.exactly(joined);
            if (!entry || list_.entry(*entry).match == Match::phrase) continue;
            const bool are_words = are_all_common(at, last);
            if (are_words && (is_loose || (is_stop && text::length(joined) < 6))) continue;
            return found(*entry, at, last, Reading::filled);
        }
    }

    /// f*ck: as many stars as letters are left out of an entry of four letters or more.
    void masked(std::size_t at) {
        if (at + 1 >= words().size()) return;
        const std::u32string_view gap = gap_after(at);
        if (gap.empty() || gap.size() > longest_gap || gap.find_first_not_of(U'*') != gap.npos) return;
        const auto entry = list_.masked(words()[at].key, gap.size(), words()[at + 1].key);
        if (entry) found(*entry, at, at + 1, Reading::filled);
    }

    /// A word parted once by a space: the join is an entry, and one part is no common word.
    void split(std::size_t at) {
        if (at + 1 >= words().size() || gap_after(at) != U" ") return;
        const std::string joined = words()[at].key + words()[at + 1].key;
        const auto entry = list_.exactly(joined);
        if (!entry || text::length(joined) < 4 || list_.entry(*entry).match == Match::phrase) return;
        if (are_all_common(at, at + 1)) return;
        found(*entry, at, at + 1, Reading::split);
    }

    /// ج1نده: digits inside a Persian word.
    void numbered(std::size_t at) {
        const std::string& key = words()[at].key;
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        if (key.size() < 5 || static_cast<unsigned char>(key.front()) < 0x80 || is_digit(key.back())) return;
        std::string letters;
        std::copy_if(key.begin(), key.end(), std::back_inserter(letters),
                     [&](char c) { return !is_digit(c); });
        if (letters.size() == key.size()) return;
        if (const auto entry = list_.exactly(letters)) found(*entry, at, at, Reading::digits);
    }

    bool is_single_letter(std::size_t at) const {
        return !words()[at].is_number() && text::length(words()[at].key) == 1;
    }

    /// Single letters parted by spaces or signs: ک ی ر, k.o.s. At least three, and the whole run.
    void spelled_out() {
        for (std::size_t first = 0; first < words().size();) {
            std::size_t last = first;
            while (last < words().size() && is_single_letter(last) && is_near(first, last)) ++last;
            if (last - first >= 3 && last - first <= longest_spelled) spelled_run(first, last);
            first = std::max(last, first + 1);
        }
    }
    bool is_near(std::size_t first, std::size_t at) const {
        return at == first || words()[at].begin <= words()[at - 1].end + 3;
    }

    void spelled_run(std::size_t first, std::size_t end) {
        // The word "and" is a single letter too: it may stand before or behind.
        for (std::size_t from = first; from <= first + 1; ++from)
            for (std::size_t to = end; to + 1 >= end; --to) {
                if (to < from + 3) continue;
                if ((from > first && words()[first].key != "و") || (to < end && words()[end - 1].key != "و"))
                    continue;
                std::string joined;
                for (std::size_t at = from; at < to; ++at) joined += words()[at].key;
                const auto entry = list_.entry_of(joined);
                if (entry) return found(*entry, from, to - 1, Reading::spelled_out);
            }
    }

    static char32_t letter_of_digit(char32_t point) {
        constexpr std::u32string_view digits = U"01345$@!";
        constexpr std::u32string_view letters = U"oieassai";
        const std::size_t at = digits.find(point);
        return at == std::u32string_view::npos ? 0 : letters[at];
    }

    /// Runs of Latin letters with digits or signs for letters: k0s, k1r, $ex.
    void for_each_latin_run() {
        const std::u32string& points = text_.points;
        const auto is_letter = [](char32_t c) { return (c | 32) >= U'a' && (c | 32) <= U'z'; };
        for (std::size_t begin = 0; begin < points.size();) {
            std::size_t end = begin;
            bool has_letter = false;
            bool has_digit = false;
            while (end < points.size() && (is_letter(points[end]) || letter_of_digit(points[end]) != 0)) {
                (is_letter(points[end]) ? has_letter : has_digit) = true;
                ++end;
            }
            if (has_letter && has_digit && end - begin <= longest_spelled) latin_run(begin, end);
            begin = end + 1;
        }
    }

    void latin_run(std::size_t begin, std::size_t end) {
        std::u32string letters;
        std::u32string without;
        for (std::size_t at = begin; at < end; ++at) {
            const char32_t letter = letter_of_digit(text_.points[at]);
            letters += letter != 0 ? letter : text_.points[at];
            if (letter == 0) without += text_.points[at];
        }
        if (without.size() > 3)
            if (const auto entry = list_.exactly(text::key(text::utf8(without))))
                return hits_.push_back({*entry, begin, end, Reading::digits});
        for (std::size_t cut = 0; cut < 2; ++cut, letters.pop_back()) {
            const auto entry = list_.entry_of(text::key(text::utf8(letters)));
            if (entry) return hits_.push_back({*entry, begin, end, Reading::digits});
            if (letters.size() < 2) return;
        }
    }

    const text::Words& text_;
    const WordList& list_;
    std::vector<Hit> hits_{};
};

}  // namespace detail_insults

std::string_view word_of(Reading reading) {
    constexpr auto words =
        std::to_array<std::string_view>({"written", "spelled_out", "filled", "split", "digits", "latin"});
    return words[static_cast<std::size_t>(reading)];
}

std::vector<Hit> find_insults(const text::Words& text, const WordList& list) {
    return detail_insults::Finder(text, list).all();
}

}  // namespace ensejam::comments
