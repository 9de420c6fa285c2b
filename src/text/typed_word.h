#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.h"

namespace ensejam::text {

inline constexpr std::uint32_t no_rank = sentence_start - 1;  ///< of a word that no list holds

/// A Persian word that a typed one may be.
struct Candidate {
    std::string spelling{};
    std::uint32_t rank = no_rank;  ///< of the known word
    double cost = 0;               ///< in hundredths of a nat
};

/// The words that a Latin word may stand for, the cheapest first; there is at least one. `has_long_a`: its
/// writer types the long a as aa (`writes_long_a`).
///
/// Source: docs/method.md, "text: Persian in Latin letters".
std::vector<Candidate> candidates_of(std::string_view latin, bool has_long_a);

}  // namespace ensejam::text
