#pragma once
#include <optional>
#include <string_view>

#include "base/base.h"

namespace ensejam::text {

enum class Calendar { jalali, gregorian };

/// Days that a text names: one day, a month, a quarter, a half or a whole year.
struct ReadPeriod {
    Interval days{};
    bool is_single_day = false;
    Calendar calendar = Calendar::jalali;
};

/// How the numbers of "03/04/2025" are ordered.
enum class DayOrder { day_month, month_day };
/// Where the year of "04/07/01" and "15/07/24" stands: first in Jalali dates, last in Gregorian ones, and
/// last in Jalali ones that are written in their order ("15/07/04").
enum class ShortYear { first, last, last_jalali };

/// Reads a whole text as days: ۱۴۰۴/۰۷/۰۱, 1 مهر 1404, مهر ۱۴۰۴, پاییز ۱۴۰۴, 1404-Q3, 1404-09,
/// سه‌ماههٔ سوم ۱۴۰۴, نیمهٔ اول ۱۴۰۵, سال ۱۴۰۴, 2025-05-31, 31/05/2025, 31 mai 2025,
/// May 2025. A time of day after the date is left out. Years 1250..1500 are Jalali, 1800..2200 Gregorian. A
/// bare 1404-3 is ambiguous and is not read.
std::optional<ReadPeriod> read_period(std::string_view text, DayOrder order = DayOrder::day_month,
                                      ShortYear short_year = ShortYear::first);

/// A month that has fewer days than a text says, and how many it has.
struct NoSuchDay {
    int year = 0;
    int n_days = 0;
};
/// What is wrong with «۳۱ مهر ۱۴۰۴», 1404/12/30 and 31/06/2025; nothing when a text is no such day.
std::optional<NoSuchDay> no_such_day(std::string_view text);

/// True for a bare year and one-digit number such as 1404-3: a month or a quarter, only the writer knows.
bool is_ambiguous_period(std::string_view text);

/// The day of a spreadsheet serial number (1900 system with its leap-year fault, or 1904 system).
std::optional<Day> day_of_serial(double serial, bool is_1904 = false);

}  // namespace ensejam::text
