#include "comments/published.h"

#include "base/base.h"

namespace ensejam::comments {
namespace detail_published {

/// A word as it is written: numbers and questions that are one word can be written in several ways.
std::uint64_t written_word(const Term& term) { return term.word ^ (3 * hash_without(term, -1, -1)); }

bool is_nearer(const Nearest& a, const Nearest& b) {
    if (a.near.band != b.near.band) return a.near.band > b.near.band;
    if (a.near.score != b.near.score) return a.near.score > b.near.score;
    return a.rank < b.rank;
}

std::vector<Nearest> nearest_of(std::vector<Nearest> found, std::size_t count) {
    const std::size_t kept = std::min(count, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                      is_nearer);
    found.resize(kept);
    return found;
}

constexpr int most_weight_of_two = 210;  // words that are one word of the other side

}  // namespace detail_published

using namespace detail_published;

/// What one word of a new comment may be paired with.
struct Published::Reach {
    std::size_t at = 0;                  ///< of the word
    std::vector<std::uint32_t> words{};  ///< of published comments, the heaviest first
    std::size_t n_comments = 0;          ///< how many must be looked at to find all that hold one of them
};

/// What each comment could reach at most: weight of the new comment's words that it may match, and weight of
/// its own words that they may match.
struct Published::Gathered {
    struct Sum {
        int written = 0;
        int own = 0;
        std::uint32_t seen = 0;
    };
    explicit Gathered(std::size_t n_comments) : sums(n_comments) {}

    void add(std::uint32_t comment, std::size_t word, int weight, int own_weight) {
        Sum& sum = sums[comment];
        const auto seen = static_cast<std::uint32_t>(word + 1);
        if (sum.seen == seen || (sum.seen == 0 && !takes_further)) return;
        if (sum.seen == 0) touched.push_back(comment);
        sum = {sum.written + weight, sum.own + own_weight, seen};
    }

    std::vector<Sum> sums;
    std::vector<std::uint32_t> touched{};
    bool takes_further = true;  ///< else only what was touched is added to
};

void Published::add_word(const Term& term, std::uint32_t rank) {
    const auto [found, is_new] =
        rank_of_word_.try_emplace(written_word(term), static_cast<std::uint32_t>(words_.size()));
    const std::uint32_t word = found->second;
    if (is_new) {
        words_.push_back({term, {}});
        by_word_.add(term.word, word);
        by_stem_.add(term.stem, word);
        for_each_deletion(term, [&](std::uint64_t hash) { by_deletion_.add(hash, word); });
    }
    auto& comments = words_[word].comments;
    if (comments.empty() || comments.back() != rank) comments.push_back(rank);
}

std::uint32_t Published::add(std::string_view text) {
    const auto rank = static_cast<std::uint32_t>(senses_.size());
    senses_.push_back(sense_of(text));
    is_removed_.push_back(false);
    const Sense& sense = senses_.back();
    certain_.push_back(sense.certain);
    same_[sense.same].push_back(rank);
    for (const Term& term : sense.terms) {
        if (term.weight > 0) add_word(term, rank);
        if (term.joined != 0) by_joined_.add(term.joined, rank);
    }
    return rank;
}

void Published::remove(std::uint32_t rank) { is_removed_.at(rank) = true; }

Published::Reach Published::reach_of(const Sense& written, std::size_t at) const {
    const Term& term = written.terms[at];
    Reach reach{.at = at};
    std::vector<std::uint32_t>& found = reach.words;
    by_joined_.for_each(term.word, [&](std::uint32_t) { ++reach.n_comments; });
    for (const std::uint64_t word : {term.word, term.joined, at > 0 ? written.terms[at - 1].joined : 0})
        by_word_.for_each(word, [&](std::uint32_t other) { found.push_back(other); });
    by_stem_.for_each(term.stem, [&](std::uint32_t other) { found.push_back(other); });
    std::vector<std::uint32_t> like;
    for_each_deletion(term, [&](std::uint64_t hash) {
        by_deletion_.for_each(hash, [&](std::uint32_t word) { like.push_back(word); });
    });
    std::sort(like.begin(), like.end());
    like.erase(std::unique(like.begin(), like.end()), like.end());
    for (const std::uint32_t word : like) {
        const int most = most_differing(term, words_[word].term);
        if (most > 0 && letters_differ(term, words_[word].term, most) <= most) found.push_back(word);
    }
    std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(words_[b].term.weight, a) < std::pair(words_[a].term.weight, b);
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (const std::uint32_t word : found) reach.n_comments += words_[word].comments.size();
    return reach;
}

/// Of each word that carries weight; those that few comments hold first.
std::vector<Published::Reach> Published::reaches_of(const Sense& written) const {
    std::vector<Reach> reaches;
    for (std::size_t at = 0; at < written.terms.size(); ++at)
        if (written.terms[at].weight > 0) reaches.push_back(reach_of(written, at));
    std::stable_sort(reaches.begin(), reaches.end(),
                     [](const Reach& a, const Reach& b) { return a.n_comments < b.n_comments; });
    return reaches;
}

void Published::gather(const Sense& written, const Reach& reach, Gathered& gathered) const {
    const Term& term = written.terms[reach.at];
    by_joined_.for_each(term.word, [&](std::uint32_t rank) {
        gathered.add(rank, reach.at, term.weight, most_weight_of_two);
    });
    for (const std::uint32_t word : reach.words)
        for (const std::uint32_t rank : words_[word].comments)
            gathered.add(rank, reach.at, term.weight, words_[word].term.weight);
}

/// Comments whose score cannot be shown to be below the band `ask`. Words that are too light together to make
/// a comment near are asked last, and only of the comments that another word found.
std::vector<std::uint32_t> Published::candidates(const Sense& written) const {
    Gathered gathered(senses_.size());
    int left = 0;
    for (const Term& term : written.terms) left += term.weight;
    for (const Reach& reach : reaches_of(written)) {
        gathered.takes_further = left >= least_for_ask * written.certain - 1e-6;
        gather(written, reach, gathered);
        left -= written.terms[reach.at].weight;
    }
    std::vector<std::uint32_t> found;
    for (const std::uint32_t rank : gathered.touched) {
        const auto& [matched, own, seen] = gathered.sums[rank];
        const int lost = std::max(0, written.certain - matched);
        const int own_lost = std::max(0, certain_[rank] - own);
        if (matched >= least_for_ask * (matched + lost + own_lost) - 1e-9) found.push_back(rank);
    }
    return found;
}

std::vector<Nearest> Published::near(const Sense& written, std::size_t count) const {
    std::vector<std::uint32_t> ranks = candidates(written);
    if (const auto equal = same_.find(written.same); equal != same_.end())
        ranks.insert(ranks.end(), equal->second.begin(), equal->second.end());
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    std::vector<Nearest> found;
    for (const std::uint32_t rank : ranks) {
        if (is_removed_[rank]) continue;
        const Nearness near = compare(senses_[rank], written);
        if (near.band != Band::fresh) found.push_back({rank, near});
    }
    return nearest_of(std::move(found), count);
}

std::vector<Nearest> Published::near_by_comparing_all(const Sense& written, std::size_t count) const {
    std::vector<Nearest> found;
    for (std::uint32_t rank = 0; rank < senses_.size(); ++rank) {
        if (is_removed_[rank]) continue;
        const Nearness near = compare(senses_[rank], written);
        if (near.band != Band::fresh) found.push_back({rank, near});
    }
    return nearest_of(std::move(found), count);
}

std::optional<Nearest> Published::nearest(const Sense& written) const {
    const std::vector<Nearest> found = near(written, 1);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

}  // namespace ensejam::comments
