#include "intake/names/nouns.h"
#include "text/text.h"

// Cells that name several bodies.
namespace ensejam::intake {
namespace detail_bodies_in_cell {

constexpr std::size_t least_letters_short = 2;
constexpr std::size_t most_letters_short = 6;

/// A short name in capitals: USA, UNICEF.
bool is_short_name(std::string_view name) {
    return name.size() >= least_letters_short && name.size() <= most_letters_short &&
           std::all_of(name.begin(), name.end(), [](char sign) { return sign >= 'A' && sign <= 'Z'; });
}

/// Commas, semicolons and slashes between blanks alone stand between the parts: other signs stand in short
/// names, too ("FVS/AMADE").
bool is_plain_list(std::string_view cell) {
    for (std::size_t at = cell.find('/'); at != std::string_view::npos; at = cell.find('/', at + 1))
        if (at == 0 || at + 1 >= cell.size() || cell[at - 1] != ' ' || cell[at + 1] != ' ') return false;
    return cell.find_first_of("+|&\n") == std::string_view::npos &&
           cell.find(" - ") == std::string_view::npos;
}

/// "ISF + MCC", "Handicap International - Humanity & Inclusion" and their like are often names.
bool may_be_joined(std::string_view cell) {
    return cell.find_first_of("+&") != std::string_view::npos || cell.find(" - ") != std::string_view::npos ||
           cell.find(" – ") != std::string_view::npos;
}

/// Where the last word for "and" stands in a text, and its size with the blanks around it; 0 when none does.
std::pair<std::size_t, std::size_t> last_and(std::string_view text) {
    std::pair<std::size_t, std::size_t> last{0, 0};
    for (const std::string_view word : {" و ", " and ", " et "})
        if (const std::size_t at = text.rfind(word);
            at != std::string_view::npos && (last.second == 0 || at > last.first))
            last = {at, word.size()};
    return last;
}

}  // namespace detail_bodies_in_cell

using namespace detail_bodies_in_cell;

void OrganisationFinder::stand_alone(const std::vector<std::string_view>& cells) {
    std::vector<std::string_view> with_words;
    for (const std::string_view cell : cells) {
        if (several_in(cell, Between::signs).size() != 1) continue;
        if (last_and(cell).second > 0)
            with_words.push_back(cell);
        else
            alone_.insert(text::name_key(cell));
    }
    // Those that hold an "and" are names, unless they name only others.
    for (const std::string_view cell : with_words)
        if (bodies_between_words(cell).empty()) alone_.insert(text::name_key(cell));
}

const BodiesInCell& OrganisationFinder::several_in_one(std::string_view cell) {
    const auto [at, is_new] = parts_of_.try_emplace(std::string(cell));
    if (is_new) at->second = parts_of(cell);
    return at->second;
}

bool OrganisationFinder::is_body_alone(std::string_view name) const {
    return is_known(name) || alone_.contains(text::name_key(name));
}

/// Bodies that follow each other with words for "and" between them, when all of the text is such; such a word
/// may stand in a name, too: «هلال احمر و آموزش و پرورش».
std::vector<std::string> OrganisationFinder::bodies_between_words(std::string_view text) const {
    if (is_body_alone(text)) return {text::trimmed(text)};
    for (std::size_t at = text.size(); at > 0;) {
        const auto [word, size] = last_and(text.substr(0, at));
        if (size == 0) return {};
        at = word;
        if (!is_body_alone(text.substr(0, at))) continue;
        std::vector<std::string> rest = bodies_between_words(text.substr(at + size));
        if (rest.empty()) continue;
        rest.insert(rest.begin(), text::trimmed(text.substr(0, at)));
        return rest;
    }
    return {};
}

/// Between signs a part may be bodies between words of its own: «الف، ب و ج».
std::vector<std::string> OrganisationFinder::parted(std::string_view cell, Between between) const {
    std::vector<std::string> parts;
    if (between == Between::words) {
        parts = bodies_between_words(cell);
        return parts.empty() ? several_in(cell, between) : parts;
    }
    for (std::string& part : several_in(cell, between)) {
        std::vector<std::string> bodies = bodies_between_words(part);
        if (bodies.empty()) bodies = {std::move(part)};
        std::move(bodies.begin(), bodies.end(), std::back_inserter(parts));
    }
    return parts;
}

/// Between signs one of the parts must be known, between words all of them: such signs and words stand in
/// names too.
BodiesInCell OrganisationFinder::parts_of(std::string_view cell) const {
    if (!names_.exact(text::name_key(cell)).empty()) return {};
    for (const Between between : {Between::signs, Between::words}) {
        std::vector<std::string> parts = parted(cell, between);
        if (parts.size() < 2) continue;
        if (is_known(cell)) return {};
        const auto are_all = [&](const auto& is_it) {
            return std::all_of(parts.begin(), parts.end(), is_it);
        };
        const auto is_alone = [&](const std::string& part) { return is_body_alone(part); };
        const bool are_short = between == Between::signs && is_plain_list(cell) && are_all(is_short_name);
        if (are_short || (are_all(is_alone) && !may_be_joined(cell))) return {std::move(parts), true};
        std::vector<std::string> unclear;
        for (const std::string& part : parts)
            if (!is_known(part)) unclear.push_back(part);
        if (between == Between::signs ? unclear.size() == parts.size() : !unclear.empty()) continue;
        return {std::move(parts), false, std::move(unclear)};
    }
    return {};
}

}  // namespace ensejam::intake
