#include "intake/table/choices.h"

#include <map>
#include <set>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_choices {

constexpr std::size_t least_lists = 4;
constexpr std::size_t least_lists_named = 3;
constexpr std::size_t most_rows = 5000;  ///< looked at
constexpr double nearly_all = 0.9;
constexpr double most_of_named = 0.7;

bool is_named_so(std::string_view sheet) {
    // clang-format off
    constexpr auto names = std::to_array<std::string_view>({
        "list", "lists", "liste", "listes", "lista", "listas", "dropdown", "dropdowns", "drop down",
        "drop downs", "drop down lists", "drop down list", "dropdown lists", "dropdown list", "validation",
        "validations", "data validation", "lookup", "lookups", "lookup lists", "choices", "options",
        "instructions", "reference lists", "listes deroulantes", "liste deroulante", "listas desplegables",
        "فهرست", "فهرستها", "فهرست ها", "لیست", "لیستها", "لیست ها", "القوایم"});
    // clang-format on
    std::string key = text::name_key(text::latin_digits(sheet));
    while (!key.empty() && (key.back() == ' ' || (key.back() >= '0' && key.back() <= '9'))) key.pop_back();
    return std::find(names.begin(), names.end(), key) != names.end();
}

/// Who, where, what or when; none of other fields.
enum class Kind : std::uint8_t { none, who, where, what, when };

Kind kind_of(const Column& column) {
    if (column.certainty < least_certainty) return Kind::none;
    switch (column.field.field) {
        case Field::deliverer:
        case Field::deliverer_code:
        case Field::responsible:
        case Field::funder:
        case Field::organisation_type:
            return Kind::who;
        case Field::place:
        case Field::place_code:
        case Field::whole_path:
            return Kind::where;
        case Field::harm:
        case Field::service:
        case Field::programme:
        case Field::title:
            return Kind::what;
        case Field::start:
        case Field::end:
        case Field::year:
        case Field::month:
        case Field::quarter:
            return Kind::when;
        default:
            return Kind::none;
    }
}

/// How far a column is filled, without a hole before that or with some.
struct List {
    std::size_t length = 0;
    bool is_whole = false;
    Kind kind = Kind::none;
};

std::vector<List> lists_in(const Grid& grid, const Table& table) {
    std::vector<List> lists;
    for (const Column& column : table.columns) {
        std::size_t n_told = 0;
        List list{.kind = kind_of(column)};
        for (std::size_t rank = table.first_row; rank < std::min(table.end_row, table.first_row + most_rows);
             ++rank) {
            if (grid.at(rank, column.rank).is_blank()) continue;
            ++n_told;
            list.length = rank + 1 - table.first_row;
        }
        list.is_whole = n_told == list.length;
        if (n_told > 0) lists.push_back(list);
    }
    return lists;
}

/// How many lists are of one length, at most: the columns of a table end together.
std::size_t most_of_one_length(const std::vector<List>& lists) {
    std::map<std::size_t, std::size_t> n_of;
    std::size_t most = 0;
    for (const List& list : lists) most = std::max(most, ++n_of[list.length]);
    return most;
}

/// The longest lists tell one thing, and not who does what where.
bool are_of_one_kind(const std::vector<List>& lists, std::size_t longest) {
    std::set<Kind> kinds;
    for (const List& list : lists)
        if (list.length == longest && list.kind != Kind::none) kinds.insert(list.kind);
    return kinds.size() < 2;
}

std::size_t n_of(const std::vector<List>& lists, bool (*is)(const List&, std::size_t), std::size_t longest) {
    return static_cast<std::size_t>(
        std::count_if(lists.begin(), lists.end(), [&](const List& list) { return is(list, longest); }));
}

}  // namespace detail_choices

bool is_of_choices(const Grid& grid, const Table& table) {
    using namespace detail_choices;
    const std::vector<List> lists = lists_in(grid, table);
    const bool is_named = is_named_so(grid.sheet);
    const std::size_t n = lists.size();
    if (n < (is_named ? least_lists_named : least_lists)) return false;
    const std::size_t n_whole = n_of(
        lists, [](const List& list, std::size_t) { return list.is_whole; }, 0);
    if (static_cast<double>(n_whole) < (is_named ? most_of_named : nearly_all) * static_cast<double>(n))
        return false;
    std::set<std::size_t> lengths;
    for (const List& list : lists) lengths.insert(list.length);
    const std::size_t longest = *lengths.rbegin();
    if (!are_of_one_kind(lists, longest)) return false;
    const std::size_t n_short = n_of(
        lists, [](const List& list, std::size_t most) { return list.length * 2 <= most; }, longest);
    const std::size_t n_equal = most_of_one_length(lists);
    if (is_named) return lengths.size() > 1 && n_short > 0 && n_equal * 2 <= n;
    return lengths.size() > 2 && n_short * 2 > n && n_equal * 5 <= n * 2;
}

}  // namespace ensejam::intake
