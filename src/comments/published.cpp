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

}  // namespace detail_published

using namespace detail_published;

/// What each comment could reach at most: weight of the new comment's words that it may match, and weight of
/// its own words that they may match.
struct Published::Gathered {
    explicit Gathered(std::size_t n_comments) : written(n_comments), own(n_comments), seen(n_comments) {}

    void add(std::uint32_t comment, std::uint32_t word, int weight, int own_weight) {
        if (seen[comment] == word + 1) return;
        if (seen[comment] == 0) touched.push_back(comment);
        seen[comment] = word + 1;
        written[comment] += weight;
        own[comment] += own_weight;
    }

    std::vector<int> written;
    std::vector<int> own;
    std::vector<std::uint32_t> seen;
    std::vector<std::uint32_t> touched{};
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
    same_[sense.same].push_back(rank);
    for (const Term& term : sense.terms) {
        if (term.weight > 0) add_word(term, rank);
        if (term.joined != 0) by_joined_.add(term.joined, rank);
    }
    return rank;
}

void Published::remove(std::uint32_t rank) { is_removed_.at(rank) = true; }

void Published::gather(const Sense& written, std::size_t at, Gathered& gathered) const {
    const Term& term = written.terms[at];
    const auto order = static_cast<std::uint32_t>(at);
    constexpr int most_weight = 210;  // of two words
    std::vector<std::uint32_t> found;
    const auto take = [&](std::uint32_t word) {
        if (std::find(found.begin(), found.end(), word) == found.end()) found.push_back(word);
    };
    by_joined_.for_each(term.word,
                        [&](std::uint32_t rank) { gathered.add(rank, order, term.weight, most_weight); });
    for (const std::uint64_t word : {term.word, term.joined, at > 0 ? written.terms[at - 1].joined : 0})
        by_word_.for_each(word, take);
    by_stem_.for_each(term.stem, take);
    for_each_deletion(term, [&](std::uint64_t hash) {
        by_deletion_.for_each(hash, [&](std::uint32_t word) {
            const int most = most_differing(term, words_[word].term);
            if (most > 0 && letters_differ(term, words_[word].term, most) <= most) take(word);
        });
    });
    std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(words_[b].term.weight, a) < std::pair(words_[a].term.weight, b);
    });
    for (const std::uint32_t word : found)
        for (const std::uint32_t rank : words_[word].comments)
            gathered.add(rank, order, term.weight, words_[word].term.weight);
}

/// Comments whose score cannot be shown to be below the band `ask`.
std::vector<std::uint32_t> Published::candidates(const Sense& written) const {
    Gathered gathered(senses_.size());
    for (std::size_t at = 0; at < written.terms.size(); ++at) {
        if (written.terms[at].weight == 0) continue;
        gather(written, at, gathered);
    }
    std::vector<std::uint32_t> found;
    for (const std::uint32_t rank : gathered.touched) {
        const int matched = gathered.written[rank];
        const int lost = std::max(0, written.certain - matched);
        const int own_lost = std::max(0, senses_[rank].certain - gathered.own[rank]);
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
