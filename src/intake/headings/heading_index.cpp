#include "intake/headings/heading_index.h"

#include "intake/headings/heading_words.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_heading_index {

constexpr std::size_t shortest_alike = 7;  ///< shorter words are alike by chance
constexpr double least_alike = 0.9;

/// How often each byte stands in a text, by its last six bits.
using Bytes = std::array<std::int16_t, 64>;

Bytes bytes_of(std::string_view text) {
    Bytes bytes{};
    for (const char byte : text) ++bytes[static_cast<unsigned char>(byte) % 64];
    return bytes;
}

/// All heading words, found by how they begin and how long they are. A row is known by its rank.
struct Index {
    std::vector<HeadingWords> rows{};
    std::vector<Bytes> bytes{};
    std::unordered_map<std::string_view, std::size_t> exact{};
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_first_word{};
    std::vector<std::vector<std::size_t>> by_length{};
};

Index built() {
    Index index;
    for (const auto& table : {headings_what(), headings_who(), headings_where(), headings_when(),
                              headings_amounts(), headings_other(), headings_further(), headings_abroad_who(),
                              headings_abroad_what(), headings_abroad_where(), headings_abroad_east(),
                              headings_offices(), headings_grants(), headings_persons()})
        for (const HeadingWords& row : table) {
            const std::size_t rank = index.rows.size();
            index.rows.push_back(row);
            index.bytes.push_back(bytes_of(row.words));
            index.exact.try_emplace(row.words, rank);
            // "No" and "Sr" number rows only when they stand alone.
            if (row.stands_alone || row.field.field == Field::row_number) continue;
            index.by_first_word[row.words.substr(0, row.words.find(' '))].push_back(rank);
            if (row.words.size() >= index.by_length.size()) index.by_length.resize(row.words.size() + 1);
            index.by_length[row.words.size()].push_back(rank);
        }
    return index;
}

const Index& index() {
    static const Index all = built();
    return all;
}

/// False when the bytes alone show that two texts are less alike than 0.9: an edit changes at most four of
/// them, and a tenth of the letters may be edited.
bool may_be_alike(const Bytes& a, const Bytes& b, std::size_t longer) {
    int n_more = 0;
    int n_less = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        n_more += std::max(0, a[i] - b[i]);
        n_less += std::max(0, b[i] - a[i]);
    }
    return std::max(n_more, n_less) <= 4 * static_cast<int>(longer / 10);
}

/// Rows that begin with a word of the key.
void add_held(std::string_view key, std::vector<std::size_t>& ranks) {
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        if (const auto found = index().by_first_word.find(key.substr(begin, end - begin));
            found != index().by_first_word.end())
            ranks.insert(ranks.end(), found->second.begin(), found->second.end());
        begin = end + 1;
    }
}

/// Rows that differ in length by less than a fifth and in their bytes by little.
void add_alike(std::string_view key, std::vector<std::size_t>& ranks) {
    if (key.size() < shortest_alike) return;
    const Bytes bytes = bytes_of(key);
    const auto& by_length = index().by_length;
    for (std::size_t length = shortest_alike; length < by_length.size(); ++length) {
        if (key.size() * 5 <= length * 4 || length * 5 <= key.size() * 4) continue;
        for (const std::size_t rank : by_length[length])
            if (may_be_alike(bytes, index().bytes[rank], std::max(length, key.size()))) ranks.push_back(rank);
    }
}

/// True when two texts number things otherwise: "description type 1" is not "description type 3".
bool are_numbered_otherwise(std::string_view a, std::string_view b) {
    const auto digits = [](std::string_view text) {
        std::string found;
        for (const char sign : text)
            if (sign >= '0' && sign <= '9') found += sign;
        return found;
    };
    return !digits(a).empty() && !digits(b).empty() && digits(a) != digits(b);
}

/// Plain beginnings weigh more than words somewhere inside a long heading.
double certainty_of(std::string_view key, std::string_view words) {
    if (holds_words(key, words)) {
        const double part = static_cast<double>(words.size()) / static_cast<double>(key.size());
        // A whole word: "Total … to …" does not begin with "to".
        if (key.starts_with(words) && key[words.size()] == ' ') return 0.76 + 0.2 * part;
        return words.size() < 4 ? 0.4 : 0.6 + 0.3 * part;
    }
    const bool is_long = words.size() >= shortest_alike && key.size() >= shortest_alike &&
                         key.size() * 5 > words.size() * 4 && words.size() * 5 > key.size() * 4 &&
                         !are_numbered_otherwise(key, words);
    const double likeness = is_long ? text::likeness(key, words) : 0;
    return likeness >= least_alike ? 0.85 * likeness : 0;
}

}  // namespace detail_heading_index

using namespace detail_heading_index;

bool holds_words(std::string_view key, std::string_view words) {
    for (std::size_t at = key.find(words); at != std::string_view::npos; at = key.find(words, at + 1)) {
        const bool begins = at == 0 || key[at - 1] == ' ';
        const bool ends = at + words.size() == key.size() || key[at + words.size()] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

Recognised heading_by_words(std::string_view key) {
    if (const auto found = index().exact.find(key); found != index().exact.end())
        return {index().rows[found->second].field, 1};
    std::vector<std::size_t> ranks;
    add_held(key, ranks);
    add_alike(key, ranks);
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    Recognised best;
    std::size_t best_length = 0;
    for (const std::size_t rank : ranks) {
        const HeadingWords& row = index().rows[rank];
        const double certainty = certainty_of(key, row.words);
        const bool is_better = certainty > best.certainty || (certainty == best.certainty && certainty > 0 &&
                                                              row.words.size() > best_length);
        if (!is_better) continue;
        best = {row.field, certainty};
        best_length = row.words.size();
    }
    return best;
}

}  // namespace ensejam::intake
