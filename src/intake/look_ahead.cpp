#include <set>

#include "intake/rows.h"
#include "intake/whole_area.h"

// What is settled for a whole table before its rows are read.
namespace ensejam::intake {
namespace detail_look_ahead {

constexpr std::size_t most_values = 2000;

/// Distinct texts of a column, up to a limit, spread over the table.
std::vector<std::string_view> values_of(const Grid& grid, const Table& table, const Column& column) {
    std::vector<std::string_view> values;
    std::unordered_map<std::string_view, bool> seen;
    const std::size_t step = std::max<std::size_t>(1, (table.end_row - table.first_row) / (most_values * 4));
    for (std::size_t rank = table.first_row; rank < table.end_row && values.size() < most_values;
         rank += step) {
        const std::string_view text = grid.at(rank, column.rank).text();
        if (!text.empty() && seen.try_emplace(text, true).second) values.push_back(text);
    }
    return values;
}

/// A sheet is of elsewhere when fewer than one in ten of its values are known here.
template <class Knows>
bool is_foreign(const std::vector<std::string_view>& values, const Knows& knows) {
    std::size_t n_known = 0;
    const std::size_t n = std::min<std::size_t>(values.size(), 200);
    for (std::size_t i = 0; i < n; ++i) n_known += knows(values[i]) ? 1 : 0;
    return n > 0 && n_known * 10 < n;
}

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

text::FoundUnit unit_named(const std::string& name) {
    return text::money_unit_in(name).value_or(text::FoundUnit{});
}

/// The unit times the scale of a heading that names no unit, unless the unit has a scale of its own.
text::FoundUnit scaled_once(const text::FoundUnit& unit, std::int64_t scale) {
    const bool is_plain =
        unit.scale == 1 && (unit.unit == text::MoneyUnit::unknown || unit.unit == text::MoneyUnit::foreign ||
                            unit.unit == text::MoneyUnit::rial || unit.unit == text::MoneyUnit::toman);
    return is_plain ? text::scaled(unit, scale) : unit;
}

/// Amounts so large that fractions of their unit are told.
bool is_in_millions(const text::FoundUnit& found) {
    switch (found.unit) {
        case text::MoneyUnit::million_rial:
        case text::MoneyUnit::milliard_rial:
        case text::MoneyUnit::million_toman:
        case text::MoneyUnit::milliard_toman:
            return true;
        default:
            return found.scale > 1;
    }
}

}  // namespace detail_look_ahead

using namespace detail_look_ahead;

void RowReader::look_ahead() {
    look_for_places();
    for (const Field field : {Field::deliverer, Field::funder, Field::responsible})
        if (const Column* column = column_of(field))
            organisations_.stand_alone(values_of(grid_, table_, *column));
    for (MoneyColumn& money : money_columns_) look_for_unit(money);
    look_for_points();
    if (const Column* start = column_of(Field::start)) look_for_day_order(*start);
}

/// Places that the register does not know are proposed in a sheet of elsewhere, and asked about in others.
void RowReader::look_for_places() {
    if (place_columns_.empty() && code_columns_.empty()) return;
    const bool by_name = !place_columns_.empty();
    const Column& widest = by_name ? *place_columns_.front() : *code_columns_.front();
    const auto knows = [&](std::string_view value) {
        return places_.knows(by_name ? PlaceTold{.level = widest.field.level, .name = value}
                                     : PlaceTold{.level = widest.field.level, .code = value});
    };
    places_.propose_unknown(is_foreign(values_of(grid_, table_, widest), knows));
    if (by_name) look_for_area(*place_columns_.back());
}

/// Where the sheet is, when a cell speaks of a whole area: in what holds the places of its other rows.
void RowReader::look_for_area(const Column& narrowest) {
    const auto is_whole = [](std::string_view value) { return whole_area_in(value).has_value(); };
    const auto values = values_of(grid_, table_, narrowest);
    if (std::none_of(values.begin(), values.end(), is_whole)) return;
    SheetArea area{.lines = table_.preamble + "\n" + grid_.sheet};
    std::set<std::int64_t> places;
    for (std::size_t rank = table_.first_row; rank < table_.end_row && places.size() < most_values; ++rank) {
        if (is_whole(text(rank, &narrowest))) continue;
        for (const Id<registry::Place> place : places_.find(path_of(rank)).places) places.insert(place.value);
    }
    area.places.assign(places.begin(), places.end());
    if (const registry::Organisation* sender = known_.find(sender_)) area.home = sender->home_place;
    places_.belong_to(std::move(area));
}

/// The unit of money that a heading says, a row of units below it, or a line above the table.
text::FoundUnit RowReader::unit_told(const Column& column) const {
    if (const auto unit = text::money_unit_in(column.heading)) return *unit;
    const std::int64_t scale = text::money_scale_in(column.heading);
    if (has_units_row_)
        if (const auto unit = text::money_unit_in(grid_.at(table_.first_row, column.rank).text()))
            return scaled_once(*unit, scale);
    return scaled_once(text::money_unit_in(table_.preamble).value_or(text::FoundUnit{}), scale);
}

/// The unit of a column of money: answered, in its heading, above the table, in its cells, or asked for.
void RowReader::look_for_unit(MoneyColumn& money) {
    const auto answer = options_.answers.unit_of_column.find(money.column->heading);
    if (answer != options_.answers.unit_of_column.end())
        money.unit = scaled_once(unit_named(answer->second), text::money_scale_in(money.column->heading));
    else
        money.unit = unit_told(*money.column);
    if (money.unit.unit != text::MoneyUnit::unknown || column_of(Field::currency) != nullptr) return;
    Question question{.kind = "money_unit", .column = money.column->heading};
    bool all_have_units = true;
    for (const std::string_view value : values_of(grid_, table_, *money.column)) {
        const auto read = text::read_money(value);
        all_have_units = all_have_units && read && read->unit_in_cell != text::MoneyUnit::unknown;
        if (question.samples.size() < 3) question.samples.emplace_back(value);
    }
    if (all_have_units) return;
    questions_.push_back(question);
    issues_.push_back(
        {.code = Code::money_unit_unknown, .where = {book_.file, grid_.sheet, 0, money.column->heading}});
}

/// How the columns of counts and amounts are written.
void RowReader::look_for_points() {
    const auto is_count = [](Field field) {
        return field == Field::people_reached || field == Field::people_targeted || field == Field::units;
    };
    for (const Column& column : table_.columns)
        if (is_count(column.field.field))
            counts_[column.rank] = counts_in(book_, table_, column, column.field.field);
    for (const MonthAcross& month : month_columns_)
        if (is_count(month.counts.field))
            counts_[month.column->rank] = counts_in(book_, table_, *month.column, month.counts.field);
        else if (month.counts.field == Field::money)
            counts_[month.column->rank] =
                amounts_in(book_, table_, *month.column, is_in_millions(unit_told(*month.column)));
    for (const MoneyColumn& money : money_columns_)
        counts_[money.column->rank] = amounts_in(book_, table_, *money.column, is_in_millions(money.unit));
}

/// «25/12» can only be day and month, «12/25» only month and day; the rest of the column follows them.
void RowReader::look_for_day_order(const Column& start) {
    const auto values = values_of(grid_, table_, start);
    short_year_ = short_year_of(values);
    std::size_t n_month_day = 0;
    std::size_t n_day_month = 0;
    for (const std::string_view value : values) {
        const bool as_days = text::read_period(value, text::DayOrder::day_month, short_year_).has_value();
        const bool as_months = text::read_period(value, text::DayOrder::month_day, short_year_).has_value();
        const std::size_t first = text::latin_digits(value).find_first_not_of("0123456789");
        if (!as_days || !as_months || first > 2) continue;
        const int leading = std::stoi("0" + text::latin_digits(value).substr(0, first));
        const int second = std::stoi("0" + text::latin_digits(value).substr(first + 1, 2));
        n_day_month += leading > 12 ? 1 : 0;
        n_month_day += second > 12 && leading <= 12 ? 1 : 0;
    }
    day_order_ = n_month_day > n_day_month ? text::DayOrder::month_day : text::DayOrder::day_month;
}

}  // namespace ensejam::intake
