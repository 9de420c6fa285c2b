#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace ensejam::comments {

/// How an entry of the word list is looked for.
enum class Match {
    word,   ///< a word, alone or with one Persian ending
    any,    ///< anywhere inside a word that is no ordinary word
    phrase  ///< words that follow each other
};

enum class Category { sexual, profanity, insult, slur, harassment, mild };

/// What an entry does to a comment.
enum class Action { refuse, hold };

/// One entry of the word list, as a moderator writes it.
struct WordEntry {
    std::string text{};
    Match match = Match::word;
    Category category = Category::insult;
    Action action = Action::hold;
    std::string source{};
    std::vector<std::string> exceptions{};  ///< idioms and names in which it is no insult
};

/// Entries of a table: text, match, category, action, source, exceptions parted by |. A row that is not of
/// this form becomes an issue with its row number.
Noted<std::vector<WordEntry>> read_word_entries(std::string_view table);
std::string write_word_entries(const std::vector<WordEntry>& entries);

/// The entries that the product begins with. Source: data/text/README.md, insults.tsv.
std::vector<WordEntry> bundled_word_entries();

std::string_view word_of(Match match);
std::string_view word_of(Category category);
std::string_view word_of(Action action);

}  // namespace ensejam::comments
