#pragma once
#include <string>
#include <string_view>

#include "base/base.h"
#include "text/language.h"

// The one number writer (ui.md §5): Persian digits with ٬ and ٫ in Persian, Latin with , and . in English.
namespace ensejam::text {

/// `max_decimals` digits after the decimal sign at most, trailing zeros left out; rounded half away from
/// zero.
std::string write_number(double value, Language language, int max_decimals = 0);
std::string write_whole(std::int64_t value, Language language);

/// A number without grouping: years, codes, row numbers.
std::string write_plain(std::int64_t value, Language language);

/// 0.125 with one decimal is ۱۲٫۵٪ or 12.5%.
std::string write_percent(double share, Language language, int decimals = 0);

/// The amount in its major unit, with no unit name: 1234 rials -> ۱٬۲۳۴; 12.50 dollars -> 12.50.
std::string write_money(const Money& money, Language language);

/// The amount in millions of its major unit, one decimal when below ten.
std::string write_millions(const Money& money, Language language);

/// دوشنبه ۲ آذر ۱۴۰۵ · 23 November 2026 (2 Azar 1405).
std::string write_day(Day day, Language language);
/// ۱۴۰۵/۰۹/۰۲ · 2026-11-23.
std::string write_day_short(Day day, Language language);
/// آذر ۱۴۰۵ · Azar 1405.
std::string write_month(JalaliMonth month, Language language);
/// پاییز ۱۴۰۵ · autumn 1405 (quarter 1..4).
std::string write_quarter(int jalali_year, int quarter, Language language);
/// Days as the shortest period that names them exactly: a year, half, quarters, months or days.
std::string write_period(const Interval& days, Language language);

/// "A", "B" … "AA": how spreadsheets name the column of this rank (from 0).
std::string column_letters(std::size_t rank);

/// U+2068 text U+2069: a name or number that keeps its own direction inside a sentence.
std::string isolate(std::string_view text);

}  // namespace ensejam::text
