#include "intake/table/ditto.h"

#include <unordered_map>

#include "intake/headings/field_kinds.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_ditto {

constexpr std::size_t longest_mark = 24;  ///< bytes
/// A column with more different texts than this is looked at cell by cell: remembering them would cost more.
constexpr std::size_t most_remembered = 20'000;

bool is_one_of_dittos(std::string_view text, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Two or more of one sign that stands for a word: "//", «"», «〃».
bool is_sign(std::string_view bare) {
    constexpr auto signs =
        std::to_array<std::string_view>({"\"", "\"\"", "''", "´´", "``", "//", "///", "\\\\", "〃", "″",
                                         "”",  "“",    "„",  "«",  "»",  "«»", ",,",  "،،",   "٫٫", "״"});
    return is_one_of_dittos(bare, signs);
}

bool may_be_repeated(Field field) {
    if (is_figure(field)) return false;
    switch (field) {
        case Field::need:
        case Field::place_share:
        case Field::row_number:
        case Field::activity_id:
        case Field::activity_code:
        case Field::in_month:
        case Field::marked:
        case Field::personal:
        case Field::remark:
        case Field::settled_place:
        case Field::settled_deliverer:
        case Field::settled_programme:
            return false;
        default:
            return true;
    }
}

void repeat_in(Grid& grid, const Table& table, std::uint32_t column) {
    std::unordered_map<std::string_view, bool> seen;
    const auto is_mark = [&](std::string_view cell) {
        if (cell.size() > longest_mark || seen.size() >= most_remembered) return is_ditto(cell);
        const auto [at, is_new] = seen.try_emplace(cell, false);
        if (is_new) at->second = is_ditto(cell);
        return at->second;
    };
    Cell above{};
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        if (column >= grid.rows[rank].n_cells) {
            above = {};
            continue;
        }
        Cell& cell = grid.cells[grid.rows[rank].first_cell + column];
        if (is_mark(cell.text())) cell = above;
        above = cell;
    }
}

}  // namespace detail_ditto

using namespace detail_ditto;

bool is_ditto(std::string_view cell) {
    if (cell.empty() || cell.size() > longest_mark) return false;
    const std::string bare = text::trimmed(cell);
    if (is_sign(bare)) return true;
    constexpr auto words = std::to_array<std::string_view>(
        {"ditto", "do", "ایضا", "ایضا همان", "همان", "همان بالا", "همانند بالا", "مانند بالا", "مثل بالا",
         "مشابه بالا", "همان قبلی", "same as above", "as above", "ibid", "نفسه"});
    const std::string key = text::name_key(bare);
    // "do" alone may be a name or a short form; between signs it is the mark.
    return is_one_of_dittos(key, words) && (key != "do" || bare.size() > 2);
}

void repeat_cells_above(Book& book, const Table& table) {
    for (const Column& column : table.columns)
        if (may_be_repeated(column.field.field)) repeat_in(book.grids[table.grid], table, column.rank);
}

}  // namespace ensejam::intake
