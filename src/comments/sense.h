#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ensejam::comments {

/// What a word does in a comparison, beside its meaning.
enum class Role : std::uint8_t {
    content,   ///< carries weight
    stop,      ///< no weight
    number,    ///< must be the same on both sides
    ordinal,   ///< likewise
    negator,   ///< turns the sense of a clause
    question,  ///< asks
    limiter    ///< changes what is claimed: only, always, some
};

/// A word of a comment in canonical form.
struct Term {
    static constexpr std::size_t most_letters = 18;

    std::array<char16_t, most_letters> letters{};  ///< the first ones, for comparing with errors
    std::uint8_t n_letters = 0;
    Role role = Role::content;
    bool is_known = false;         ///< in the word list
    std::uint16_t weight = 0;      ///< tenths of -ln(share of sentences); 0 for words without weight
    std::uint64_t word = 0;        ///< hash of the word
    std::uint64_t stem = 0;        ///< hash of its stem
    std::uint64_t joined = 0;      ///< hash of this word and the next written as one
    std::uint64_t denied = 0;      ///< of a negated verb: hash of the verb; else 0
    std::uint64_t letter_set = 0;  ///< a bit for each letter that occurs; several letters may share one
    bool has_opposite = false;     ///< some word is told to be its opposite
    bool is_movable = false;       ///< of time: stands anywhere in a sentence and says the same
    bool is_marker = false;        ///< a preposition: says what the next word does
    bool is_free = false;          ///< may be a word without weight, mistyped: its own weight can vanish
};

/// A comment made ready for comparison.
struct Sense {
    std::string same{};  ///< the duplicate key: equal ones are the same comment
    std::vector<Term> terms{};
    int weight = 0;     ///< of all terms
    int certain = 0;    ///< of the terms that are not free
    int n_content = 0;  ///< terms that carry weight
};

/// No more of a comment is compared; longer ones are refused before (check.h).
inline constexpr std::size_t most_letters_compared = 5000;
inline constexpr std::size_t most_words_compared = most_letters_compared / 2;

/// Source: docs/method.md, "Comments: similar comments".
Sense sense_of(std::string_view text);

/// True when the two words are told to be of opposite sense.
bool are_opposite(std::uint64_t word, std::uint64_t other);

/// The hash of a word without up to two of its letters; -1 leaves out none.
std::uint64_t hash_without(const Term& term, int first, int second);

/// Calls `visit` with a hash for the word and for each way to leave out one letter, or two of long words.
/// Words that differ as `most_differing` allows have one of them in common.
template <class Visit>
void for_each_deletion(const Term& term, Visit visit) {
    visit(hash_without(term, -1, -1));
    for (int i = 0; i < term.n_letters; ++i) {
        visit(hash_without(term, i, -1));
        for (int j = i + 1; term.n_letters >= 8 && j < term.n_letters; ++j) visit(hash_without(term, i, j));
    }
}

}  // namespace ensejam::comments
