#include "intake/names/row_words.h"
#include "intake/rows/rows.h"
#include "intake/table/day_ranges.h"
#include "intake/table/day_words.h"
#include "intake/table/marks.h"

namespace ensejam::intake {
namespace detail_row_when {

/// The day that counts of a period, in the calendar that its cell is written in.
std::string day_read(const text::ReadPeriod& period, bool is_start) {
    const Day day = is_start ? period.days.from : period.days.to + -1;
    const bool is_jalali = period.calendar == text::Calendar::jalali;
    return text::write_day_short(day, is_jalali ? text::Language::fa : text::Language::en);
}

/// A heading that speaks of the beginning alone: a year or month under it does not tell the end.
bool says_start_alone(const Column& column) {
    constexpr auto starts = std::to_array<std::string_view>(
        {"شروع", "اغاز", "بدء", "بدایه", "البدایه", "start", "begin", "beginning", "from", "since", "debut",
         "inicio", "начало", "початок", "mulai", "baslangic"});
    const std::string key = text::name_key(column.heading);
    const std::vector<std::string_view> words = text::words_of_key(key);
    return std::find_first_of(words.begin(), words.end(), starts.begin(), starts.end()) != words.end();
}

}  // namespace detail_row_when

using namespace detail_row_when;

const DayRead& RowReader::read_day(std::string_view cell) {
    const auto [at, is_new] = days_.try_emplace(cell);
    if (!is_new) return at->second;
    DayRead& read = at->second;
    read.is_zero = cell == "0" || cell == "00:00:00";
    read.is_missing = read.is_zero || is_missing_word(cell);
    if (read.is_missing) return read;
    read.period = days_in_words(cell);
    read.is_in_words = read.period.has_value();
    if (read.is_in_words) return read;
    read.period = days_from_to(cell);
    if (!read.period) read.period = text::read_period(cell, days_in_.order, days_in_.short_year);
    if (read.period) return read;
    const auto number = text::read_number(cell);
    if (number && number->value > 20'000 && number->value < 80'000)
        if (const auto day = text::day_of_serial(number->value))
            read.period = text::ReadPeriod{{*day, *day + 1}, true, text::Calendar::gregorian};
    return read;
}

void RowReader::read_period(RowTold& row) {
    const Column* start = column_of(Field::start);
    const Column* end = column_of(Field::end);
    const bool has_months = column_of(Field::year) != nullptr || column_of(Field::month) != nullptr;
    // A figure without days of its own is of the day that stands with it.
    if (table_.figures != Figures::none && start == nullptr && end == nullptr && !has_months)
        start = column_of(Field::report_date);
    for (const Column* column : {start, end}) {
        if (column == nullptr) continue;
        const std::string_view cell = text(row.rank, column);
        const DayRead& read = read_day(cell);
        if (read.is_zero) note(Code::day_zero, row, column, cell);
        if (read.is_missing) continue;
        if (!read.period) {
            const auto no_day = text::no_such_day(cell);
            if (no_day)
                note(Code::day_not_in_calendar, row, column, cell,
                     {{"year", std::to_string(no_day->year)}, {"n_days", std::to_string(no_day->n_days)}});
            else
                note(Code::day_not_understood, row, column, cell);
            row.outcome = RowOutcome::question;
            return;
        }
        if (column == start)
            row.period.from = read.period->days.from;
        else
            row.period.to = read.period->days.to;
        if (!read.is_in_words) continue;
        InWords& told = days_in_.in_words[column->rank];
        if (told.n_cells++ == 0) told.first = cell, told.read = day_read(*read.period, column == start);
    }
    if (start != nullptr && end == nullptr && row.period.from != no_day && !says_start_alone(*start)) {
        const DayRead& read = read_day(text(row.rank, start));
        if (!read.period->is_single_day) row.period.to = read.period->days.to;
    }
    if (start == nullptr && end == nullptr) {
        read_days_of_months(row);
        read_filled_months(row);
    }
    if (row.period.from != no_day && row.period.to != no_day && row.period.to <= row.period.from) {
        note(Code::period_reversed, row, end, text(row.rank, end),
             {{"start", std::string(text(row.rank, start))}});
        row.period = {};
        row.confidence *= 0.5;
    } else if (end != nullptr && options_.as_of != no_day && row.period.to != no_day &&
               row.period.to <= options_.as_of && says_ongoing(row.status)) {
        const std::string_view told = text(row.rank, end);
        note(Code::ongoing_but_ended, row, end, told.empty() ? iso(row.period.to + -1) : told,
             {{"status", std::string(row.status)}});
    }
}

/// Counts the rows that a column of starts tells nothing of.
void RowReader::look_for_start(const RowTold& row) {
    const Column* start = column_of(Field::start);
    if (start == nullptr || row.outcome != RowOutcome::accepted || row.period.from != no_day) return;
    const DayRead& read = read_day(text(row.rank, start));
    if (!read.is_missing || read.is_zero) return;
    if (n_without_start_++ == 0) first_without_start_ = row.number;
}

/// Months, quarters and years in columns of their own.
void RowReader::read_days_of_months(RowTold& row) {
    const std::string year(text(row.rank, column_of(Field::year)));
    const std::string month(text(row.rank, column_of(Field::month)));
    const std::string quarter(text(row.rank, column_of(Field::quarter)));
    const auto read = [&](const std::string& of_year) {
        if (!month.empty()) return text::read_period(month + " " + of_year);
        return text::read_period(quarter.empty() ? of_year : of_year + "-" + quarter);
    };
    const bool has_part = !month.empty() || !quarter.empty();
    auto days = read(year);
    if (!days && has_part && !days_in_.only_year.empty()) days = read(days_in_.only_year);
    if (days) row.period = days->days;
}

/// Months as columns: from the first that is filled to the last. They say more than a column of years.
void RowReader::read_filled_months(RowTold& row) {
    Interval filled{};
    const std::string_view year = text(row.rank, column_of(Field::year));
    for (const MonthAcross& month : month_columns_) {
        const std::string_view cell = text(row.rank, month.column);
        const bool is_blank = is_missing_word(cell) || is_unmarked(cell, cross_is_no_);
        if (is_blank && !is_marked(cell, cross_is_no_)) continue;
        const Interval days = days_in(month, year);
        if (days.from == no_day) continue;
        if (filled.from == no_day || days.from < filled.from) filled.from = days.from;
        if (filled.to == no_day || days.to > filled.to) filled.to = days.to;
    }
    if (filled.from != no_day) row.period = filled;
}

}  // namespace ensejam::intake
