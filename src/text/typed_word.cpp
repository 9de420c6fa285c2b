#include "text/typed_word.h"

#include "base/base.h"
#include "text/fold.h"
#include "text/lexicon.h"
#include "text/romanised.h"
#include "text/string_index.h"
#include "text/table_rows.h"
#include "text/tables.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_typed_word {

constexpr int word_weight = 9;  // of rarity, which is told in tenths of a nat and is itself a guess
constexpr int made_cost = 350;  // of a word that no list holds, made of one that is known
constexpr std::size_t most_candidates = 12;

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
constexpr auto endings = std::to_array<Ending>({{"ha", "\u200Cها"},
                                                {"hA", "\u200Cها"},
                                                {"haye", "\u200Cهای"},
                                                {"hAye", "\u200Cهای"},
                                                {"hAyi", "\u200Cهایی"},
                                                {"hAi", "\u200Cهایی"},
                                                {"hayi", "\u200Cهایی"},
                                                {"hai", "\u200Cهایی"},
                                                {"Ayi", "ایی"},
                                                {"Aye", "های"},
                                                {"am", "م"},
                                                {"Am", "ام"},
                                                {"em", "م"},
                                                {"at", "ت"},
                                                {"At", "ات"},
                                                {"et", "ت"},
                                                {"aS", "ش"},
                                                {"AS", "اش"},
                                                {"eS", "ش"},
                                                {"emun", "مون"},
                                                {"emUn", "مون"},
                                                {"etun", "تون"},
                                                {"etUn", "تون"},
                                                {"eSun", "شون"},
                                                {"eSUn", "شون"},
                                                {"emAn", "مان"},
                                                {"eman", "مان"},
                                                {"etAn", "تان"},
                                                {"eSAn", "شان"},
                                                {"aSAn", "شان"},
                                                {"i", "ی"},
                                                {"ye", "ی"},
                                                {"e", "ه"},
                                                {"o", "و"},
                                                {"and", "ند"},
                                                {"im", "یم"},
                                                {"id", "ید"},
                                                {"A", "ا"},
                                                {"a", "ا"},
                                                {"ro", "رو"}});

/// Beginnings of verbs, likewise.
constexpr auto beginnings = std::to_array<Ending>({{"na", "ن"},
                                                   {"ne", "ن"},
                                                   {"be", "ب"},
                                                   {"bo", "ب"},
                                                   {"bi", "بی"},
                                                   {"mi", "می\u200C"},
                                                   {"nemi", "نمی\u200C"}});

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
    Reader(std::string_view latin, bool has_long_a)
        : sounds_(sounds_of(latin)), styled_(has_long_a ? with_short_a(sounds_) : sounds_) {}

    std::vector<Candidate> candidates() {
        known();
        if (best() > 1000) with_endings();
        if (best() > 1000) with_beginnings();
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
            const int reading = cost_of_reading(styled_, word.key, limit);
            if (reading >= limit) continue;
            least = std::min(least, reading + 10 * word.rarity);
            found_.push_back(
                {std::string(word.spelling), word.rank, double(reading + word_weight * word.rarity)});
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

    void with_beginnings() {
        for (const Ending& beginning : beginnings) {
            if (!sounds_.starts_with(beginning.typed) || sounds_.size() < beginning.typed.size() + 3)
                continue;
            const std::string rest = sounds_.substr(beginning.typed.size());
            const auto words = words_of_skeleton(skeleton_of_sounds(rest));
            for (std::size_t i = 0; i < words.size() && i < 25; ++i) {
                const KnownWord& word = known_words()[words[i]];
                add_made(std::string(beginning.written) + std::string(word.spelling), word);
            }
        }
    }

    void add_ending(const KnownWord& stem, const Ending& ending) {
        if (stem.key.ends_with("ها") || stem.key.ends_with("های")) return;
        // Behind ه a possessive stands apart: خانه‌ام.
        const bool is_apart = stem.key.ends_with("ه") &&
                              (ending.written == "م" || ending.written == "ت" || ending.written == "ش" ||
                               ending.written == "مان" || ending.written == "تان" || ending.written == "شان");
        add_made(std::string(stem.spelling) + (is_apart ? "\u200Cا" : "") + std::string(ending.written),
                 stem);
    }

    void add_made(const std::string& spelling, const KnownWord& stem) {
        const std::string whole = key(spelling);
        if (known_word(whole)) return;
        const int rarity = 10 * stem.rarity + made_cost;
        const int reading = cost_of_reading(styled_, whole, 2400 - rarity);
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
    std::string styled_;  ///< as this writer means them
    std::vector<Candidate> found_{};
};

}  // namespace detail_typed_word

std::vector<Candidate> candidates_of(std::string_view latin, bool has_long_a) {
    return detail_typed_word::Reader(latin, has_long_a).candidates();
}

}  // namespace ensejam::text
