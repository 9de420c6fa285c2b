#include "text/latin_names.h"

#include <unordered_map>

#include "base/base.h"
#include "text/lexicon.h"
#include "text/romanised.h"
#include "text/table_rows.h"
#include "text/tables.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_latin_names {

constexpr int dearest_name = 150;    ///< of reading one sound, in hundredths of a nat
constexpr int rarity_of_name = 140;  ///< -10 ln share, of one that is no known word
constexpr int much_likelier = 300;   ///< an ordinary word by this (hundredths of a nat) is meant
constexpr int much_cheaper = 15;     ///< or one whose reading is by this cheaper, a sound
constexpr std::size_t most_words = 6;

struct Name {
    std::string_view key{};
    bool is_place = false;
};

/// data/text/names_fa.tsv by skeleton.
const std::unordered_map<std::string, std::vector<Name>>& names() {
    static const auto all = [] {
        std::unordered_map<std::string, std::vector<Name>> made;
        for_each_row(names_fa(), [&](const std::vector<std::string_view>& cells) {
            made[skeleton_of_word(code_points(cells[0]))].push_back({cells[0], cells[1] == "place"});
        });
        return made;
    }();
    return all;
}

bool reads_as_name(std::string_view sounds, bool wants_place) {
    const auto found = names().find(skeleton_of_sounds(sounds));
    if (sounds.size() < 2 || found == names().end()) return false;
    const int n = static_cast<int>(sounds.size());
    const Fit ordinary = fit_of(sounds);
    const int most = std::min(dearest_name * n, ordinary.reading + much_cheaper * n) + 1;
    return std::any_of(found->second.begin(), found->second.end(), [&](const Name& name) {
        if (wants_place && !name.is_place) return false;
        const int reading = cost_of_reading(sounds, name.key, most);
        const auto known = known_word(name.key);
        const int rarity = known ? known->rarity : rarity_of_name;
        return reading < most && reading + 10 * rarity < ordinary.total + much_likelier;
    });
}

/// A given name or a place with the ending of a family name.
bool reads_as_family_name(std::string_view sounds) {
    static constexpr auto endings = std::to_array<std::string_view>(
        {"i",   "y",   "I",    "ei",    "ie",    "yi",  "ian",  "yan", "zade", "zadeh", "pUr",
         "pur", "far", "fard", "nejad", "neZad", "nia", "niya", "lU",  "lu",   "abadi"});
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return sounds.ends_with(ending) && sounds.size() >= ending.size() + 3 &&
               reads_as_name(sounds.substr(0, sounds.size() - ending.size()), false);
    });
}

/// What stands among names: Dr, Mr, and "and" and "of" as they are typed between them.
bool is_among_names(std::string_view lower) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"dr", "mr", "mrs", "ms", "eng", "prof", "va", "o", "e", "ye", "and", "of", "al", "st"});
    return std::find(words.begin(), words.end(), lower) != words.end();
}

}  // namespace detail_latin_names

using namespace detail_latin_names;

bool is_capitalised(std::u32string_view word) {
    const auto is_capital = [](char32_t c) { return c >= U'A' && c <= U'Z'; };
    return word.size() > 1 && is_capital(word[0]) && !is_capital(word[1]);
}

bool are_names(std::span<const LatinWord> words) {
    if (words.size() > most_words) return false;
    std::size_t n_names = 0;
    for (const LatinWord& word : words) {
        std::string lower;
        for (const char32_t point : word.points) {
            if (point >= 0x80) return false;
            lower += static_cast<char>(point | 32);
        }
        if (is_among_names(lower)) continue;
        const std::string sounds = sounds_of(lower);
        const bool has_capital = is_capitalised(word.points);
        if (!reads_as_name(sounds, !has_capital) && !(has_capital && reads_as_family_name(sounds)))
            return false;
        ++n_names;
    }
    return n_names > 0;
}

}  // namespace ensejam::text
