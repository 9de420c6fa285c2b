#include "base/day.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ensejam {
namespace detail_day {

// Proleptic Gregorian calendar by counting from 1 March of year 0 (the leap day is then the last of the
// year).
std::int32_t number_of(const Date& date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
    if (month == 2) return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// The solar Hijri year begins at the observed vernal equinox of Tehran. For 1250..1500 the 33-year cycle
// below, anchored at 1 Farvardin 1250 = 1871-03-21, gives the same years as the observed calendar
// (docs/method.md, "Days").
bool is_jalali_leap(int year) { return (year * 8 + 29) % 33 < 8; }

std::int32_t first_day_of(int jalali_year) {
    const auto leaps_before = [](int year) { return (year * 8 + 21) / 33; };
    const int years = jalali_year - first_jalali_year;
    return number_of({1871, 3, 21}) + years * 365 + leaps_before(jalali_year) -
           leaps_before(first_jalali_year);
}

}  // namespace detail_day

std::optional<Day> day_of_gregorian(const Date& date) {
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12) return {};
    if (date.day < 1 || date.day > detail_day::days_in_month(date.year, date.month)) return {};
    return Day{detail_day::number_of(date)};
}

int days_in_jalali_month(int year, int month) {
    if (month <= 6) return 31;
    if (month <= 11) return 30;
    return detail_day::is_jalali_leap(year) ? 30 : 29;
}

std::optional<Day> day_of_jalali(const Date& date) {
    if (date.year < first_jalali_year || date.year > last_jalali_year) return {};
    if (date.month < 1 || date.month > 12) return {};
    if (date.day < 1 || date.day > days_in_jalali_month(date.year, date.month)) return {};
    const int before = date.month <= 7 ? (date.month - 1) * 31 : 186 + (date.month - 7) * 30;
    return Day{detail_day::first_day_of(date.year) + before + date.day - 1};
}

Date gregorian(Day day) {
    const int shifted = day.number + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_from_march = (5 * day_of_year + 2) / 153;
    const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

Date jalali(Day day) {
    int year = gregorian(day).year - 621;
    while (detail_day::first_day_of(year) > day.number) --year;
    const int in_year = day.number - detail_day::first_day_of(year);
    if (in_year < 186) return {year, in_year / 31 + 1, in_year % 31 + 1};
    return {year, (in_year - 186) / 30 + 7, (in_year - 186) % 30 + 1};
}

std::string iso(Day day) {
    if (day == no_day) return {};
    const Date date = gregorian(day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Day> day_of_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    Date date{};
    const auto read = [&](std::size_t at, std::size_t length, int& into) {
        const char* end = text.data() + at + length;
        const auto [stopped, error] = std::from_chars(text.data() + at, end, into);
        return error == std::errc{} && stopped == end && text[at] != '-';
    };
    if (!read(0, 4, date.year) || !read(5, 2, date.month) || !read(8, 2, date.day)) return {};
    return day_of_gregorian(date);
}

JalaliMonth month_of(Day day) {
    const Date date = jalali(day);
    return {date.year * 12 + date.month - 1};
}

Interval days_of(JalaliMonth month) {
    const int year = month.number / 12;
    const int of_year = month.number % 12;
    const int before = of_year <= 6 ? of_year * 31 : 186 + (of_year - 6) * 30;
    const Day from{detail_day::first_day_of(year) + before};
    return {from, from + days_in_jalali_month(year, of_year + 1)};
}

Interval days_of_quarter(int jalali_year, int quarter) {
    const int first = jalali_year * 12 + (quarter - 1) * 3;
    return {days_of(JalaliMonth{first}).from, days_of(JalaliMonth{first + 2}).to};
}

int shared_days(const Interval& a, const Interval& b) {
    const auto end = [](Day day) {
        return day == no_day ? std::numeric_limits<std::int32_t>::max() / 2 : day.number;
    };
    const auto start = [](Day day) {
        return day == no_day ? std::numeric_limits<std::int32_t>::min() / 2 : day.number;
    };
    return std::max(0, std::min(end(a.to), end(b.to)) - std::max(start(a.from), start(b.from)));
}

}  // namespace ensejam
