#include "text/likeness.h"

#include "base/base.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_likeness {

/// Edits between two texts: letters added, left out, changed, neighbours exchanged (optimal string
/// alignment).
std::size_t edits_by_table(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> two_before(b.size() + 1), before(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) before[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({changed, before[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_before[j - 2] + 1);
        }
        two_before.swap(before);
        before.swap(row);
    }
    return before[b.size()];
}

/// Where each letter stands in a text of at most 64 letters, a bit a position.
class Positions {
public:
    explicit Positions(std::u32string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            Slot& slot = slots_[rank_of(text[i])];
            slot.letter = text[i];
            slot.bits |= std::uint64_t{1} << i;
        }
    }
    std::uint64_t of(char32_t letter) const { return slots_[rank_of(letter)].bits; }

private:
    struct Slot {
        char32_t letter = 0;
        std::uint64_t bits = 0;
    };
    /// The letter's slot, or the free one where it would be; half of the slots stay free.
    std::size_t rank_of(char32_t letter) const {
        std::size_t rank = letter % slots_.size();
        while (slots_[rank].bits != 0 && slots_[rank].letter != letter) rank = (rank + 1) % slots_.size();
        return rank;
    }
    std::array<Slot, 128> slots_{};
};

/// The same, a column of the table at once in the bits of a word (Hyyrö 2003, "A bit-vector algorithm for
/// computing Levenshtein and Damerau edit distances", optimal string alignment); `a` has 1 to 64 letters.
std::size_t edits_by_bits(std::u32string_view a, std::u32string_view b) {
    const Positions positions(a);
    const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
    std::uint64_t more = ~std::uint64_t{0};  // rows that are one more than the row above
    std::uint64_t less = 0;
    std::uint64_t diagonal = 0;
    std::uint64_t here_before = 0;
    std::size_t n = a.size();
    for (const char32_t letter : b) {
        const std::uint64_t here = positions.of(letter);
        const std::uint64_t exchanged = ((~diagonal & here) << 1) & here_before;
        diagonal = (((here & more) + more) ^ more) | here | less | exchanged;
        std::uint64_t right_more = less | ~(diagonal | more);
        std::uint64_t right_less = diagonal & more;
        n += (right_more & last) != 0 ? 1 : 0;
        n -= (right_less & last) != 0 ? 1 : 0;
        right_more = (right_more << 1) | 1;
        right_less <<= 1;
        more = right_less | ~(diagonal | right_more);
        less = right_more & diagonal;
        here_before = here;
    }
    return n;
}

std::size_t edits(std::u32string_view a, std::u32string_view b) {
    if (a.empty() || b.empty()) return std::max(a.size(), b.size());
    if (a.size() <= 64) return edits_by_bits(a, b);
    return b.size() <= 64 ? edits_by_bits(b, a) : edits_by_table(a, b);
}

double by_edits(std::u32string_view a, std::u32string_view b) {
    const std::size_t longer = std::max(a.size(), b.size());
    return longer == 0 ? 1 : 1 - static_cast<double>(edits(a, b)) / static_cast<double>(longer);
}

std::u32string with_words_sorted(std::u32string_view text) {
    std::vector<std::u32string_view> words;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(U' ', begin), text.size());
        if (end > begin) words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    std::sort(words.begin(), words.end());
    std::u32string sorted;
    for (const auto word : words) (sorted.empty() ? sorted : sorted += U' ') += word;
    return sorted;
}

}  // namespace detail_likeness

double likeness(std::string_view key_a, std::string_view key_b) {
    using namespace detail_likeness;
    if (key_a == key_b) return 1;
    const std::u32string a = code_points(key_a);
    const std::u32string b = code_points(key_b);
    const double as_written = by_edits(a, b);
    const std::u32string sorted_a = with_words_sorted(a);
    const std::u32string sorted_b = with_words_sorted(b);
    // Another order of the same words is alike, but not the same name.
    return std::max(as_written, std::min(0.97, by_edits(sorted_a, sorted_b)));
}

}  // namespace ensejam::text
