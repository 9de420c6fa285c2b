#include "intake/rows/when_reader.h"
#include "intake/names/row_words.h"
#include "intake/table/day_parts.h"
#include "intake/table/day_ranges.h"
#include "intake/table/day_words.h"
#include "intake/table/marks.h"

namespace ensejam::intake {
namespace detail_when_reader {

/// Years of the Gregorian calendar that text::read_period reads.
constexpr int first_gregorian_year = 1800;
constexpr int last_gregorian_year = 2200;

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

/// A whole date (2400-01-01, 99991231) of a year that no calendar is read of: nobody means it.
bool is_out_of_years(std::string_view cell) {
    std::string date = text::latin_digits(text::trimmed(cell));
    if (date.size() == 10 && date[4] == date[7] && (date[4] == '-' || date[4] == '/')) {
        date.erase(7, 1);
        date.erase(4, 1);
    }
    if (date.size() != 8 || date.find_first_not_of("0123456789") != std::string::npos) return false;
    const int year = std::stoi(date.substr(0, 4));
    const int month = std::stoi(date.substr(4, 2));
    const int day = std::stoi(date.substr(6, 2));
    const bool is_read = (year >= first_jalali_year && year <= last_jalali_year) ||
                         (year >= first_gregorian_year && year <= last_gregorian_year);
    return !is_read && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

}  // namespace detail_when_reader

using namespace detail_when_reader;

bool is_zero_day(const text::ReadPeriod& read) {
    constexpr auto zeros = std::to_array<std::string_view>(
        {"1899-12-30", "1899-12-31", "1900-01-01", "1969-12-31", "1970-01-01"});
    return read.is_single_day && std::find(zeros.begin(), zeros.end(), iso(read.days.from)) != zeros.end();
}

const DayRead& WhenReader::read_day(std::string_view cell) {
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
    read.is_zero = read.period && is_zero_day(*read.period);
    read.is_missing = read.is_zero;
    if (read.is_zero) read.period.reset();
    if (read.period || read.is_zero) return read;
    const auto number = text::read_number(cell);
    if (number && number->value > 20'000 && number->value < 80'000)
        if (const auto day = text::day_of_serial(number->value))
            read.period = text::ReadPeriod{{*day, *day + 1}, true, text::Calendar::gregorian};
    return read;
}

WhenReader::WhenReader(RowCells& cells, const std::vector<MonthAcross>& months)
    : cells_(cells), months_(months) {}

/// The column of the first day. A figure without days of its own is of the day that stands with it.
const Column* WhenReader::start_column() const {
    const Column* start = cells_.column_of(Field::start);
    const bool says_otherwise = cells_.column_of(Field::end) != nullptr ||
                                cells_.column_of(Field::year) != nullptr ||
                                cells_.column_of(Field::month) != nullptr;
    const bool is_of_day = cells_.table.figures != Figures::none && !says_otherwise;
    return start == nullptr && is_of_day ? cells_.column_of(Field::report_date) : start;
}

/// The cell of a day; of one whose parts stand in several columns these together.
std::string_view WhenReader::told(std::size_t rank, const Column* column) {
    if (column == nullptr || !column->month_at) return cells_.text(rank, column);
    return *joined_.insert(day_joined(cells_.grid, rank, *column)).first;
}

/// The first or last day of the row; false when its cell is no day, and the row waits.
bool WhenReader::read_end(RowTold& row, const Column& column, Day& day, bool is_start) {
    const std::string_view cell = told(row.rank, &column);
    const DayRead& read = read_day(cell);
    if (read.is_zero) cells_.note(Code::day_zero, row, &column, cell);
    if (read.is_missing) return true;
    if (!read.period && is_out_of_years(cell)) {
        cells_.note(Code::day_out_of_range, row, &column, cell);
        return true;
    }
    if (!read.period) {
        const auto no_day = text::no_such_day(cell);
        if (no_day)
            cells_.note(Code::day_not_in_calendar, row, &column, cell,
                        {{"year", std::to_string(no_day->year)}, {"n_days", std::to_string(no_day->n_days)}});
        else
            cells_.note(Code::day_not_understood, row, &column, cell);
        row.outcome = RowOutcome::question;
        return false;
    }
    day = is_start ? read.period->days.from : read.period->days.to;
    if (!read.is_in_words) return true;
    InWords& told = days_in_.in_words[column.rank];
    if (told.n_cells++ == 0) told.first = cell, told.read = day_read(*read.period, is_start);
    return true;
}

/// A period that ends before it begins says nothing; one that has ended is not still going on.
void WhenReader::check_ends(RowTold& row, const Column* start, const Column* end) {
    if (row.period.from != no_day && row.period.to != no_day && row.period.to <= row.period.from) {
        cells_.note(Code::period_reversed, row, end, told(row.rank, end),
                    {{"start", std::string(told(row.rank, start))}});
        row.period = {};
        row.confidence *= 0.5;
    } else if (end != nullptr && cells_.options.as_of != no_day && row.period.to != no_day &&
               row.period.to <= cells_.options.as_of && says_ongoing(row.status)) {
        const std::string_view cell = told(row.rank, end);
        cells_.note(Code::ongoing_but_ended, row, end, cell.empty() ? iso(row.period.to + -1) : cell,
                    {{"status", std::string(row.status)}});
    }
}

void WhenReader::read(RowTold& row) {
    const Column* start = start_column();
    const Column* end = cells_.column_of(Field::end);
    if (start != nullptr && !read_end(row, *start, row.period.from, true)) return;
    if (end != nullptr && !read_end(row, *end, row.period.to, false)) return;
    if (start != nullptr && end == nullptr && row.period.from != no_day && !says_start_alone(*start)) {
        const DayRead& read = read_day(told(row.rank, start));
        if (!read.period->is_single_day || start->is_day_of_row) row.period.to = read.period->days.to;
    }
    if (start == nullptr && end == nullptr) {
        read_days_of_months(row);
        read_filled_months(row);
    } else if (row.period.from == no_day && row.period.to == no_day) {
        read_year(row);
    }
    check_ends(row, start, end);
}

void WhenReader::look_for_start(const RowTold& row) {
    const Column* start = cells_.column_of(Field::start);
    if (start == nullptr || row.outcome != RowOutcome::accepted || row.period.from != no_day) return;
    const DayRead& read = read_day(told(row.rank, start));
    if (!read.is_missing || read.is_zero) return;
    if (n_without_start_++ == 0) first_without_start_ = row.number;
}

void WhenReader::say_how_read() {
    if (n_without_start_ > 0) {
        cells_.say_of_column(Code::start_missing, *cells_.column_of(Field::start), "",
                             {{"n", std::to_string(n_without_start_)}});
        cells_.issues.back().where.row = first_without_start_;
    }
    for (const Column& column : cells_.table.columns)
        if (const auto told = days_in_.in_words.find(column.rank); told != days_in_.in_words.end())
            cells_.say_of_column(Code::days_read, column, told->second.first,
                                 {{"n", std::to_string(told->second.n_cells)}, {"read", told->second.read}});
}

/// The month that a cell under a heading of months tells by itself: "May 2025", or a day of it.
std::optional<text::ReadPeriod> WhenReader::whole_month(const std::string& cell) const {
    const auto read = text::read_period(cell, days_in_.order, days_in_.short_year);
    if (!read || !read->is_single_day) return read;
    if (read->calendar == text::Calendar::jalali)
        return text::ReadPeriod{days_of(month_of(read->days.from)), false, read->calendar};
    return text::read_period(iso(read->days.from).substr(0, 7));
}

/// Of a row whose first and last day nobody told: the year that stands beside them.
void WhenReader::read_year(RowTold& row) {
    const std::string_view year = cells_.text(row.rank, cells_.column_of(Field::year));
    if (is_missing_word(year)) return;
    if (const auto days = text::read_period(year)) row.period = days->days;
}

/// Months, quarters and years in columns of their own.
void WhenReader::read_days_of_months(RowTold& row) {
    const std::string year(cells_.text(row.rank, cells_.column_of(Field::year)));
    const std::string month(cells_.text(row.rank, cells_.column_of(Field::month)));
    const std::string quarter(cells_.text(row.rank, cells_.column_of(Field::quarter)));
    if (const auto whole = month.empty() ? std::nullopt : whole_month(month)) {
        row.period = whole->days;
        return;
    }
    const auto read = [&](const std::string& of_year) {
        const std::string told = !month.empty()    ? month + " " + of_year
                                 : quarter.empty() ? of_year
                                                   : of_year + "-" + quarter;
        const auto days = text::read_period(told);
        return days ? days : days_from_to(told);
    };
    const bool has_part = !month.empty() || !quarter.empty();
    auto days = read(year);
    if (!days && has_part && !days_in_.only_year.empty()) days = read(days_in_.only_year);
    if (days) row.period = days->days;
}

/// Months as columns: from the first that is filled to the last. They say more than a column of years.
void WhenReader::read_filled_months(RowTold& row) {
    Interval filled{};
    const std::string_view year = cells_.text(row.rank, cells_.column_of(Field::year));
    for (const MonthAcross& month : months_) {
        const std::string_view cell = cells_.text(row.rank, month.column);
        const bool is_blank = is_missing_word(cell) || is_unmarked(cell, cells_.cross_is_no);
        if (is_blank && !is_marked(cell, cells_.cross_is_no)) continue;
        const Interval days = days_in(month, year);
        if (days.from == no_day) continue;
        if (filled.from == no_day || days.from < filled.from) filled.from = days.from;
        if (filled.to == no_day || days.to > filled.to) filled.to = days.to;
    }
    if (filled.from != no_day) row.period = filled;
}

}  // namespace ensejam::intake
