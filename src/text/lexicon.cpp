#include "text/lexicon.h"

#include "base/base.h"
#include "text/string_index.h"
#include "text/table_rows.h"
#include "text/tables.h"

namespace ensejam::text {
namespace detail_lexicon {

struct Lexicon {
    StringIndex keys{};
    std::vector<KnownWord> words{};
};

const Lexicon& lexicon() {
    static const Lexicon all = [] {
        Lexicon made;
        made.keys.reserve(90000);
        made.words.reserve(90000);
        for_each_row(words_fa(), [&](const std::vector<std::string_view>& cells) {
            const std::uint32_t rank = made.keys.add(cells[0]);
            made.words.push_back(
                {cells[0], cells[2].empty() ? cells[0] : cells[2], number_in(cells[1]), rank});
        });
        return made;
    }();
    return all;
}

std::uint64_t pair_of(std::uint32_t before, std::uint32_t word) {
    return (static_cast<std::uint64_t>(before) << 32) | word;
}

const std::unordered_map<std::uint64_t, int>& pairs() {
    static const std::unordered_map<std::uint64_t, int> all = [] {
        std::unordered_map<std::uint64_t, int> made;
        made.reserve(20000);
        for_each_row(pairs_fa(), [&](const std::vector<std::string_view>& cells) {
            const auto words = split(cells[0], ' ');
            const auto before = known_word(words[0]);
            const auto word = known_word(words[1]);
            if (word && (before || words[0] == "^"))
                made[pair_of(before ? before->rank : sentence_start, word->rank)] = number_in(cells[1]);
        });
        return made;
    }();
    return all;
}

}  // namespace detail_lexicon

std::span<const KnownWord> known_words() { return detail_lexicon::lexicon().words; }

std::optional<KnownWord> known_word(std::string_view key) {
    const auto& all = detail_lexicon::lexicon();
    const auto rank = all.keys.find(key);
    return rank ? std::optional(all.words[*rank]) : std::nullopt;
}

int times_together(std::uint32_t before, std::uint32_t word) {
    const auto& all = detail_lexicon::pairs();
    const auto found = all.find(detail_lexicon::pair_of(before, word));
    return found == all.end() ? 0 : found->second;
}

}  // namespace ensejam::text
