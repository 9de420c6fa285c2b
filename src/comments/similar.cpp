#include "comments/similar.h"

#include "base/base.h"
#include "comments/word_order.h"

namespace ensejam::comments {
namespace detail_similar {

constexpr std::size_t none = unpaired_word;

/// One says what the other denies, or they are told to be opposite.
bool contradict(const Term& a, const Term& b) {
    return (a.denied != 0 && a.denied == b.word) || (b.denied != 0 && b.denied == a.word) ||
           (a.has_opposite && b.has_opposite && are_opposite(a.word, b.word));
}

/// Pairs the words of two comments, each word once.
class Alignment {
public:
    Alignment(const Sense& a, const Sense& b)
        : a_(a.terms), b_(b.terms), to_b_(a_.size(), none), to_a_(b_.size(), none) {
        equal_words();
        joined_words(a_, b_, to_b_, to_a_);
        joined_words(b_, a_, to_a_, to_b_);
        equal_stems();
        mistyped_words();
    }

    const std::vector<std::size_t>& to_b() const { return to_b_; }
    const std::vector<std::size_t>& to_a() const { return to_a_; }
    int matched() const { return matched_; }

private:
    void pair(std::size_t i, std::size_t j) {
        to_b_[i] = j;
        to_a_[j] = i;
        matched_ += std::min(a_[i].weight, b_[j].weight);
    }

    /// The free word of b with this quality that is nearest behind the one paired last.
    template <class Same>
    void pair_all(Same same) {
        std::size_t from = 0;
        for (std::size_t i = 0; i < a_.size(); ++i) {
            if (to_b_[i] != none) {
                from = to_b_[i] + 1;
                continue;
            }
            std::size_t found = none;
            for (std::size_t j = from; j < b_.size() && found == none; ++j)
                if (to_a_[j] == none && same(a_[i], b_[j])) found = j;
            for (std::size_t j = 0; j < std::min(from, b_.size()) && found == none; ++j)
                if (to_a_[j] == none && same(a_[i], b_[j])) found = j;
            if (found == none) continue;
            pair(i, found);
            from = found + 1;
        }
    }

    void equal_words() {
        pair_all([](const Term& a, const Term& b) {
            return a.word == b.word && is_negative(a) == is_negative(b);
        });
    }
    void equal_stems() {
        pair_all([](const Term& a, const Term& b) {
            return a.stem == b.stem && is_negative(a) == is_negative(b) && !contradict(a, b);
        });
    }

    /// Two neighbours of one side that are one word of the other.
    void joined_words(const std::vector<Term>& two, const std::vector<Term>& one,
                      std::vector<std::size_t>& from_two, std::vector<std::size_t>& from_one) {
        for (std::size_t i = 0; i + 1 < two.size(); ++i) {
            if (from_two[i] != none && from_two[i + 1] != none) continue;
            for (std::size_t j = 0; j < one.size(); ++j) {
                if (from_one[j] != none || one[j].word != two[i].joined) continue;
                if (from_two[i] != none || from_two[i + 1] != none) break;
                from_two[i] = from_two[i + 1] = j;
                from_one[j] = i;
                matched_ += std::min<int>(one[j].weight, two[i].weight + two[i + 1].weight);
                break;
            }
        }
    }

    bool same_slot(std::size_t i, std::size_t j) const {
        const bool before = (i == 0 && j == 0) || (i > 0 && j > 0 && to_b_[i - 1] == j - 1);
        const bool behind = (i + 1 == a_.size() && j + 1 == b_.size()) ||
                            (i + 1 < a_.size() && j + 1 < b_.size() && to_b_[i + 1] == j + 1);
        return before || behind;
    }

    static bool is_denial_mistyped(const Term& denial, const Term& other) {
        return denial.denied != 0 && !other.is_known && other.role == Role::content &&
               other.letters[0] == u'ن';
    }

    bool is_mistyped(std::size_t i, std::size_t j) const {
        const Term& a = a_[i];
        const Term& b = b_[j];
        const int most = most_differing(a, b);
        if (most == 0 || surely_differ(a, b, most)) return false;
        const auto is_fixed = [](const Term& term) {
            return term.role == Role::number || term.role == Role::ordinal || is_negative(term);
        };
        // A negated verb can be mistyped too, but then it still begins with its ن.
        const bool are_denials = is_denial_mistyped(a, b) || is_denial_mistyped(b, a);
        if (((is_fixed(a) || is_fixed(b)) && !are_denials) || contradict(a, b)) return false;
        if (letters_differ(a, b, most) > most) return false;
        if (a.is_known && b.is_known) return std::min(a.n_letters, b.n_letters) >= 4 && same_slot(i, j);
        return std::min(a.n_letters, b.n_letters) >= 4 || same_slot(i, j);
    }

