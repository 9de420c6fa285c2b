#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "comments/hash_lists.h"
#include "comments/similar.h"

namespace ensejam::comments {

/// The published comment that is nearest to a new one.
struct Nearest {
    std::uint32_t rank = 0;  ///< in the order of publishing
    Nearness near{};
};

/// The published comments of one page, made ready so that the nearest to a new one is found without comparing
/// with all; the answer is exactly that of comparing with all.
///
/// Source: docs/method.md, "Comments: the index".
class Published {
public:
    /// Adds a comment; gives its rank, from 0.
    std::uint32_t add(std::string_view text);

    /// Takes a comment away; its rank is not given again.
    void remove(std::uint32_t rank);

    std::size_t size() const { return senses_.size(); }

    /// The nearest in band, then score, then the earlier one; nothing when all are `fresh`.
    std::optional<Nearest> nearest(const Sense& written) const;

    /// Up to `count` comments in the bands ask and vote, the nearest first.
    std::vector<Nearest> near(const Sense& written, std::size_t count) const;

    /// The same as `near`, by comparing with every comment.
    std::vector<Nearest> near_by_comparing_all(const Sense& written, std::size_t count) const;

private:
    /// A word that occurs in some comment.
    struct Word {
        Term term{};
        std::vector<std::uint32_t> comments{};
    };
    struct Reach;
    struct Gathered;
    void add_word(const Term& term, std::uint32_t rank);
    std::vector<std::uint32_t> candidates(const Sense& written) const;
    std::vector<Reach> reaches_of(const Sense& written) const;
    Reach reach_of(const Sense& written, std::size_t at) const;
    void gather(const Sense& written, const Reach& reach, Gathered& gathered) const;

    std::vector<Sense> senses_;
    std::vector<bool> is_removed_;
    std::vector<int> certain_;                                          ///< of each sense, close together
    std::unordered_map<std::string, std::vector<std::uint32_t>> same_;  ///< by duplicate key
    std::vector<Word> words_;
    std::unordered_map<std::uint64_t, std::uint32_t> rank_of_word_;
    HashLists by_word_;      ///< words
    HashLists by_stem_;      ///< words
    HashLists by_deletion_;  ///< words, by what is left when letters are left out
    HashLists by_joined_;    ///< comments, by two neighbours written as one
};

}  // namespace ensejam::comments
