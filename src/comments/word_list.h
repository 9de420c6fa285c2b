#pragma once
#include <deque>
#include <span>

#include "comments/word_entry.h"
#include "text/text.h"

namespace ensejam::comments {

/// Entries made ready for looking up. Never changes; a changed list is a list of its own.
class WordList {
public:
    /// `names` are places and people of the register: inside them nothing is an insult.
    explicit WordList(std::vector<WordEntry> entries, std::span<const std::string> names = {});
    WordList(WordList&&) noexcept = default;
    WordList& operator=(WordList&&) noexcept = default;

    const WordEntry& entry(std::uint32_t rank) const { return entries_[rank]; }
    std::size_t size() const { return entries_.size(); }

    /// The entry that is exactly this key.
    std::optional<std::uint32_t> exactly(std::string_view key) const { return find(exact_, key); }

    /// The entry that the key is: exactly, with an ending, with letters doubled, or around an `any` entry.
    std::optional<std::uint32_t> entry_of(std::string_view key) const;

    /// The Persian entry that a Latin word (its key) spells by sound: bisharaf, jaakesh. Only entries of four
    /// letters or more that refuse, and only where no ordinary word is likelier.
    std::optional<std::uint32_t> sounded_entry_of(std::string_view latin) const;

    /// The refused word that begins so, ends so, and has `n_masked` letters between them.
    std::optional<std::uint32_t> masked(std::string_view begin, std::size_t n_masked,
                                        std::string_view end) const;

    /// True when the key is `stem`, or `stem` with a Persian ending and no ordinary word.
    static bool has_stem(std::string_view key, std::string_view stem);

    /// A word of the language that is no entry itself.
    bool is_ordinary(std::string_view key) const;

    /// Phrases that begin with a key: the other keys, and the entry.
    struct Phrase {
        std::vector<std::string> keys{};
        std::uint32_t entry = 0;
    };
    std::span<const Phrase> phrases_from(std::string_view key) const;

    /// True when words `first` to `last` stand in an idiom of the entry, or in a name.
    bool is_excepted(std::uint32_t entry, std::span<const text::Word> words, std::size_t first,
                     std::size_t last) const;

private:
    /// Keys to entries; the keys are kept here and do not move.
    struct Index {
        std::deque<std::string> keys{};
        text::StringIndex ranks{};
        std::vector<std::uint32_t> entries{};
    };
    static void add(Index& index, std::string key, std::uint32_t entry);
    static std::optional<std::uint32_t> find(const Index& index, std::string_view key);
    void add_entry(std::uint32_t rank);
    std::optional<std::uint32_t> with_ending(std::string_view key) const;
    std::optional<std::uint32_t> with_latin_ending(std::string_view key) const;
    std::optional<std::uint32_t> inside(std::string_view key) const;
    std::optional<std::uint32_t> sounded(std::string_view sounds) const;

    std::vector<WordEntry> entries_;
    Index exact_;
    Index squeezed_;
    std::map<std::string, std::vector<std::pair<std::string, std::uint32_t>>, std::less<>> any_;
    std::map<std::string, std::vector<Phrase>, std::less<>> phrases_;
    std::map<std::string, std::vector<std::pair<std::string, std::uint32_t>>, std::less<>> sounded_;
    using Idioms = std::map<std::string, std::vector<std::string>, std::less<>>;
    std::vector<std::string> joined_;  ///< of each entry, without spaces
    Idioms exceptions_;                ///< by entry, without spaces; so are the idioms
    Idioms names_;                     ///< by the first word
};

}  // namespace ensejam::comments
