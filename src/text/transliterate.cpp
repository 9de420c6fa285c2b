#include "text/transliterate.h"

#include "base/base.h"
#include "text/finglish.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/lexicon.h"
#include "text/romanised.h"
#include "text/string_index.h"
#include "text/table_rows.h"
#include "text/tables.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_transliterate {

constexpr std::uint32_t no_rank = sentence_start - 1;
constexpr std::size_t most_candidates = 12;

/// A Persian word that the typed one may be.
struct Candidate {
    std::string spelling{};
    std::uint32_t rank = no_rank;
    double cost = 0;
};

/// What typed words stood for: data/text/typed_fa.tsv.
struct Typed {
    StringIndex sounds{};
    std::vector<std::vector<std::pair<std::string_view, int>>> words{};
};

const Typed& typed() {
    static const Typed all = [] {
        Typed made;
        for_each_row(typed_fa(), [&](const std::vector<std::string_view>& cells) {
            const std::uint32_t rank = made.sounds.add(cells[0]);
            if (rank == made.words.size()) made.words.emplace_back();
            made.words[rank].emplace_back(cells[1], number_in(cells[2]));
        });
        return made;
    }();
    return all;
}

struct Ending {
    std::string_view typed;
    std::string_view written;
};

/// Endings that make words no list can hold all of.
constexpr auto endings = std::to_array<Ending>(
    {{"ha", "\u200Cها"}, {"hA", "\u200Cها"}, {"haye", "\u200Cهای"}, {"hAye", "\u200Cهای"},
     {"Aye", "های"},     {"am", "م"},        {"Am", "ام"},          {"em", "م"},
     {"at", "ت"},        {"At", "ات"},       {"et", "ت"},           {"aS", "ش"},
     {"AS", "اش"},       {"eS", "ش"},        {"emun", "مون"},       {"emUn", "مون"},
     {"etun", "تون"},    {"etUn", "تون"},    {"eSun", "شون"},       {"eSUn", "شون"},
     {"emAn", "مان"},    {"eman", "مان"},    {"etAn", "تان"},       {"eSAn", "شان"},
     {"aSAn", "شان"},    {"i", "ی"},         {"ye", "ی"},           {"e", "ه"},
     {"o", "و"},         {"and", "ند"},      {"im", "یم"},          {"id", "ید"},
     {"A", "ا"},         {"a", "ا"},         {"ro", "رو"}});

/// The typed word letter by letter, when no known word fits.
std::string letter_by_letter(std::string_view sounds) {
    constexpr std::string_view from = "xqSCZbptsjhdzrfkglmnvycw";
    constexpr std::u32string_view to = U"خقشچژبپتسجهدزرفکگلمنویکو";
    std::u32string word;
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        const char sound = sounds[i];
        const bool is_last = i + 1 == sounds.size();
        if (const std::size_t at = from.find(sound); at != std::string_view::npos) {
            if (word.empty() || word.back() != to[at] || i == 0 || sounds[i - 1] != sound) word += to[at];
        } else if (sound == 'a' || sound == 'A') {
            word += word.empty() && sound == 'A' ? U'آ' : U'ا';
        } else if (sound == 'i' || sound == 'I') {
            word += word.empty() ? U"ای" : U"ی";
        } else if (sound == 'u' || sound == 'U' || (sound == 'o' && is_last)) {
            word += word.empty() ? U"او" : U"و";
        } else if (word.empty()) {
            word += U'ا';
        } else if (sound == 'e' && is_last) {
            word += U'ه';
        }
    }
    return utf8(word);
}

class Reader {
public:
    explicit Reader(std::string_view latin) : sounds_(sounds_of(latin)) {}

