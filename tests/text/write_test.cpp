#include <doctest/doctest.h>

#include "text/text.h"

using namespace ensejam;
using namespace ensejam::text;

TEST_CASE("write: numbers in both languages") {
    CHECK(write_whole(1234567, Language::fa) == "۱٬۲۳۴٬۵۶۷");
    CHECK(write_whole(1234567, Language::en) == "1,234,567");
    CHECK(write_whole(-12, Language::fa) == "\u200E\u2212۱۲");
    CHECK(write_plain(1405, Language::fa) == "۱۴۰۵");
    CHECK(write_number(1234.5, Language::fa, 2) == "۱٬۲۳۴٫۵");
    CHECK(write_number(-0.001, Language::en, 1) == "0");
    CHECK(write_percent(0.125, Language::fa, 1) == "۱۲٫۵٪");
    CHECK(write_percent(0.125, Language::en, 1) == "12.5%");
    CHECK(write_money({123450, currency("USD")}, Language::en) == "1,234.50");
    CHECK(write_money(rials(5000), Language::fa) == "۵٬۰۰۰");
    CHECK(write_millions(rials(2'345'678'000), Language::en) == "2,346");
    CHECK(write_millions(rials(2'340'000), Language::en) == "2.3");
}

TEST_CASE("write: days, months and periods in both languages") {
    const Day day = *day_of_gregorian({2026, 11, 23});
    CHECK(write_day(day, Language::fa) == "دوشنبه ۲ آذر ۱۴۰۵");
    CHECK(write_day(day, Language::en) == "23 November 2026 (2 Azar 1405)");
    CHECK(write_day_short(day, Language::fa) == "۱۴۰۵/۰۹/۰۲");
    CHECK(write_period(days_of_quarter(1405, 3), Language::fa) == "پاییز ۱۴۰۵");
    CHECK(write_period(days_of(month_of(day)), Language::en) == "Azar 1405");
    CHECK(write_period({day, day + 3}, Language::en) == "2026-11-23 to 2026-11-25");
}

TEST_CASE("write: columns are named as spreadsheets name them") {
    CHECK(column_letters(0) == "A");
    CHECK(column_letters(25) == "Z");
    CHECK(column_letters(26) == "AA");
    CHECK(column_letters(16383) == "XFD");
}

TEST_CASE("write: what is written is read again") {
    for (const std::int64_t value : {0L, 7L, 1000L, -123456789L, 999999999999L})
        for (const Language language : {Language::fa, Language::en}) {
            CAPTURE(value);
            const auto read = read_number(write_whole(value, language));
            REQUIRE(read);
            CHECK(read->value == static_cast<double>(value));
        }
}
