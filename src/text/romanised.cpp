#include "text/romanised.h"

#include <deque>

#include "base/base.h"
#include "text/string_index.h"
#include "text/table_rows.h"
#include "text/tables.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_romanised {

constexpr int impossible = 900;
constexpr int impossible_pair = 1100;
constexpr std::size_t longest = 48;

constexpr std::u32string_view letters = U"خقغشچژجبپتطثسصحهدذزضظرعفکگلمنویاء";
constexpr std::string_view consonants = "xqqSCjjbpttsss  dzzzzr fkglmn    ";
constexpr std::size_t n_places = 4;    // first, inside, last, and the last ی behind ا or و
constexpr std::size_t n_letters = 34;  // the last stands for every other letter
constexpr std::size_t no_letter = letters.size();

std::size_t rank_of(char32_t letter) {
    const std::size_t at = letters.find(letter);
    return at == std::u32string_view::npos ? no_letter : at;
}

bool is_vowel(char sound) { return std::string_view("aeiouAUI").find(sound) != std::string_view::npos; }

std::string once(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (result.empty() || result.back() != c) result += c;
    return result;
}

std::string consonants_of(std::u32string_view word) {
    std::string skeleton;
    for (const char32_t letter : word) {
        const std::size_t rank = rank_of(letter);
        if (rank != no_letter && consonants[rank] != ' ') skeleton += consonants[rank];
    }
    return once(skeleton);
}

/// What each letter costs when it is typed as nothing, as one sound or as two, by its place in the word.
struct Costs {
    using Places = std::array<int, n_places>;
    std::array<Places, n_letters> nothing{};
    std::array<std::array<Places, 128>, n_letters> one{};
    std::array<std::vector<std::pair<std::array<char, 2>, Places>>, n_letters> two{};
    std::array<Places, 128> vowel{};
};

void put(Costs& costs, const std::vector<std::string_view>& cells) {
    const std::string_view typed = cells[1] == "-" ? std::string_view{} : cells[1];
    const auto place = static_cast<std::size_t>(number_in(cells[2]));
    const int cost = number_in(cells[3]);
    if (cells[0] == "-") {
        costs.vowel[static_cast<unsigned char>(typed[0])][place] = cost;
        return;
    }
    const std::size_t letter = rank_of(code_points(cells[0])[0]);
    if (typed.empty()) {
        costs.nothing[letter][place] = cost;
    } else if (typed.size() == 1) {
        costs.one[letter][static_cast<unsigned char>(typed[0])][place] = cost;
    } else {
        auto& pairs = costs.two[letter];
        const std::array<char, 2> pair{typed[0], typed[1]};
        if (pairs.empty() || pairs.back().first != pair)
            pairs.push_back({pair, {impossible_pair, impossible_pair, impossible_pair, impossible_pair}});
        pairs.back().second[place] = cost;
    }
}

const Costs& costs() {
    static const Costs all = [] {
        Costs made;
        const Costs::Places never{impossible, impossible, impossible, impossible};
        made.nothing.fill(never);
        for (auto& row : made.one) row.fill(never);
        made.vowel.fill(never);
        for_each_row(sounds_fa(), [&](const std::vector<std::string_view>& cells) { put(made, cells); });
        return made;
    }();
    return all;
}

struct Skeletons {
    std::deque<std::string> texts{};
    StringIndex ranks{};
    std::vector<std::vector<std::uint32_t>> words{};

    void add(std::string skeleton, std::uint32_t word) {
        if (!ranks.find(skeleton)) {
            texts.push_back(std::move(skeleton));
            ranks.add(texts.back());
            words.push_back({word});
        } else {
            words[*ranks.find(skeleton)].push_back(word);
        }
    }
};

const Skeletons& skeletons() {
    static const Skeletons all = [] {
        Skeletons made;
        made.ranks.reserve(40000);
        for (const KnownWord& word : known_words()) {
            const std::u32string points = code_points(word.key);
            const std::string skeleton = consonants_of(points);
            made.add(skeleton, word.rank);
            // A word in alef may be an adverb that is spoken with -an.
            if (points.back() == U'ا' && points.size() > 3 && word.rarity < 130 && !skeleton.ends_with('n'))
                made.add(skeleton + 'n', word.rank);
        }
        for (auto& words : made.words)
            std::sort(words.begin(), words.end(), [](std::uint32_t a, std::uint32_t b) {
                const KnownWord& first = known_words()[a];
                const KnownWord& second = known_words()[b];
                return std::pair(first.rarity, a) < std::pair(second.rarity, b);
            });
        return made;
    }();
    return all;
}

/// Where a letter stands. A last ی behind ا or و most often joins to the next word, and is typed otherwise.
std::size_t place_of(std::u32string_view word, std::size_t j) {
    if (j == 0) return 0;
    if (j + 1 < word.size()) return 1;
    return word[j] == U'ی' && (word[j - 1] == U'ا' || word[j - 1] == U'و') ? 3 : 2;
}

