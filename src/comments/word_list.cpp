#include "comments/word_list.h"

namespace ensejam::comments {
namespace detail_word_list {

/// Endings that a Persian word can carry, shortest first (comments.md §4.4).
constexpr auto endings = std::to_array<std::string_view>(
    {"م",  "ت",    "ش",    "ی",    "ا",    "و",    "ها",    "ام",    "ات",    "اش",     "ای",     "ان",
     "رو", "را",   "های",  "هام",  "هات",  "هاش",  "مان",   "تان",   "شان",   "مون",    "تون",    "شون",
     "تر", "ترین", "هایی", "هایم", "هایت", "هایش", "هامون", "هاتون", "هاشون", "هایمان", "هایتان", "هایشان"});

/// Endings before which the ه of a word falls away when it is spoken: جندت is جنده with ت.
constexpr auto spoken_endings = std::to_array<std::string_view>({"م", "ت", "ش", "مون", "تون", "شون"});

constexpr std::size_t fewest_letters = 3;

/// Words of an idiom or a name, at most.
constexpr std::size_t longest_idiom = 6;

/// "Is" and "are" as they are spoken, close to the word: جاکشه, جاکشن. Only behind four letters or more.
constexpr auto spoken_verbs = std::to_array<std::string_view>({"ه", "ن", "ند", "ین", "ید", "ست", "س", "هه"});
constexpr std::size_t fewest_before_verb = 4;

/// Sounds of a Latin word that may spell an entry: how many, and what each may cost at most (hundredths of a
/// nat). Endings as they are typed.
constexpr std::size_t fewest_sounds = 4;
constexpr std::size_t most_sounds = 18;
constexpr int dearest_sound = 60;
constexpr int rarity_of_insult = 100;  ///< -10 ln share: a commoner word that is read so is meant
constexpr auto sounded_endings = std::to_array<std::string_view>(
    {"a",  "e",  "o",  "i",  "A",  "I",  "am",   "et",   "at", "eS", "aS", "im", "id",
     "in", "an", "un", "Un", "ha", "hA", "haye", "hAye", "ro", "io", "ie", "ia"});

/// Endings of a Persian word in Latin letters, and the fewest letters before them.
constexpr auto latin_endings =
    std::to_array<std::string_view>({"a", "ha", "haye", "am", "et", "esh", "o", "ro", "i", "e"});
constexpr std::size_t fewest_latin = 5;

bool is_latin(std::string_view key) { return !key.empty() && static_cast<unsigned char>(key[0]) < 0x80; }

std::vector<std::string> keys_of(std::string_view phrase) {
    std::vector<std::string> keys;
    const std::string whole = text::key(phrase);
    for (const std::string_view key : text::split(whole, ' '))
        if (!key.empty()) keys.emplace_back(key);
    return keys;
}

/// Runs of one letter as one letter.
std::string squeezed(std::string_view key) {
    std::u32string once;
    for (const char32_t point : text::code_points(key))
        if (once.empty() || once.back() != point) once += point;
    return text::utf8(once);
}

std::string first_letters(std::string_view key, std::size_t count) {
    return text::utf8(text::code_points(key).substr(0, count));
}

/// Where the phrase ends that begins with word `at`, spaces and half-spaces left out of account
/// (بی‌پدر is بی پدر); nothing when it does not stand there.
std::optional<std::size_t> end_of(const std::string& phrase, std::span<const text::Word> words,
                                  std::size_t at) {
    std::size_t n_bytes = 0;
    for (; at < words.size() && n_bytes < phrase.size(); ++at) {
        if (!std::string_view(phrase).substr(n_bytes).starts_with(words[at].key)) return std::nullopt;
        n_bytes += words[at].key.size();
    }
    return n_bytes == phrase.size() ? std::optional(at) : std::nullopt;
}

/// True when the phrase stands among the words so that it shares a word with `first`..`last`.
bool touches(const std::string& phrase, std::span<const text::Word> words, std::size_t first,
             std::size_t last) {
    for (std::size_t at = first > longest_idiom ? first - longest_idiom : 0; at <= last; ++at)
        if (const auto end = end_of(phrase, words, at); end && *end > first) return true;
    return false;
}

std::string joined(const std::vector<std::string>& keys) { return fmt::format("{}", fmt::join(keys, "")); }

}  // namespace detail_word_list

using namespace detail_word_list;

void WordList::add(Index& index, std::string key, std::uint32_t entry) {
    if (index.ranks.find(key)) return;
    index.keys.push_back(std::move(key));
    index.ranks.add(index.keys.back());
    index.entries.push_back(entry);
}

std::optional<std::uint32_t> WordList::find(const Index& index, std::string_view key) {
    const auto rank = index.ranks.find(key);
    return rank ? std::optional(index.entries[*rank]) : std::nullopt;
}

WordList::WordList(std::vector<WordEntry> entries, std::span<const std::string> names)
    : entries_(std::move(entries)), joined_(entries_.size()) {
    for (std::uint32_t rank = 0; rank < entries_.size(); ++rank)
        if (entries_[rank].match != Match::phrase) add_entry(rank);
    for (std::uint32_t rank = 0; rank < entries_.size(); ++rank)
        if (entries_[rank].match == Match::phrase) add_entry(rank);
    for (const std::string& name : names)
        if (const auto keys = keys_of(name); !keys.empty()) names_[keys.front()].push_back(joined(keys));
}

void WordList::add_entry(std::uint32_t rank) {
    const WordEntry& entry = entries_[rank];
    auto keys = keys_of(entry.text);
    if (keys.empty()) return;
    const std::string whole = joined(keys);
    joined_[rank] = whole;
    // بی پدر and بیپدر are one word in two spellings: what is no insult for one is none for the other.
    for (const std::string& idiom : entry.exceptions)
        if (const auto idiom_keys = keys_of(idiom); !idiom_keys.empty())
            exceptions_[whole].push_back(joined(idiom_keys));
    const bool is_phrase = keys.size() > 1;
    // A phrase written as one word is the same entry, unless that is a word of its own.
    if (!is_phrase || (text::length(whole) > fewest_letters && !text::known_word(whole)))
        add(exact_, whole, rank);
    const std::string once = squeezed(whole);
    if (text::length(once) > fewest_letters && (once == whole || !text::known_word(once)))
        add(squeezed_, once, rank);
    if (!is_latin(whole) && entry.action == Action::refuse && text::length(whole) > fewest_letters)
        sounded_[text::skeleton_of_word(text::code_points(whole))].emplace_back(whole, rank);
    if (entry.match == Match::any) any_[first_letters(whole, fewest_letters)].emplace_back(whole, rank);
    if (is_phrase) {
        const std::string first = keys.front();
        keys.erase(keys.begin());
        phrases_[first].push_back({std::move(keys), rank});
    }
}

bool WordList::is_ordinary(std::string_view key) const { return text::known_word(key) && !exactly(key); }

bool WordList::has_stem(std::string_view key, std::string_view stem) {
    if (key == stem) return true;
    if (!key.starts_with(stem) || text::length(stem) < fewest_letters || text::known_word(key)) return false;
    const std::string_view ending = key.substr(stem.size());
    if (is_latin(key))
        return stem.size() >= fewest_latin &&
               std::find(latin_endings.begin(), latin_endings.end(), ending) != latin_endings.end();
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::optional<std::uint32_t> WordList::with_latin_ending(std::string_view key) const {
    for (const std::string_view ending : latin_endings) {
        if (!key.ends_with(ending) || key.size() < ending.size() + fewest_latin) continue;
        if (const auto entry = exactly(key.substr(0, key.size() - ending.size()))) return entry;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> WordList::with_ending(std::string_view key) const {
    if (is_latin(key)) return with_latin_ending(key);
    for (const std::string_view ending : endings) {
        // The plural is ها, never ا behind ه: چاغال‌ها is not چاغاله with an ending.
        if (!key.ends_with(ending) || (ending == "ا" && key.ends_with("ها"))) continue;
        const std::string_view stem = key.substr(0, key.size() - ending.size());
        if (text::length(stem) < fewest_letters) break;
        if (const auto entry = exactly(stem)) return entry;
        // کوسه‌ها is کوسه, not کوس with an ending.
        if (text::known_word(stem)) break;
    }
    for (const std::string_view ending : spoken_endings) {
        if (!key.ends_with(ending)) continue;
        const std::string whole = std::string(key.substr(0, key.size() - ending.size())) + "ه";
        if (text::length(whole) <= fewest_letters) continue;
        if (const auto entry = exactly(whole)) return entry;
    }
    for (const std::string_view verb : spoken_verbs) {
        const std::string_view stem = key.substr(0, key.size() - std::min(key.size(), verb.size()));
        if (key.ends_with(verb) && text::length(stem) >= fewest_before_verb)
            if (const auto entry = exactly(stem)) return entry;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> WordList::inside(std::string_view key) const {
    for (std::size_t at = 0; at < key.size(); ++at) {
        if ((static_cast<unsigned char>(key[at]) & 0xC0) == 0x80) continue;
        const auto found = any_.find(first_letters(key.substr(at, 4 * fewest_letters), fewest_letters));
        if (found == any_.end()) continue;
        for (const auto& [part, rank] : found->second)
            if (key.substr(at).starts_with(part)) return rank;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> WordList::entry_of(std::string_view key) const {
    if (const auto entry = exactly(key)) return entry;
    if (text::known_word(key)) return std::nullopt;
    if (const auto entry = with_ending(key)) return entry;
    if (const std::string once = squeezed(key); once != key) {
        if (const auto entry = exactly(once)) return entry;
        if (text::known_word(once)) return std::nullopt;
        if (const auto entry = find(squeezed_, once)) return entry;
        if (const auto entry = with_ending(once)) return entry;
        if (const auto entry = inside(once)) return entry;
    }
    return inside(key);
}

std::optional<std::uint32_t> WordList::sounded(std::string_view sounds) const {
    const auto found = sounded_.find(text::skeleton_of_sounds(sounds));
    if (found == sounded_.end()) return std::nullopt;
    int least = dearest_sound * static_cast<int>(sounds.size());
    std::optional<std::uint32_t> nearest;
    for (const auto& [key, rank] : found->second) {
        const int cost = text::cost_of_reading(sounds, key, least);
        if (cost < least) least = cost, nearest = rank;
    }
    return nearest && text::fit_of(sounds).total > least + 10 * rarity_of_insult ? nearest : std::nullopt;
}

std::optional<std::uint32_t> WordList::sounded_entry_of(std::string_view latin) const {
    const std::string sounds = text::sounds_of(latin);
    if (sounds.size() < fewest_sounds || sounds.size() > most_sounds) return std::nullopt;
    if (const auto entry = sounded(sounds)) return entry;
    for (const std::string_view ending : sounded_endings) {
        if (!std::string_view(sounds).ends_with(ending) || sounds.size() < fewest_sounds + ending.size())
            continue;
        if (const auto entry = sounded(std::string_view(sounds).substr(0, sounds.size() - ending.size())))
            return entry;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> WordList::masked(std::string_view begin, std::size_t n_masked,
                                              std::string_view end) const {
    const std::size_t n_letters = text::length(begin) + n_masked + text::length(end);
    if (n_letters <= fewest_letters) return std::nullopt;
    for (std::uint32_t rank = 0; rank < entries_.size(); ++rank) {
        const std::string& whole = joined_[rank];
        if (whole.starts_with(begin) && whole.ends_with(end) && entries_[rank].action == Action::refuse &&
            entries_[rank].match != Match::phrase && text::length(whole) == n_letters)
            return rank;
    }
    return std::nullopt;
}

std::span<const WordList::Phrase> WordList::phrases_from(std::string_view key) const {
    const auto found = phrases_.find(key);
    return found == phrases_.end() ? std::span<const Phrase>{} : std::span<const Phrase>(found->second);
}

bool WordList::is_excepted(std::uint32_t entry, std::span<const text::Word> words, std::size_t first,
                           std::size_t last) const {
    if (const auto idioms = exceptions_.find(joined_[entry]); idioms != exceptions_.end())
        for (const std::string& idiom : idioms->second)
            if (touches(idiom, words, first, last)) return true;
    const std::size_t from = first > longest_idiom ? first - longest_idiom : 0;
    for (std::size_t at = from; !names_.empty() && at <= last; ++at) {
        const auto found = names_.find(words[at].key);
        if (found == names_.end()) continue;
        for (const std::string& name : found->second)
            if (const auto end = end_of(name, words, at); end && *end > first) return true;
    }
    return false;
}

}  // namespace ensejam::comments
