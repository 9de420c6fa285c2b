#include "intake/table/codes_beside_names.h"

#include <set>

#include "intake/names/one_place.h"
#include "intake/names/place_names.h"
#include "intake/names/row_words.h"
#include "intake/table/place_levels.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_codes_beside_names {

/// A code as it was first written, and the names beside it.
struct Coded {
    std::string code{};
    std::set<std::string> names{};
};

constexpr std::size_t most_rows = 5000;  ///< that are looked at, spread over the table
constexpr std::size_t least_names = 3;   ///< beside one code that is of no place
constexpr double least_that_fit = 0.7;   ///< of the rows, for codes that belong to names
constexpr double nearly_all = 0.9;
constexpr std::size_t longest_number = 2;   ///< digits of a number that tells no place by itself
constexpr std::size_t most_compared = 200;  ///< names of one code; more are others beyond doubt

bool is_of_places(const Column& column, Field field) {
    return column.field.field == field && column.certainty >= least_certainty && column.tag.empty();
}

const Column* names_beside(const Table& table, const Column& codes) {
    const auto is_it = [&](const Column& column) {
        return is_of_places(column, Field::place) && column.field.level == codes.field.level;
    };
    const auto found = std::find_if(table.columns.begin(), table.columns.end(), is_it);
    return found == table.columns.end() ? nullptr : &*found;
}

/// By code, whichever letters of its country it begins with.
std::map<std::string, Coded> names_of_codes(const Grid& grid, const Table& table, const Column& names,
                                            const Column& codes) {
    std::map<std::string, Coded> all;
    const std::size_t step = std::max<std::size_t>(1, (table.end_row - table.first_row) / most_rows);
    for (std::size_t rank = table.first_row; rank < table.end_row; rank += step) {
        if (grid.at(rank, names.rank).is_blank() || grid.at(rank, codes.rank).is_blank()) continue;
        const std::string code = text::trimmed(grid.at(rank, codes.rank).text());
        if (is_missing_word(code)) continue;
        const std::string key = code_key(code);
        const std::string_view digits = digits_of_code(key);
        Coded& coded = all[digits.empty() ? key : std::string(digits)];
        if (coded.code.empty()) coded.code = code;
        coded.names.insert(text::trimmed(grid.at(rank, names.rank).text()));
    }
    return all;
}

/// How many of them are names of their own, spellings of one counted once.
std::size_t n_others(const std::set<std::string>& names) {
    if (names.size() < 2 || names.size() > most_compared) return names.size();
    std::vector<std::string> others;
    for (const std::string& name : names) {
        const std::string key = text::name_key(name);
        if (std::none_of(others.begin(), others.end(),
                         [&](const std::string& other) { return may_be_one_place(other, key); }))
            others.push_back(key);
    }
    return others.size();
}

std::string first_of(const std::set<std::string>& names) {
    constexpr std::size_t most_named = 3;
    std::string result;
    std::size_t n = 0;
    for (const std::string& name : names)
        if (n++ < most_named) result += (n == 1 ? "" : " | ") + name;
    return names.size() > most_named ? result + " | …" : result;
}

/// What codes and names say of each other.
enum class Beside { fit, contradict, wide, few };

/// The code with the most names that speak against it.
struct Verdict {
    Beside beside = Beside::fit;
    Coded most{};
};

Verdict verdict_of(const Grid& grid, const Table& table, const Column& names, const Column& codes,
                   const KnownNames& known) {
    Verdict verdict;
    std::size_t n_pairs = 0, n_wide = 0, most = 1;
    for (const auto& [key, coded] : names_of_codes(grid, table, names, codes)) {
        n_pairs += coded.names.size();
        if (known.is_place_code(text::name_key(coded.code))) continue;
        const std::size_t n = n_others(coded.names);
        n_wide += n >= least_names ? coded.names.size() : 0;
        if (n <= most) continue;
        most = n;
        verdict = {Beside::few, coded};
    }
    const bool do_fit = follows(grid, table, codes.rank, names.rank) >= least_that_fit ||
                        follows(grid, table, names.rank, codes.rank) >= least_that_fit;
    if (most >= least_names && !do_fit) verdict.beside = Beside::contradict;
    if (most >= least_names && do_fit && n_wide * 2 >= n_pairs) verdict.beside = Beside::wide;
    return verdict;
}

Issue issue_of(const Verdict& verdict, const Column& names, Where where) {
    Issue issue{.code = Code::codes_contradict_names, .where = std::move(where), .cell = verdict.most.code};
    issue.blanks = {{"cell", verdict.most.code},
                    {"column", names.heading},
                    {"n", std::to_string(verdict.most.names.size())},
                    {"names", first_of(verdict.most.names)}};
    if (verdict.beside == Beside::wide) issue.blanks.emplace_back("form", "wide");
    if (verdict.beside == Beside::few) issue.blanks.emplace_back("form", "few");
    return issue;
}

/// 0, 1, 2 tell of no place which it is, unless the register has such codes.
bool are_small_numbers(const Grid& grid, const Table& table, const Column& codes, const KnownNames& known) {
    std::size_t n_told = 0;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        const std::string code = text::latin_digits(text::trimmed(grid.at(rank, codes.rank).text()));
        if (code.empty()) continue;
        ++n_told;
        if (code.size() > longest_number || code.find_first_not_of("0123456789") != std::string::npos ||
            known.is_place_code(text::name_key(code)))
            return false;
    }
    return n_told > 0;
}

/// Nearly every code stands in the same row of another column of codes, beside which names stand.
bool repeats_others(const Grid& grid, const Table& table, const Column& codes) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& other) {
        if (&other == &codes || !is_certain(other, Field::place_code) ||
            names_beside(table, other) == nullptr)
            return false;
        std::size_t n_told = 0, n_equal = 0;
        for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
            const std::string_view code = grid.at(rank, codes.rank).text();
            n_told += code.empty() ? 0 : 1;
            n_equal += !code.empty() && code == grid.at(rank, other.rank).text() ? 1 : 0;
        }
        return static_cast<double>(n_equal) >= nearly_all * static_cast<double>(n_told);
    });
}

}  // namespace detail_codes_beside_names

using namespace detail_codes_beside_names;

void leave_codes_beside_others(const Book& book, Table& table, const KnownNames& known,
                               std::vector<Issue>& issues) {
    const Grid& grid = book.grids[table.grid];
    for (Column& codes : table.columns) {
        if (!is_of_places(codes, Field::place_code) || codes.is_answered) continue;
        const Column* names = names_beside(table, codes);
        if (names == nullptr) {
            if (!level_of_codes(grid, table, codes) && are_small_numbers(grid, table, codes, known))
                codes.field = {};
            if (repeats_others(grid, table, codes)) codes.field = {.field = Field::note};
            continue;
        }
        const Verdict verdict = verdict_of(grid, table, *names, codes, known);
        if (verdict.beside == Beside::fit) continue;
        issues.push_back(issue_of(verdict, *names, {book.file, grid.sheet, 0, codes.heading}));
        if (verdict.beside != Beside::few) codes.field = {.field = Field::note};
    }
}

}  // namespace ensejam::intake