int cost_of_pair(std::size_t letter, char first, char second, std::size_t place) {
    for (const auto& [pair, places] : costs().two[letter])
        if (pair[0] == first && pair[1] == second) return places[place];
    return impossible_pair;
}

}  // namespace detail_romanised

using namespace detail_romanised;

std::string sounds_of(std::string_view latin) {
    std::string lower;
    for (const char c : latin)
        if ((c | 32) >= 'a' && (c | 32) <= 'z') lower += static_cast<char>(c | 32);
    constexpr auto pairs = std::to_array<std::pair<std::string_view, char>>({{"kh", 'x'},
                                                                             {"gh", 'q'},
                                                                             {"sh", 'S'},
                                                                             {"ch", 'C'},
                                                                             {"zh", 'Z'},
                                                                             {"ph", 'f'},
                                                                             {"aa", 'A'},
                                                                             {"oo", 'U'},
                                                                             {"ou", 'U'},
                                                                             {"ee", 'I'}});
    std::string sounds;
    for (std::size_t at = 0; at < lower.size(); ++at) {
        char sound = lower[at];
        for (const auto& [typed, one] : pairs)
            if (std::string_view(lower).substr(at, 2) == typed) sound = one;
        if (sound != lower[at]) ++at;
        const std::size_t n = sounds.size();
        if (n >= 2 && sounds[n - 1] == sound && sounds[n - 2] == sound) continue;
        sounds += sound;
    }
    return sounds;
}

bool writes_long_a(std::string_view latin) {
    for (std::size_t at = 1; at < latin.size(); ++at)
        if ((latin[at - 1] | 32) == 'a' && (latin[at] | 32) == 'a') return true;
    return false;
}

std::string with_short_a(std::string_view sounds) {
    std::string marked(sounds);
    std::replace(marked.begin(), marked.end(), 'a', 'V');
    return marked;
}

std::string skeleton_of_sounds(std::string_view sounds) {
    std::string skeleton;
    for (const char sound : sounds)
        if (!is_vowel(sound) && std::string_view("wvhy").find(sound) == std::string_view::npos)
            skeleton += sound == 'c' ? 'k' : sound == 'Z' ? 'j' : sound;
    return once(skeleton);
}

std::string skeleton_of_word(std::u32string_view key) { return consonants_of(key); }

std::span<const std::uint32_t> words_of_skeleton(std::string_view skeleton) {
    const auto rank = skeletons().ranks.find(skeleton);
    return rank ? std::span<const std::uint32_t>(skeletons().words[*rank]) : std::span<const std::uint32_t>{};
}

int cost_of_reading(std::string_view sounds, std::string_view key, int bound) {
    if (sounds.size() >= longest) return bound;
    const std::u32string word = code_points(key);
    const std::size_t n = sounds.size();
    constexpr int far = 1 << 28;
    std::array<int, longest> row{};
    std::array<int, longest> next{};
    row.fill(far);
    row[0] = 0;
    for (std::size_t j = 0; j <= word.size(); ++j) {
        const std::size_t gap = j == 0 ? 0 : j == word.size() ? 2 : 1;
        for (std::size_t i = 0; i < n; ++i)
            row[i + 1] =
                std::min(row[i + 1], row[i] + costs().vowel[static_cast<unsigned char>(sounds[i])][gap]);
        if (j == word.size()) break;
        if (*std::min_element(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(n) + 1) >= bound)
            return bound;
        const std::size_t place = place_of(word, j);
        const std::size_t letter = rank_of(word[j]);
        for (std::size_t i = 0; i <= n; ++i) next[i] = row[i] + costs().nothing[letter][place];
        for (std::size_t i = 0; i < n; ++i) {
            const int one = costs().one[letter][static_cast<unsigned char>(sounds[i])][place];
            next[i + 1] = std::min(next[i + 1], row[i] + one);
            if (i + 2 > n) continue;
            next[i + 2] =
                std::min(next[i + 2], row[i] + cost_of_pair(letter, sounds[i], sounds[i + 1], place));
        }
        row = next;
    }
    return std::min(row[n], bound);
}

Fit fit_of(std::string_view sounds) {
    Fit best;
    if (sounds.size() > 18) return best;
    const auto found = words_of_skeleton(skeleton_of_sounds(sounds));
    for (std::size_t i = 0; i < found.size() && i < 60; ++i) {
        const KnownWord& word = known_words()[found[i]];
        if (10 * word.rarity >= best.total) break;
        const int reading = cost_of_reading(sounds, word.key, best.total - 10 * word.rarity);
        if (reading + 10 * word.rarity < best.total) best = {reading, reading + 10 * word.rarity};
    }
    return best;
}

}  // namespace ensejam::text