    void mistyped_words() {
        for (std::size_t i = 0; i < a_.size(); ++i)
            for (std::size_t j = 0; to_b_[i] == none && j < b_.size(); ++j)
                if (to_a_[j] == none && is_mistyped(i, j)) pair(i, j);
    }

    const std::vector<Term>& a_;
    const std::vector<Term>& b_;
    std::vector<std::size_t> to_b_;
    std::vector<std::size_t> to_a_;
    int matched_ = 0;
};

/// The words of one side that have no pair.
std::vector<const Term*> unpaired(const std::vector<Term>& terms, const std::vector<std::size_t>& to) {
    std::vector<const Term*> left;
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (to[i] == none) left.push_back(&terms[i]);
    return left;
}

bool has_role(const std::vector<const Term*>& terms, Role role) {
    return std::any_of(terms.begin(), terms.end(), [&](const Term* term) { return term->role == role; });
}

int weight_of(const std::vector<const Term*>& terms) {
    int weight = 0;
    for (const Term* term : terms) weight += term->weight;
    return weight;
}

bool has_contradiction(const std::vector<const Term*>& a, const std::vector<const Term*>& b) {
    for (const Term* one : a)
        for (const Term* other : b)
            if (contradict(*one, *other)) return true;
    return false;
}

/// Each negative word must deny what its pair denies: the word before it has its pair before the other.
bool denies_the_same(const Sense& a, const Alignment& pairs) {
    for (std::size_t i = 1; i < a.terms.size(); ++i) {
        const std::size_t j = pairs.to_b()[i];
        if (!is_negative(a.terms[i]) || j == none) continue;
        if (j == 0 || pairs.to_b()[i - 1] == none || pairs.to_a()[j - 1] == none) continue;
        const std::size_t other = pairs.to_b()[i - 1];
        if (other + 3 < j || other > j + 2) return false;
    }
    return true;
}

constexpr int name_weight = 88;  // rarer than any common noun: a name, a place, a term

bool has_name(const std::vector<const Term*>& terms) {
    return std::any_of(terms.begin(), terms.end(),
                       [](const Term* term) { return term->weight >= name_weight; });
}

Guard guard_of(const Sense& a, const Sense& b, const Alignment& pairs) {
    const auto left_a = unpaired(a.terms, pairs.to_b());
    const auto left_b = unpaired(b.terms, pairs.to_a());
    const auto either = [&](Role role) { return has_role(left_a, role) || has_role(left_b, role); };
    const auto is_denial = [](const Term* term) { return is_negative(*term); };
    if (has_contradiction(left_a, left_b)) return Guard::opposite;
    if (std::any_of(left_a.begin(), left_a.end(), is_denial) ||
        std::any_of(left_b.begin(), left_b.end(), is_denial) || !denies_the_same(a, pairs))
        return Guard::negation;
    if (either(Role::number) || either(Role::ordinal)) return Guard::number;
    if (either(Role::question)) return Guard::question;
    if (either(Role::limiter)) return Guard::limiter;
    if (has_name(left_a) || has_name(left_b)) return Guard::name;
    if (weight_of(left_a) > 0 && weight_of(left_b) > 0) return Guard::replaced;
    if (!keeps_order(a, b, pairs.to_b(), pairs.to_a())) return Guard::order;
    // Of a few words every one must have its pair, those of grammar too.
    const bool is_whole = left_a.empty() && left_b.empty();
    return std::min(a.n_content, b.n_content) < 3 && !is_whole ? Guard::few_words : Guard::none;
}

}  // namespace detail_similar

using namespace detail_similar;

std::string_view word_of(Band band) {
    constexpr auto words = std::to_array<std::string_view>({"new", "ask", "vote"});
    return words[static_cast<std::size_t>(band)];
}

std::string_view word_of(Guard guard) {
    constexpr auto words =
        std::to_array<std::string_view>({"none", "negation", "number", "opposite", "question", "limiter",
                                         "name", "replaced", "order", "few_words"});
    return words[static_cast<std::size_t>(guard)];
}

Nearness compare(const Sense& published, const Sense& written) {
    if (published.same == written.same && !written.same.empty()) return {Band::vote, 1, Guard::none, false};
    const Alignment pairs(published, written);
    const auto left_a = unpaired(published.terms, pairs.to_b());
    const auto left_b = unpaired(written.terms, pairs.to_a());
    const int all = pairs.matched() + weight_of(left_a) + weight_of(left_b);
    Nearness near{.score = all == 0 ? 0 : static_cast<double>(pairs.matched()) / all};
    if (near.score < least_for_ask) return near;
    near.guard = guard_of(published, written, pairs);
    near.is_opposite = near.guard == Guard::negation || near.guard == Guard::opposite;
    near.band = near.score >= least_for_vote && near.guard == Guard::none ? Band::vote : Band::ask;
    return near;
}

}  // namespace ensejam::comments
