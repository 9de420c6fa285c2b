#include "comments/word_order.h"

#include "base/base.h"
#include "text/text.h"

namespace ensejam::comments {
namespace detail_word_order {

constexpr std::size_t none = unpaired_word;
constexpr std::string_view object_marker = "را";

/// A word that carries meaning, and its pair.
struct Place {
    std::size_t in_a = 0;
    std::size_t in_b = 0;
};

std::vector<Place> places_of(const Sense& a, std::span<const std::size_t> to_b) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < a.terms.size(); ++i)
        if (to_b[i] != none && (a.terms[i].weight > 0 || is_negative(a.terms[i])))
            places.push_back({i, to_b[i]});
    return places;
}

/// What stands at a word and says what it does: the preposition before it, را behind it.
std::pair<std::uint64_t, bool> case_of(const std::vector<Term>& terms, std::size_t at) {
    static const std::uint64_t object = text::hash_of(object_marker);
    const bool has_marker = at > 0 && terms[at - 1].is_marker;
    return {has_marker ? terms[at - 1].word : 0, at + 1 < terms.size() && terms[at + 1].word == object};
}

/// True when something is done to somebody behind both places: را follows.
bool is_before_object(const std::vector<Term>& terms, std::size_t at) {
    static const std::uint64_t object = text::hash_of(object_marker);
    return std::any_of(terms.begin() + static_cast<std::ptrdiff_t>(at), terms.end(),
                       [](const Term& term) { return term.word == object; });
}

/// Two words that changed places say the same, but where they took each other's part: father told mother,
/// mother told father; or stood side by side before what is done: the teacher's head hit the boy.
bool may_change_places(const Sense& a, const Sense& b, const Place& one, const Place& other) {
    const auto moves = [&](const Place& place) {
        const Term& term = a.terms[place.in_a];
        return term.is_movable || term.role == Role::question || term.role == Role::limiter;
    };
    if (moves(one) || moves(other)) return true;
    const auto changes = [&](const Place& place) {
        return case_of(a.terms, place.in_a) != case_of(b.terms, place.in_b);
    };
    if (changes(one) && changes(other)) return false;
    const auto are_neighbours = [](std::size_t x, std::size_t y) {
        return std::max(x, y) - std::min(x, y) == 1;
    };
    return !are_neighbours(one.in_a, other.in_a) || !are_neighbours(one.in_b, other.in_b) ||
           !is_before_object(a.terms, std::max(one.in_a, other.in_a)) ||
           !is_before_object(b.terms, std::max(one.in_b, other.in_b));
}

/// The pairs are in the same order, but for one word that was moved past words that do not mind.
bool is_in_order(const Sense& a, const Sense& b, std::span<const std::size_t> to_b) {
    const std::vector<Place> places = places_of(a, to_b);
    const auto increases_without = [&](std::size_t moved) {
        std::size_t last = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (i == moved) continue;
            if (places[i].in_b < last) return false;
            last = places[i].in_b;
        }
        return true;
    };
    std::size_t sorted = 1;
    while (sorted < places.size() && places[sorted].in_b >= places[sorted - 1].in_b) ++sorted;
    if (sorted >= places.size()) return true;
    // One word before or behind the first break was moved; longer phrases may have changed places.
    for (const std::size_t moved : {sorted - 1, sorted}) {
        if (!increases_without(moved)) continue;
        for (std::size_t i = 0; i < places.size(); ++i)
            if ((i < moved && places[i].in_b > places[moved].in_b) ||
                (i > moved && places[i].in_b < places[moved].in_b))
                if (!may_change_places(a, b, places[i], places[moved])) return false;
        return true;
    }
    return false;
}

/// The word before را, where it stands once; none elsewhere.
std::size_t object_of(const Sense& sense) {
    static const std::uint64_t marker = text::hash_of(object_marker);
    std::size_t object = none;
    for (std::size_t i = 1; i < sense.terms.size(); ++i) {
        if (sense.terms[i].word != marker) continue;
        if (object != none) return none;
        object = i - 1;
    }
    return object;
}

/// What is done to whom stays: پدر مادر را زد is not مادر پدر را زد, though one word only was moved.
bool has_same_object(const Sense& a, const Sense& b, std::span<const std::size_t> to_b,
                     std::span<const std::size_t> to_a) {
    const std::size_t in_a = object_of(a);
    const std::size_t in_b = object_of(b);
    if (in_a == none || in_b == none) return true;
    const std::size_t other = to_b[in_a];
    return other == in_b || other == none || to_a[in_b] == none;
}

}  // namespace detail_word_order

using namespace detail_word_order;

bool keeps_order(const Sense& a, const Sense& b, std::span<const std::size_t> to_b,
                 std::span<const std::size_t> to_a) {
    return is_in_order(a, b, to_b) && has_same_object(a, b, to_b, to_a);
}

}  // namespace ensejam::comments
