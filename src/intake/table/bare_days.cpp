#include "intake/table/bare_days.h"

#include <set>

#include "intake/table/column_values.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_bare_days {

constexpr double nearly_all = 0.9;  ///< of the different cells

/// The day of the report, and not the one on which a row was changed or money awarded.
bool is_headed_report(const Column& column) {
    if (column.field.field != Field::report_date) return false;
    constexpr auto words =
        std::to_array<std::string_view>({"report", "reporting", "reported", "rapport", "reporte", "informe",
                                         "relatorio", "گزارش", "التقریر"});
    const std::string key = text::name_key(column.heading);
    const auto parts = text::words_of_key(key);
    return std::find_first_of(parts.begin(), parts.end(), words.begin(), words.end()) != parts.end();
}

bool is_open(const Column& column) {
    const Field field = column.field.field;
    return !column.is_answered && (field == Field::none || field == Field::report_date);
}

/// What the different cells of a column are.
struct Days {
    bool are_days = false;
    bool are_first = false;  ///< of months
    std::size_t n = 0;
};

bool is_first_of_month(const text::ReadPeriod& read) {
    if (read.calendar == text::Calendar::gregorian) return iso(read.days.from).ends_with("-01");
    return days_of(month_of(read.days.from)).from == read.days.from;
}

Days days_in(const Grid& grid, const Table& table, const Column& column) {
    const auto values = values_of(grid, table, column);
    std::size_t n_days = 0;
    std::size_t n_first = 0;
    for (const std::string_view value : values) {
        auto read = text::read_period(value);
        if (!read) read = text::read_period(value, text::DayOrder::day_month, text::ShortYear::last);
        const auto as_months = text::read_period(value, text::DayOrder::month_day);
        if (!read || !read->is_single_day) continue;
        ++n_days;
        n_first += is_first_of_month(*read) || (as_months && is_first_of_month(*as_months)) ? 1 : 0;
    }
    const auto n = static_cast<double>(values.size());
    return {n_days > 0 && static_cast<double>(n_days) >= nearly_all * n, n_first == values.size(), n_days};
}

/// The one column that is so, or nothing.
template <class Is>
std::optional<std::size_t> only(const Table& table, const Is& is) {
    std::optional<std::size_t> found;
    for (std::size_t rank = 0; rank < table.columns.size(); ++rank) {
        if (!is_open(table.columns[rank]) || !is(table.columns[rank])) continue;
        if (found) return {};
        found = rank;
    }
    return found;
}

}  // namespace detail_bare_days

bool is_headed_day(const Column& column) {
    constexpr auto words =
        std::to_array<std::string_view>({"تاریخ", "روز", "date", "day", "jour", "fecha", "dia", "data",
                                         "tarih", "gun", "التاریخ", "дата", "tanggal"});
    return std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

std::optional<BareDays> bare_days(const Grid& grid, const Table& table) {
    using namespace detail_bare_days;
    const auto are_months = [&](const Column& column) {
        if (!is_headed_day(column) && !is_headed_report(column)) return false;
        const Days days = days_in(grid, table, column);
        return days.are_days && days.are_first && (days.n > 1 || is_headed_day(column));
    };
    if (const auto column = only(table, are_months)) return BareDays{*column, true};
    const auto are_days = [&](const Column& column) {
        return is_headed_day(column) && days_in(grid, table, column).are_days;
    };
    const auto column = only(table, are_days);
    return column ? std::optional(BareDays{*column, false}) : std::nullopt;
}

}  // namespace ensejam::intake
