#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.h"

// How Persian words are typed in Latin letters. Source: docs/method.md, "text: Persian in Latin letters".
namespace ensejam::text {

/// A Latin word with one letter a sound: kh x, gh q, sh S, ch C, zh Z, aa A, oo and ou U, ee I. ASCII letters
/// only; others fall away.
std::string sounds_of(std::string_view latin);

/// True when the writer types ا as aa somewhere in the text: then a lone a is most often a short vowel.
bool writes_long_a(std::string_view latin);

/// The sounds with a lone a as a sound of its own (V), for a writer who parts it from aa.
std::string with_short_a(std::string_view sounds);

/// What is left of sounds without vowels and the letters that often stand for vowels.
std::string skeleton_of_sounds(std::string_view sounds);

/// The same of a Persian word (its key): what is left when it is typed in Latin letters.
std::string skeleton_of_word(std::u32string_view key);

/// Known words whose consonants are those of the skeleton, the commonest first.
std::span<const std::uint32_t> words_of_skeleton(std::string_view skeleton);

/// What reading the sounds as the word (its key) costs, in hundredths of a nat; at least `bound` when it is
/// not below it.
int cost_of_reading(std::string_view sounds, std::string_view key, int bound);

/// The best reading of sounds as one known word: the cost of reading, and that cost with the word's rarity.
struct Fit {
    int reading = 9999;
    int total = 9999;
};
Fit fit_of(std::string_view sounds);

}  // namespace ensejam::text
