#include "text/likeness.h"

#include "base/base.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_likeness {

/// Edits between two texts: letters added, left out, changed, neighbours exchanged (optimal string
/// alignment).
std::size_t edits(std::u32string_view a, std::u32string_view b) {
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
