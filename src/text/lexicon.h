#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ensejam::text {

/// What is known of a Persian word. Source: data/text/README.md, words_fa.tsv.
struct KnownWord {
    std::string_view key{};
    std::string_view spelling{};  ///< as it is written most often
    int rarity = 0;               ///< -10 ln(share among words)
    std::uint32_t rank = 0;       ///< its place in `known_words`
};

/// Every known word, in the order of their keys.
std::span<const KnownWord> known_words();

/// The known word with this key, if it is one.
std::optional<KnownWord> known_word(std::string_view key);

/// Stands before the first word of a sentence.
inline constexpr std::uint32_t sentence_start = 0xFFFFFFFF;

/// How often two words (their ranks) stood side by side in the spoken sentences; 0 for fewer than twice.
int times_together(std::uint32_t before, std::uint32_t word);

}  // namespace ensejam::text
