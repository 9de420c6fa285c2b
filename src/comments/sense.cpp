#include "comments/sense.h"

#include <unordered_set>

#include "base/base.h"
#include "comments/similar.h"
#include "comments/tables.h"
#include "text/text.h"

namespace ensejam::comments {
namespace detail_sense {

/// data/text/senses_fa.tsv, by kind.
struct Knowledge {
    std::unordered_map<std::string_view, std::string_view> formal{};
    std::unordered_map<std::string_view, std::string_view> negated{};
    std::unordered_map<std::string_view, std::string_view> numbers{};
    std::unordered_map<std::string_view, std::string_view> ordinals{};
    std::unordered_map<std::string_view, std::string_view> questions{};
    std::unordered_set<std::string_view> fillers{};
    std::vector<std::vector<std::string_view>> phrases{};              ///< politeness of several words
    std::unordered_map<std::string_view, std::string_view> plurals{};  ///< broken ones: مدارس of مدرسه
    std::unordered_set<std::string_view> movable{};
    std::unordered_set<std::string_view> markers{};
    std::unordered_set<std::string_view> stops{};
    std::unordered_set<std::string_view> negators{};
    std::unordered_set<std::string_view> limiters{};
    std::unordered_set<std::uint64_t> opposites{};   ///< of the two hashes, added and multiplied
    std::unordered_set<std::uint64_t> opposed{};     ///< words that have an opposite
    std::unordered_set<std::uint64_t> near_stops{};  ///< deletions of words without weight
    std::unordered_set<std::uint64_t> stop_stems{};
    std::unordered_set<std::uint64_t> stop_words{};
};

std::uint64_t unordered_pair(std::uint64_t a, std::uint64_t b) { return (a + b) ^ (a * b); }

Term plain_term(std::string_view word) {
    Term term;
    for (const char32_t point : text::code_points(word)) {
        if (term.n_letters == Term::most_letters) break;
        term.letters[term.n_letters++] = static_cast<char16_t>(point & 0xFFFF);
        term.letter_set |= std::uint64_t{1} << (point % 64);
    }
    term.word = text::hash_of(word);
    return term;
}

constexpr auto stem_endings = std::to_array<std::string_view>(
    {"هایمان", "هایتان", "هایشان", "هامون", "هاتون", "هاشون", "هایی", "هایم", "هایت", "هایش",
     "های",    "هام",    "هات",    "هاش",   "ترین",  "مان",   "تان",  "شان",  "مون",  "تون",
     "شون",    "ها",     "یم",     "ید",    "ند",    "ین",    "ان",   "ات",   "ام",   "اش",
     "ای",     "تر",     "م",      "ت",     "ش",     "ی",     "ه",    "ا",    "ن"});

std::string_view without_ending(std::string_view word) {
    for (const std::string_view ending : stem_endings) {
        if (!word.ends_with(ending)) continue;
        // Of the plural two letters are enough: زن‌ها; تنها and آنها are words of their own.
        const std::string_view rest = word.substr(0, word.size() - ending.size());
        const bool is_plural = ending.starts_with("ها") && rest != "تن" && rest != "ان";
        if (text::length(rest) >= (is_plural ? 2U : 3U)) return rest;
    }
    return word;
}

/// A word without its endings, of which two may follow each other: مدرسه‌هایمان, مدرسه,
/// مدرس.
std::string_view stem_of(std::string_view word) { return without_ending(without_ending(word)); }

/// A denied verb without its person: ندارد and ندارند, نشد and نشده‌اند deny the same.
std::string_view stem_of_denial(std::string_view word) {
    for (const std::string_view ending : {"هاند", "ه", "ند", "د"})
        if (word.ends_with(ending)) word.remove_suffix(ending.size());
    return word;
}

void put(Knowledge& known, const std::vector<std::string_view>& cells) {
    const std::string_view kind = cells[0];
    if (kind == "formal") known.formal.emplace(cells[1], cells[2]);
    if (kind == "negated") known.negated.emplace(cells[1], cells[2]);
    if (kind == "number") known.numbers.emplace(cells[1], cells[2]);
    if (kind == "ordinal") known.ordinals.emplace(cells[1], cells[2]);
    if (kind == "question") known.questions.emplace(cells[1], cells[2]);
    if (kind == "filler") known.fillers.insert(cells[1]);
    if (kind == "phrase") known.phrases.push_back(text::split(cells[1], ' '));
    if (kind == "negator") known.negators.insert(cells[1]);
    if (kind == "limiter") known.limiters.insert(cells[1]);
    if (kind == "plural") known.plurals.emplace(cells[1], cells[2]);
    if (kind == "movable") known.movable.insert(cells[1]);
    if (kind == "marker") known.markers.insert(cells[1]);
    if (kind == "stop") {
        known.stops.insert(cells[1]);
        for_each_deletion(plain_term(cells[1]), [&](std::uint64_t hash) { known.near_stops.insert(hash); });
        known.stop_words.insert(text::hash_of(cells[1]));
        known.stop_stems.insert(text::hash_of(stem_of(cells[1])));
    }
    if (kind == "opposite") {
        known.opposites.insert(unordered_pair(text::hash_of(cells[1]), text::hash_of(cells[2])));
        known.opposed.insert({text::hash_of(cells[1]), text::hash_of(cells[2])});
    }
}

const Knowledge& knowledge() {
    static const Knowledge all = [] {
        Knowledge made;
        text::for_each_row(senses_fa(), [&](const auto& cells) { put(made, cells); });
        return made;
    }();
    return all;
}

bool is_joined_to_next(std::string_view word) { return word == "می" || word == "نمی"; }

bool is_joined_to_last(std::string_view word) {
    static constexpr auto endings = std::to_array<std::string_view>(
        {"ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "تر", "ترین", "ام", "ات",
         "اش", "ای", "ی", "اند", "ایم", "اید"});
    return std::find(endings.begin(), endings.end(), word) != endings.end();
}

/// خانه‌ی and خانه ی are خانه: the ی of a name that is joined to the next.
std::string without_ezafe(std::string word) {
    constexpr std::string_view ending = "هی";
    if (!word.ends_with(ending) || text::known_word(word)) return word;
    const std::string_view rest = std::string_view(word).substr(0, word.size() - 2);
    return text::known_word(rest) ? std::string(rest) : word;
}

bool stands_at(const std::vector<std::string_view>& phrase, const std::vector<std::string>& words,
               std::size_t at) {
    if (at + phrase.size() > words.size()) return false;
    return std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

/// Politeness of several words falls away at the beginning and at the end.
void drop_phrases(std::vector<std::string>& words) {
    for (const auto& phrase : knowledge().phrases) {
        const auto size = static_cast<std::ptrdiff_t>(phrase.size());
        if (stands_at(phrase, words, 0)) words.erase(words.begin(), words.begin() + size);
        if (words.size() > phrase.size() && stands_at(phrase, words, words.size() - phrase.size()))
            words.erase(words.end() - size, words.end());
    }
}

/// Keys with prefixes and endings joined that are often written apart.
std::vector<std::string> joined_words(std::string_view display) {
    std::vector<std::string> words;
    bool is_open = false;
    for (const text::Word& word : text::words_of(display).words) {
        if (is_open || (!words.empty() && is_joined_to_last(word.key)))
            words.back() += word.key;
        else
            words.push_back(word.key);
        is_open = is_joined_to_next(word.key) && words.back() == word.key;
    }
    for (std::string& word : words) word = without_ezafe(std::move(word));
    return words;
}

int weight_of(const std::optional<text::KnownWord>& known) {
    constexpr int words_in_a_sentence = 21;  // 10 ln 8
    constexpr int rarest = 105;
    constexpr double emphasis = 1.7;  // what is rare says more than its share
    if (!known) return rarest;
    const double share = std::clamp(known->rarity - words_in_a_sentence, 8, rarest) / double(rarest);
    return std::max(4, static_cast<int>(rarest * std::pow(share, emphasis)));
}

void give_role(Term& term, std::string_view word) {
    const Knowledge& known = knowledge();
    const auto value = [&](const auto& map) {
        const auto found = map.find(word);
        return found == map.end() ? std::string_view{} : found->second;
    };
    const auto found = text::known_word(word);
    constexpr int common = 130;  // rarer words are most often mistyped ones
    term.is_known = (found && found->rarity < common) || known.stops.contains(word);
    term.weight = static_cast<std::uint16_t>(weight_of(found));
    if (const auto digits = value(known.numbers); !digits.empty() || (word[0] >= '0' && word[0] <= '9')) {
        term.role = Role::number;
        term.word = term.stem = text::hash_of(digits.empty() ? word : digits);
        term.weight = 60;
    } else if (const auto rank = value(known.ordinals); !rank.empty()) {
        term.role = Role::ordinal;
        term.word = term.stem = text::hash_of(fmt::format("#{}", rank));
    } else if (known.negators.contains(word)) {
        term.role = Role::negator;
        term.weight = 0;
    } else if (const auto asks = value(known.questions); !asks.empty()) {
        term.role = Role::question;
        term.word = term.stem = text::hash_of(asks);
        term.weight = 10;
    } else if (known.limiters.contains(word)) {
        term.role = Role::limiter;
        term.weight = std::min<std::uint16_t>(term.weight, 30);
    } else if (known.stops.contains(word)) {
        term.role = Role::stop;
        term.weight = 0;
    }
    const std::string_view positive = value(known.negated);
    if (!positive.empty()) {
        const auto formal = known.formal.find(positive);
        term.denied = text::hash_of(formal == known.formal.end() ? positive : formal->second);
        if (known.stops.contains(positive)) term.weight = 0;
    }
}

Term term_of(std::string_view word) {
    const auto formal = knowledge().formal.find(word);
    const std::string_view canonical = formal == knowledge().formal.end() ? word : formal->second;
    const auto plural = knowledge().plurals.find(canonical);
    Term term = plain_term(canonical);
    term.stem = text::hash_of(stem_of(plural == knowledge().plurals.end() ? canonical : plural->second));
    give_role(term, canonical);
    if (term.denied != 0) term.stem = text::hash_of(stem_of_denial(canonical));
    term.has_opposite = knowledge().opposed.contains(term.word);
    term.is_movable = knowledge().movable.contains(canonical);
    term.is_marker = knowledge().markers.contains(canonical);
    return term;
}

std::string compared_part(const std::string& display) {
    if (display.size() <= most_letters_compared) return display;
    const std::u32string points = text::code_points(display);
    return text::utf8(std::u32string_view(points).substr(0, most_letters_compared));
}

/// True when the word could be paired with one without weight: mistyped, by its stem, or joined to the next.
bool may_vanish(const Term& term, std::uint64_t joined_before) {
    const Knowledge& known = knowledge();
    if (known.stop_stems.contains(term.stem) || known.stop_words.contains(term.joined) ||
        known.stop_words.contains(joined_before) || (!term.is_known && term.letters[0] == u'ن'))
        return true;
    bool is_near = false;
    for_each_deletion(term,
                      [&](std::uint64_t hash) { is_near = is_near || known.near_stops.contains(hash); });
    return is_near;
}

}  // namespace detail_sense

using namespace detail_sense;

Sense sense_of(std::string_view text) {
    const std::string display = text::display_form(text);
    Sense sense{.same = text::duplicate_key(display)};
    std::vector<std::string> words;
    for (std::string& word : joined_words(compared_part(display)))
        if (!knowledge().fillers.contains(word)) words.push_back(std::move(word));
    drop_phrases(words);
    words.resize(std::min(words.size(), most_words_compared));
    for (std::size_t i = 0; i < words.size(); ++i) {
        Term term = term_of(words[i]);
        if (i + 1 < words.size()) term.joined = text::hash_of(words[i] + words[i + 1]);
        term.is_free = may_vanish(term, sense.terms.empty() ? 0 : sense.terms.back().joined);
        sense.weight += term.weight;
        sense.certain += term.is_free ? 0 : term.weight;
        sense.n_content += term.weight > 0 || term.denied != 0 ? 1 : 0;
        sense.terms.push_back(term);
    }
    return sense;
}

bool are_opposite(std::uint64_t word, std::uint64_t other) {
    return knowledge().opposites.contains(unordered_pair(word, other));
}

std::uint64_t hash_without(const Term& term, int first, int second) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (int i = 0; i < term.n_letters; ++i)
        if (i != first && i != second)
            hash = (hash ^ term.letters[static_cast<std::size_t>(i)]) * 0x100000001B3u;
    return hash;
}

}  // namespace ensejam::comments
