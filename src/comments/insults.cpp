#include "comments/insults.h"

namespace ensejam::comments {
namespace detail_insults {

constexpr std::size_t longest_spelled = 24;

/// Collects what is found in one text.
class Finder {
public:
    Finder(const text::Words& text, const WordList& list) : text_(text), list_(list) {}

    std::vector<Hit> all() {
        for (std::size_t at = 0; at < words().size(); ++at) {
            written(at);
            phrase(at);
            filled(at);
            split(at);
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
        hits_.push_back({entry, words()[first].begin, words()[last].end, reading});
    }

    void written(std::size_t at) {
        if (const auto entry = list_.entry_of(words()[at].key)) found(*entry, at, at, Reading::written);
    }

    /// The last word of a phrase may carry an ending.
    bool is_last(const std::string& key, const std::string& wanted) const {
        if (key == wanted) return true;
        if (!key.starts_with(wanted) || text::length(wanted) < 3 || text::known_word(key)) return false;
        static constexpr auto endings = std::to_array<std::string_view>({"ها", "های", "ی", "م", "ت", "ش"});
        return std::find(endings.begin(), endings.end(), std::string_view(key).substr(wanted.size())) !=
               endings.end();
    }

    void phrase(std::size_t at) {
        for (const WordList::Phrase& phrase : list_.phrases_from(words()[at].key)) {
            const std::size_t last = at + phrase.keys.size();
            if (last >= words().size()) continue;
            std::size_t i = 0;
            while (i + 1 < phrase.keys.size() && words()[at + 1 + i].key == phrase.keys[i]) ++i;
            if (i + 1 == phrase.keys.size() && is_last(words()[last].key, phrase.keys[i]))
                found(phrase.entry, at, last, Reading::written);
        }
    }

    bool is_symbol(char32_t point) const { return point != U'\n' && !text::is_blank(point); }

    /// The one sign between this word and the next; 0 when there is none, or more.
    char32_t sign_after(std::size_t at) const {
        if (at + 1 >= words().size()) return 0;
        const std::size_t from = words()[at].end;
        return words()[at + 1].begin == from + 1 ? text_.points[from] : 0;
    }

    /// ک*یر and ج.نده: one sign inside a word. A full stop between two ordinary words is only that, unless
    /// the whole is long.
    void filled(std::size_t at) {
        const char32_t sign = sign_after(at);
        if (sign == 0 || !is_symbol(sign)) return;
        const std::string joined = words()[at].key + words()[at + 1].key;
        const auto entry = list_.exactly(joined);
        if (!entry || list_.entry(*entry).match == Match::phrase) return;
        const bool are_words = list_.is_ordinary(words()[at].key) && list_.is_ordinary(words()[at + 1].key);
        if (are_words && text::length(joined) < 6 && (sign == U'.' || sign == U'،' || sign == U'/')) return;
        found(*entry, at, at + 1, Reading::filled);
    }

    /// A word parted once by a space: the join is an entry, and one part is no word.
    void split(std::size_t at) {
        if (sign_after(at) != U' ') return;
        const std::string joined = words()[at].key + words()[at + 1].key;
        const auto entry = list_.exactly(joined);
        if (!entry || text::length(joined) < 4 || list_.entry(*entry).match == Match::phrase) return;
        if (list_.is_ordinary(words()[at].key) && list_.is_ordinary(words()[at + 1].key)) return;
        found(*entry, at, at + 1, Reading::split);
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
        for (std::size_t at = begin; at < end; ++at) {
            const char32_t letter = letter_of_digit(text_.points[at]);
            letters += letter != 0 ? letter : text_.points[at];
        }
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

std::vector<Hit> find_insults(const text::Words& text, const WordList& list) {
    return detail_insults::Finder(text, list).all();
}

}  // namespace ensejam::comments
