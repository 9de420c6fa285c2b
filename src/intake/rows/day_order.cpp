#include <set>

#include "intake/rows/when_reader.h"
#include "intake/table/column_values.h"

// In which order a table writes day, month and year.
namespace ensejam::intake {
namespace detail_day_order {

/// The numbers of "15/07/24"; nothing when a text is no such date.
std::optional<std::array<int, 3>> short_date(std::string_view text) {
    std::array<int, 3> numbers{};
    std::size_t n = 0;
    std::size_t n_digits = 0;
    for (const char sign : text::latin_digits(text::trimmed(text))) {
        const bool is_digit = sign >= '0' && sign <= '9';
        if (is_digit && (n > 2 || ++n_digits > 2)) return {};
        if (is_digit) numbers[n] = numbers[n] * 10 + (sign - '0');
        if (!is_digit && (std::string_view("/-.").find(sign) == std::string_view::npos || n_digits == 0))
            return {};
        if (!is_digit) ++n, n_digits = 0;
    }
    return n == 2 && n_digits > 0 ? std::optional(numbers) : std::nullopt;
}

/// Where the year stands in short dates: a number above 31 is one, the middle one is none; else the one that
/// changes least, and the first of equals.
text::ShortYear short_year_of(const std::vector<std::string_view>& values) {
    std::set<int> firsts;
    std::set<int> lasts;
    int n_last = 0;
    for (const std::string_view value : values) {
        const auto numbers = short_date(value);
        if (!numbers) continue;
        const auto [first, middle, last] = *numbers;
        firsts.insert(first), lasts.insert(last);
        n_last += (last > 31 || middle > 12 ? 1 : 0) - (first > 31 ? 1 : 0);
    }
    if (n_last != 0) return n_last > 0 ? text::ShortYear::last : text::ShortYear::first;
    return lasts.size() < firsts.size() ? text::ShortYear::last : text::ShortYear::first;
}

/// A day as it is written, and the column it was met in.
struct Example {
    std::string_view cell{};
    const Column* column = nullptr;
};

/// What the days of a column say of their order; examples of each.
struct OrderVotes {
    std::size_t n_day_month = 0, n_month_day = 0;
    Example day_month{}, month_day{};
    std::string_view either{};
};

void vote(std::string_view value, const Column& column, text::ShortYear short_year, OrderVotes& votes) {
    const auto as_days = text::read_period(value, text::DayOrder::day_month, short_year);
    const auto as_months = text::read_period(value, text::DayOrder::month_day, short_year);
    const std::string latin = text::latin_digits(value);
    const std::size_t first = latin.find_first_not_of("0123456789");
    if (!as_days || !as_months || first > 2) return;
    const int leading = std::stoi("0" + latin.substr(0, first));
    const int second = std::stoi("0" + latin.substr(first + 1, 2));
    if (leading > 12) {
        ++votes.n_day_month;
        if (votes.day_month.cell.empty()) votes.day_month = {value, &column};
    } else if (second > 12) {
        ++votes.n_month_day;
        if (votes.month_day.cell.empty()) votes.month_day = {value, &column};
    } else if (votes.either.empty() && as_days->days != as_months->days) {
        votes.either = value;
    }
}

/// Under a heading of months days are the first of theirs, and that shows their order.
void vote_as_months(const std::vector<std::string_view>& values, const Column& column, OrderVotes& votes) {
    const auto are_first = [&](text::DayOrder order) {
        return std::all_of(values.begin(), values.end(), [&](std::string_view value) {
            const auto read = text::read_period(value, order);
            return read && read->is_single_day && iso(read->days.from).ends_with("-01");
        });
    };
    if (values.empty() || are_first(text::DayOrder::day_month) == are_first(text::DayOrder::month_day))
        return;
    const bool is_month_day = are_first(text::DayOrder::month_day);
    (is_month_day ? votes.n_month_day : votes.n_day_month) = values.size();
    (is_month_day ? votes.month_day : votes.day_month) = {values.front(), &column};
}

/// The number of the first row in which the example stands.
std::int64_t first_row_with(const Grid& grid, const Table& table, const Example& example) {
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
        if (grid.at(rank, example.column->rank).text() == example.cell) return grid.rows[rank].number;
    return 0;
}

std::string first_day(std::string_view cell, text::DayOrder order, text::ShortYear short_year) {
    return iso(text::read_period(cell, order, short_year)->days.from);
}

}  // namespace detail_day_order

using namespace detail_day_order;

/// «25/12» can only be day and month, «12/25» only month and day; the other days of the table follow them.
void WhenReader::look_ahead() {
    bool has_short_year = false;
    std::vector<std::pair<const Column*, OrderVotes>> columns;
    OrderVotes all;
    const Column* const end = cells_.column_of(Field::end);
    const Column* const month =
        start_column() == nullptr && end == nullptr ? cells_.column_of(Field::month) : nullptr;
    for (const Column* column : {start_column(), end, month}) {
        if (column == nullptr) continue;
        const auto values = values_of(cells_.grid, cells_.table, *column);
        if (!std::exchange(has_short_year, true)) days_in_.short_year = short_year_of(values);
        OrderVotes votes;
        if (column == month) vote_as_months(values, *column, votes);
        for (const std::string_view value : values)
            if (votes.n_day_month + votes.n_month_day == 0 || column != month)
                vote(value, *column, days_in_.short_year, votes);
        all.n_day_month += votes.n_day_month;
        all.n_month_day += votes.n_month_day;
        if (all.day_month.cell.empty()) all.day_month = votes.day_month;
        if (all.month_day.cell.empty()) all.month_day = votes.month_day;
        columns.emplace_back(column, votes);
    }
    const bool is_month_day = all.n_month_day > all.n_day_month;
    days_in_.order = is_month_day ? text::DayOrder::month_day : text::DayOrder::day_month;
    const bool is_mixed = all.n_day_month > 0 && all.n_month_day > 0;
    for (const auto& [column, votes] : columns) {
        const bool is_mixed_here = votes.n_day_month > 0 && votes.n_month_day > 0;
        const Example& days = is_mixed_here ? votes.day_month : all.day_month;
        const Example& months = is_mixed_here ? votes.month_day : all.month_day;
        if (is_mixed && (is_mixed_here || !votes.either.empty()))
            cells_.say_of_column(
                Code::day_orders_mixed, *column, days.cell,
                {{"cell_column", days.column->heading},
                 {"cell_row", std::to_string(first_row_with(cells_.grid, cells_.table, days))},
                 {"other", std::string(months.cell)},
                 {"other_column", months.column->heading},
                 {"other_row", std::to_string(first_row_with(cells_.grid, cells_.table, months))},
                 {"read", std::string(is_month_day ? months.cell : days.cell)}});
        else if (all.n_day_month + all.n_month_day == 0 && !votes.either.empty())
            cells_.say_of_column(
                Code::day_order_read, *column, votes.either,
                {{"read", first_day(votes.either, text::DayOrder::day_month, days_in_.short_year)},
                 {"other", first_day(votes.either, text::DayOrder::month_day, days_in_.short_year)}});
    }
    if (cells_.column_of(Field::year) == nullptr)
        days_in_.only_year = only_year_of(cells_.table, cells_.grid.sheet);
}

}  // namespace ensejam::intake
