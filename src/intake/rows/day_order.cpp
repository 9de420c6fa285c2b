#include "intake/names/spelling.h"
#include "intake/rows/short_years.h"
#include "intake/rows/when_reader.h"
#include "intake/table/column_values.h"

// In which order a table writes day, month and year.
namespace ensejam::intake {
namespace detail_day_order {

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
    if (!as_days || !as_months || first > 2 || is_zero_day(*as_days) || is_zero_day(*as_months)) return;
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
    const auto read = text::read_period(cell, order, short_year);
    return read ? iso(read->days.from) : std::string(cell);
}

}  // namespace detail_day_order

using namespace detail_day_order;

/// Where the year stands in days of two digits each; who cannot know is told.
void WhenReader::look_for_short_years() {
    std::vector<std::string_view> all;
    for (const Column* column : {start_column(), cells_.column_of(Field::end)})
        if (column != nullptr)
            for (const std::string_view value : values_of(cells_.grid, cells_.table, *column))
                all.push_back(value);
    const ShortYears years = short_years_in(all, is_in_persian(cells_.grid));
    days_in_.short_year = years.year;
    if (years.unsure.empty()) return;
    const Column* const start = start_column();
    const bool is_first = years.year == text::ShortYear::first;
    const auto order = text::DayOrder::day_month;
    cells_.say_of_column(
        Code::day_order_read, start != nullptr ? *start : *cells_.column_of(Field::end), years.unsure,
        {{"form", "year"},
         {"read", first_day(years.unsure, order, years.year)},
         {"other",
          first_day(years.unsure, order, is_first ? text::ShortYear::last : text::ShortYear::first)}});
}

/// «25/12» can only be day and month, «12/25» only month and day; the other days of the table follow them.
void WhenReader::look_ahead() {
    look_for_short_years();
    std::vector<std::pair<const Column*, OrderVotes>> columns;
    OrderVotes all;
    const Column* const end = cells_.column_of(Field::end);
    const Column* const month =
        start_column() == nullptr && end == nullptr ? cells_.column_of(Field::month) : nullptr;
    for (const Column* column : {start_column(), end, month}) {
        if (column == nullptr) continue;
        const auto values = values_of(cells_.grid, cells_.table, *column);
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
