#include "comments/word_list.h"

namespace ensejam::comments {
namespace detail_word_list {

/// Endings that a Persian word can carry, shortest first (comments.md §4.4).
constexpr auto endings = std::to_array<std::string_view>(
    {"م",    "ت",    "ش",    "ی",    "ا",     "و",     "ها",    "ام",     "ات",     "اش",    "ای",  "ان",
     "رو",   "را",   "های",  "هام",  "هات",   "هاش",   "مان",   "تان",    "شان",    "مون",   "تون", "شون",
     "هایی", "هایم", "هایت", "هایش", "هامون", "هاتون", "هاشون", "هایمان", "هایتان", "هایشان"});

constexpr std::size_t fewest_letters = 3;

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

bool stands_at(const std::vector<std::string>& phrase, std::span<const text::Word> words, std::size_t at) {
    if (at + phrase.size() > words.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (words[at + i].key != phrase[i]) return false;
    return true;
}

/// True when the phrase stands among the words so that it shares a word with `first`..`last`.
bool touches(const std::vector<std::string>& phrase, std::span<const text::Word> words, std::size_t first,
             std::size_t last) {
    const std::size_t from = first + 1 > phrase.size() ? first + 1 - phrase.size() : 0;
    for (std::size_t at = from; at <= last; ++at)
        if (stands_at(phrase, words, at)) return true;
    return false;
}

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
    : entries_(std::move(entries)), exceptions_(entries_.size()) {
    for (std::uint32_t rank = 0; rank < entries_.size(); ++rank)
        if (entries_[rank].match != Match::phrase) add_entry(rank);
    for (std::uint32_t rank = 0; rank < entries_.size(); ++rank)
        if (entries_[rank].match == Match::phrase) add_entry(rank);
    for (const std::string& name : names)
        if (const auto keys = keys_of(name); !keys.empty()) names_[keys.front()].push_back(keys);
}

void WordList::add_entry(std::uint32_t rank) {
    const WordEntry& entry = entries_[rank];
    for (const std::string& idiom : entry.exceptions)
        if (auto keys = keys_of(idiom); !keys.empty()) exceptions_[rank].push_back(std::move(keys));
    auto keys = keys_of(entry.text);
    if (keys.empty()) return;
    const std::string joined = fmt::format("{}", fmt::join(keys, ""));
    const bool is_phrase = keys.size() > 1;
    // A phrase written as one word is the same entry, unless that is a word of its own.
    if (!is_phrase || (text::length(joined) > fewest_letters && !text::known_word(joined)))
        add(exact_, joined, rank);
    const std::string once = squeezed(joined);
    if (text::length(once) > fewest_letters && (once == joined || !text::known_word(once)))
        add(squeezed_, once, rank);
    if (entry.match == Match::any) any_[first_letters(joined, fewest_letters)].emplace_back(joined, rank);
    if (is_phrase) {
        const std::string first = keys.front();
        keys.erase(keys.begin());
        phrases_[first].push_back({std::move(keys), rank});
    }
}

bool WordList::is_ordinary(std::string_view key) const { return text::known_word(key) && !exactly(key); }

std::optional<std::uint32_t> WordList::with_ending(std::string_view key) const {
    for (const std::string_view ending : endings) {
        // The plural is ها, never ا behind ه: چاغال‌ها is not چاغاله with an ending.
        if (!key.ends_with(ending) || (ending == "ا" && key.ends_with("ها"))) continue;
        const std::string_view stem = key.substr(0, key.size() - ending.size());
        if (text::length(stem) < fewest_letters) break;
        if (const auto entry = exactly(stem)) return entry;
        // کوسه‌ها is کوسه, not کوس with an ending.
        if (text::known_word(stem)) break;
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

std::span<const WordList::Phrase> WordList::phrases_from(std::string_view key) const {
    const auto found = phrases_.find(key);
    return found == phrases_.end() ? std::span<const Phrase>{} : std::span<const Phrase>(found->second);
}

bool WordList::is_excepted(std::uint32_t entry, std::span<const text::Word> words, std::size_t first,
                           std::size_t last) const {
    for (const auto& idiom : exceptions_[entry])
        if (touches(idiom, words, first, last)) return true;
    const std::size_t from = first > 3 ? first - 3 : 0;
    for (std::size_t at = from; !names_.empty() && at <= last; ++at) {
        const auto found = names_.find(words[at].key);
        if (found == names_.end()) continue;
        for (const auto& name : found->second)
            if (at + name.size() > first && stands_at(name, words, at)) return true;
    }
    return false;
}

}  // namespace ensejam::comments
