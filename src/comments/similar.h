#pragma once
#include <bit>
#include <cstdint>
#include <string_view>

#include "comments/sense.h"

namespace ensejam::comments {

/// What is made of a comment that resembles a published one.
enum class Band {
    fresh,  ///< something else: goes its own way
    ask,    ///< perhaps the same: the writer says
    vote    ///< the same: counted as agreement
};
std::string_view word_of(Band band);

/// Why a comment that is near another is not taken for the same.
enum class Guard { none, negation, number, opposite, question, limiter, name, replaced, order, few_words };
std::string_view word_of(Guard guard);

/// How near two comments are. `score` = weight of matched words / weight of all words of both.
struct Nearness {
    Band band = Band::fresh;
    double score = 0;
    Guard guard = Guard::none;
    bool is_opposite = false;  ///< near, and of opposite sense
};

inline constexpr double least_for_vote = 0.85;
inline constexpr double least_for_ask = 0.55;

/// Compares a published comment with a new one; symmetric in the score.
///
/// Source: docs/method.md, "Comments: similar comments".
Nearness compare(const Sense& published, const Sense& written);

/// True when more letters differ than `most`: each change takes one letter from a set and puts one in.
inline bool surely_differ(const Term& a, const Term& b, int most) {
    return std::popcount(a.letter_set ^ b.letter_set) > 2 * most;
}

/// Letters added, left out, changed or exchanged with a neighbour; `most` + 1 for more than `most`.
int letters_differ(const Term& a, const Term& b, int most);

/// How many letters may differ for words of these lengths: 1 up to seven letters, then 2.
int most_differing(const Term& a, const Term& b);

}  // namespace ensejam::comments