    std::vector<Candidate> candidates() {
        known();
        if (best() > 1000) with_endings();
        seen();
        if (found_.empty()) found_.push_back({letter_by_letter(sounds_), no_rank, 3000});
        std::sort(found_.begin(), found_.end(),
                  [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
        if (found_.size() > most_candidates) found_.resize(most_candidates);
        return std::move(found_);
    }

private:
    double best() const {
        double cost = 1e9;
        for (const Candidate& candidate : found_) cost = std::min(cost, candidate.cost);
        return cost;
    }

    void known() {
        const auto words = words_of_skeleton(skeleton_of_sounds(sounds_));
        int least = 2400;
        for (std::size_t i = 0; i < words.size() && i < 120; ++i) {
            const KnownWord& word = known_words()[words[i]];
            const int limit = least + 350 - 10 * word.rarity;
            if (limit <= 0) break;
            const int reading = cost_of_reading(sounds_, word.key, limit);
            if (reading >= limit) continue;
            least = std::min(least, reading + 10 * word.rarity);
            found_.push_back({std::string(word.spelling), word.rank, double(reading + 10 * word.rarity)});
        }
    }

    void with_endings() {
        for (const Ending& ending : endings) {
            if (!sounds_.ends_with(ending.typed) || sounds_.size() < ending.typed.size() + 2) continue;
            const std::string stem = sounds_.substr(0, sounds_.size() - ending.typed.size());
            const auto words = words_of_skeleton(skeleton_of_sounds(stem));
            for (std::size_t i = 0; i < words.size() && i < 25; ++i)
                add_ending(known_words()[words[i]], ending);
        }
    }

    void add_ending(const KnownWord& stem, const Ending& ending) {
        const std::string spelling = std::string(stem.spelling) + std::string(ending.written);
        const std::string whole = key(spelling);
        if (known_word(whole) || stem.key.ends_with("ها") || stem.key.ends_with("های")) return;
        const int rarity = 10 * (stem.rarity + 25) + 100;
        const int reading = cost_of_reading(sounds_, whole, 2400 - rarity);
        if (reading < 2400 - rarity) found_.push_back({spelling, no_rank, double(reading + rarity)});
    }

    /// Words that people were seen to type so come first.
    void seen() {
        const auto rank = typed().sounds.find(sounds_);
        if (!rank) return;
        for (const auto& typed_word : typed().words[*rank]) {
            const auto& spelling = typed_word.first;
            const auto times = typed_word.second;
            const auto word = known_word(key(spelling));
            const double bonus = 150 + 100 * std::log(1.0 + times);
            auto found = std::find_if(found_.begin(), found_.end(), [&](const Candidate& candidate) {
                return word ? candidate.rank == word->rank : candidate.spelling == spelling;
            });
            if (found == found_.end()) {
                found_.push_back({std::string(word ? word->spelling : spelling), word ? word->rank : no_rank,
                                  std::min(best() + 300, 1500.0)});
                found = found_.end() - 1;
            }
            found->cost -= bonus;
        }
    }

    std::string sounds_;
    std::vector<Candidate> found_{};
};

/// The cheapest sequence of candidates, neighbours that are often together being cheaper (Viterbi).
std::vector<std::string> best_sequence(const std::vector<std::vector<Candidate>>& words) {
    std::vector<std::vector<std::size_t>> from(words.size());
    std::vector<double> before{0};
    std::vector<std::uint32_t> ranks_before{sentence_start};
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::vector<double> costs;
        std::vector<std::uint32_t> ranks;
        for (const Candidate& candidate : words[at]) {
            std::size_t best = 0;
            double least = 1e300;
            for (std::size_t i = 0; i < before.size(); ++i) {
                const int times = times_together(ranks_before[i], candidate.rank);
                const double cost = before[i] + candidate.cost - 60 * std::log(1.0 + 3 * times);
                if (cost < least) least = cost, best = i;
            }
            costs.push_back(least);
            ranks.push_back(candidate.rank);
            from[at].push_back(best);
        }
        before = std::move(costs);
        ranks_before = std::move(ranks);
    }
    std::vector<std::string> chosen(words.size());
    std::size_t i = static_cast<std::size_t>(std::min_element(before.begin(), before.end()) - before.begin());
    for (std::size_t at = words.size(); at-- > 0; i = from[at][i]) chosen[at] = words[at][i].spelling;
    return chosen;
}

std::string ascii_of(std::u32string_view word) {
    std::string latin;
    for (const char32_t point : word)
        if (point < 0x80) latin += static_cast<char>(point);
    return latin;
}

bool is_kept(const LatinWord& word) {
    const bool is_abbreviation = word.points.size() >= 2 && word.points.size() <= 5 &&
                                 std::all_of(word.points.begin(), word.points.end(),
                                             [](char32_t c) { return c >= U'A' && c <= U'Z'; });
    return is_abbreviation || finglish_score(word.points) < -2.2;
}

/// Latin question marks, commas and semicolons between Persian words become Persian ones.
char32_t persian_sign(std::u32string_view text, std::size_t at) {
    const bool is_before_space = at + 1 == text.size() || is_blank(text[at + 1]) || text[at + 1] == U'?';
    if (!is_before_space) return text[at];
    if (text[at] == U'?') return U'؟';
    if (text[at] == U',') return U'،';
    return text[at] == U';' ? U'؛' : text[at];
}

}  // namespace detail_transliterate

using namespace detail_transliterate;

std::string to_persian(std::string_view text) {
    const std::u32string points = code_points(text);
    std::vector<LatinWord> words;
    for (const LatinWord& word : latin_words(points))
        if (!is_kept(word)) words.push_back(word);
    std::vector<std::vector<Candidate>> candidates;
    for (const LatinWord& word : words) candidates.push_back(Reader(ascii_of(word.points)).candidates());
    const std::vector<std::string> chosen = best_sequence(candidates);
    std::string result;
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (; at < words[i].begin; ++at) append_utf8(result, persian_sign(points, at));
        // The e of a name that is joined to the next is not written in Persian.
        const bool is_ezafe = i > 0 && words[i].points == U"e";
        if (!is_ezafe) result += chosen[i];
        at = words[i].end;
    }
    for (; at < points.size(); ++at)
        append_utf8(result, words.empty() ? points[at] : persian_sign(points, at));
    return result;
}

}  // namespace ensejam::text
