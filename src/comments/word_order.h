#pragma once
#include <span>

#include "comments/sense.h"

namespace ensejam::comments {

/// Stands for the pair of a word that has none.
inline constexpr std::size_t unpaired_word = static_cast<std::size_t>(-1);

/// A word that denies: not, no, or a verb with ن.
inline bool is_negative(const Term& term) { return term.role == Role::negator || term.denied != 0; }

/// True when the paired words of both comments stand so that who does what to whom is the same: in one order,
/// but for one word that was moved past words that do not mind. `to_b` and `to_a` are the pairs by rank.
bool keeps_order(const Sense& a, const Sense& b, std::span<const std::size_t> to_b,
                 std::span<const std::size_t> to_a);

}  // namespace ensejam::comments
