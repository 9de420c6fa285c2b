#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace ensejam {

/// A day, counted from 1970-01-01 (day 0).
struct Day {
    std::int32_t number = 0;

    friend auto operator<=>(Day, Day) = default;
};
inline Day operator+(Day day, int days) { return {day.number + days}; }
inline int operator-(Day a, Day b) { return a.number - b.number; }

/// "No such day was told." Not a day of any calendar.
inline constexpr Day no_day{std::numeric_limits<std::int32_t>::min()};

/// Year, month (1..12) and day of the month (from 1) in one calendar.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Days from `from` up to, but without, `to`. Either end may be `no_day`: not told.
struct Interval {
    Day from = no_day;
    Day to = no_day;

    friend auto operator<=>(const Interval&, const Interval&) = default;
};

/// Jalali years the product reads and writes (ui.md §5.7). Source: docs/method.md, "Days".
inline constexpr int first_jalali_year = 1250;
inline constexpr int last_jalali_year = 1500;

std::optional<Day> day_of_gregorian(const Date& date);  ///< nothing when there is no such day
std::optional<Day> day_of_jalali(
    const Date& date);  ///< nothing when there is no such day, or outside 1250..1500
Date gregorian(Day day);
Date jalali(Day day);
int days_in_jalali_month(int year, int month);

/// `2026-11-24`; nothing but a real Gregorian day in that form is read.
std::string iso(Day day);
std::optional<Day> day_of_iso(std::string_view text);

/// A Jalali month counted from month 0 = Farvardin of year 0: year * 12 + month - 1.
struct JalaliMonth {
    int number = 0;
    friend auto operator<=>(JalaliMonth, JalaliMonth) = default;
};
JalaliMonth month_of(Day day);
Interval days_of(JalaliMonth month);
Interval days_of_quarter(int jalali_year, int quarter);  ///< quarter 1..4

/// Days that both intervals share; an end that was not told does not limit.
int shared_days(const Interval& a, const Interval& b);

}  // namespace ensejam
