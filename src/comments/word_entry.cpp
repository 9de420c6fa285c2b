#include "comments/word_entry.h"

#include "comments/tables.h"
#include "text/text.h"

namespace ensejam::comments {
namespace detail_word_entry {

constexpr std::array<std::string_view, 3> matches{"word", "any", "phrase"};
constexpr std::array<std::string_view, 6> categories{"sexual", "profanity",  "insult",
                                                     "slur",   "harassment", "mild"};
constexpr std::array<std::string_view, 2> actions{"refuse", "hold"};

/// The rank of a word in its list; nothing when it is not there.
template <std::size_t n>
std::optional<std::size_t> rank_of(const std::array<std::string_view, n>& words, std::string_view word) {
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - words.begin()));
}

std::optional<WordEntry> entry_of(const std::vector<std::string_view>& cells) {
    if (cells.size() != 6 || text::key(cells[0]).empty()) return std::nullopt;
    const auto match = rank_of(matches, cells[1]);
    const auto category = rank_of(categories, cells[2]);
    const auto action = rank_of(actions, cells[3]);
    if (!match || !category || !action) return std::nullopt;
    WordEntry entry{.text = std::string(cells[0]),
                    .match = static_cast<Match>(*match),
                    .category = static_cast<Category>(*category),
                    .action = static_cast<Action>(*action),
                    .source = std::string(cells[4])};
    for (const std::string_view idiom : text::split(cells[5], '|'))
        if (!idiom.empty()) entry.exceptions.emplace_back(idiom);
    return entry;
}

}  // namespace detail_word_entry

using namespace detail_word_entry;

Noted<std::vector<WordEntry>> read_word_entries(std::string_view table) {
    Noted<std::vector<WordEntry>> read;
    std::int64_t row = 0;
    for (const std::string_view line : text::split(table, '\n')) {
        ++row;
        if (line.empty() || line.front() == '#') continue;
        if (auto entry = entry_of(text::split(line, '\t')))
            read.value.push_back(std::move(*entry));
        else
            read.issues.push_back(
                {.code = Code::word_entry_bad, .where = {.row = row}, .cell = std::string(line)});
    }
    return read;
}

std::string write_word_entries(const std::vector<WordEntry>& entries) {
    std::string table;
    for (const WordEntry& entry : entries)
        table +=
            fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", entry.text, word_of(entry.match), word_of(entry.category),
                        word_of(entry.action), entry.source, fmt::join(entry.exceptions, "|"));
    return table;
}

std::vector<WordEntry> bundled_word_entries() { return read_word_entries(insults()).value; }

std::string_view word_of(Match match) { return matches[static_cast<std::size_t>(match)]; }
std::string_view word_of(Category category) { return categories[static_cast<std::size_t>(category)]; }
std::string_view word_of(Action action) { return actions[static_cast<std::size_t>(action)]; }

}  // namespace ensejam::comments
