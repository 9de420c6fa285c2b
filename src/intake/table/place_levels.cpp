#include "intake/table/place_levels.h"

#include "intake/headings/hashtag.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_place_levels {

using registry::PlaceKind;

constexpr double mostly_one = 0.9;
constexpr std::size_t least_split = 3;

/// By its heading: a standard tag tells the level itself.
bool is_place(const Column& column, Field field) {
    return is_certain(column, field) && (column.tag.empty() || !is_standard(hashtag_of(column.tag)));
}

/// The column of this field and level, other than this one, or nullptr.
Column* column_at(Table& table, Field field, PlaceKind level, const Column* but) {
    for (Column& column : table.columns)
        if (&column != but && is_place(column, field) && column.field.level == level) return &column;
    return nullptr;
}

PlaceKind narrower(PlaceKind level) { return static_cast<PlaceKind>(static_cast<int>(level) + 1); }

/// The script of a column's first cell that is told: Latin or another.
bool is_latin(const Grid& grid, const Table& table, const Column& column) {
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
        if (const Cell cell = grid.at(rank, column.rank); !cell.is_blank())
            return text::name_key(cell.text()).find_first_of("abcdefghijklmnopqrstuvwxyz") !=
                   std::string::npos;
    return true;
}

bool begin_alike(const Column& a, const Column& b) {
    constexpr std::size_t least_letters = 4;  // of a word that is cut short: "DIST_NAME"
    const auto first_word = [](const Column& column) {
        const std::string key = text::name_key(column.heading);
        return key.substr(0, key.find_first_of(" 0123456789"));
    };
    const std::string word_a = first_word(a);
    const std::string word_b = first_word(b);
    const bool are_long = std::min(word_a.size(), word_b.size()) >= least_letters;
    return word_a == word_b || (are_long && (word_a.starts_with(word_b) || word_b.starts_with(word_a)));
}

/// True when each text of the one column comes with one text of the other, in another script or under a
/// heading that begins alike: one place in two languages.
bool say_the_same(const Grid& grid, const Table& table, const Column& a, const Column& b) {
    if (is_latin(grid, table, a) == is_latin(grid, table, b) && !begin_alike(a, b)) return false;
    return follows(grid, table, a.rank, b.rank) >= mostly_one &&
           follows(grid, table, b.rank, a.rank) >= mostly_one;
}

/// The codes of a place stand beside its name.
void move_codes(Table& table, const Column& moved, PlaceKind from) {
    for (Column& column : table.columns)
        if (column.rank == moved.rank + 1 && is_place(column, Field::place_code) &&
            column.field.level == from)
            column.field.level = moved.field.level;
}

/// How many rows have which codes, for each name of a place with the names above it.
std::map<std::string, std::map<std::string, std::size_t>> codes_by_name(const Grid& grid, const Table& table,
                                                                        const Column& names,
                                                                        const Column& codes) {
    std::map<std::string, std::map<std::string, std::size_t>> all;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        if (grid.at(rank, names.rank).is_blank() || grid.at(rank, codes.rank).is_blank()) continue;
        std::string path;
        for (const Column& column : table.columns)
            if (is_place(column, Field::place) && column.field.level <= names.field.level)
                path += text::name_key(grid.at(rank, column.rank).text()) + "|";
        ++all[path][text::trimmed(grid.at(rank, codes.rank).text())];
    }
    return all;
}

/// Most names that stand in several rows have several codes, and it is no matter of a few rows: two villages
/// of one name are.
bool tell_narrower(const std::map<std::string, std::map<std::string, std::size_t>>& codes_of_name) {
    std::size_t n_rows = 0, n_repeated = 0, n_split = 0, n_split_rows = 0;
    for (const auto& [name, codes] : codes_of_name) {
        std::size_t n = 0;
        for (const auto& [code, n_of_code] : codes) n += n_of_code;
        n_rows += n;
        n_repeated += n > 1 ? 1 : 0;
        n_split += codes.size() > 1 ? 1 : 0;
        n_split_rows += codes.size() > 1 ? n : 0;
    }
    return n_split >= least_split && n_split * 2 > n_repeated && n_split_rows * 10 >= n_rows;
}

/// True when a column other than this one holds the codes of the level.
bool has_codes_at(const Table& table, PlaceKind level, const Column& but) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return &column != &but && column.field.field == Field::place_code && column.field.level == level &&
               column.certainty >= least_certainty;
    });
}

}  // namespace detail_place_levels

using namespace detail_place_levels;

double follows(const Grid& grid, const Table& table, std::uint32_t from, std::uint32_t to) {
    std::unordered_map<std::string, std::map<std::string, std::size_t>> told;
    std::size_t n_rows = 0;
    const std::size_t step = std::max<std::size_t>(1, (table.end_row - table.first_row) / 5000);
    for (std::size_t rank = table.first_row; rank < table.end_row; rank += step) {
        const Cell a = grid.at(rank, from);
        const Cell b = grid.at(rank, to);
        if (a.is_blank() || b.is_blank()) continue;
        ++n_rows;
        ++told[text::name_key(a.text())][text::name_key(b.text())];
    }
    std::size_t n_usual = 0;
    for (const auto& [text, others] : told) {
        std::size_t most = 0;
        for (const auto& [other, n] : others) most = std::max(most, n);
        n_usual += most;
    }
    return n_rows == 0 ? 0 : static_cast<double>(n_usual) / static_cast<double>(n_rows);
}

void settle_levels(const Grid& grid, Table& table) {
    for (Column& column : table.columns) {
        if (!is_place(column, Field::place)) continue;
        const PlaceKind level = column.field.level;
        const Column* other = column_at(table, Field::place, level, &column);
        const bool is_later = other != nullptr && other->rank < column.rank;
        if (!is_later || level >= PlaceKind::neighbourhood) continue;
        if (column_at(table, Field::place, narrower(level), &column) != nullptr &&
            level == PlaceKind::district)
            continue;
        if (say_the_same(grid, table, *other, column)) continue;
        column.field.level = narrower(level);
        move_codes(table, column, level);
    }
}

std::optional<PlaceKind> level_of_codes(const Grid& grid, const Table& table, const Column& codes) {
    std::optional<PlaceKind> best;
    double best_score = mostly_one;
    for (const Column& column : table.columns) {
        const bool is_place = column.field.field == Field::place && column.certainty >= least_certainty;
        if (!is_place || has_codes_at(table, column.field.level, codes)) continue;
        const double score = std::min(follows(grid, table, codes.rank, column.rank),
                                      follows(grid, table, column.rank, codes.rank));
        if (score >= best_score) {
            best_score = score;
            best = column.field.level;
        }
    }
    return best;
}

void settle_code_levels(const Grid& grid, Table& table) {
    for (Column& codes : table.columns) {
        const PlaceKind level = codes.field.level;
        if (!is_place(codes, Field::place_code) || codes.is_answered || level >= PlaceKind::service_point)
            continue;
        const Column* names = column_at(table, Field::place, level, &codes);
        const bool is_free = column_at(table, Field::place, narrower(level), &codes) == nullptr &&
                             column_at(table, Field::place_code, narrower(level), &codes) == nullptr;
        if (names == nullptr)
            codes.field.level = level_of_codes(grid, table, codes).value_or(level);
        else if (is_free && tell_narrower(codes_by_name(grid, table, *names, codes)))
            codes.field.level = narrower(level);
    }
}

}  // namespace ensejam::intake
