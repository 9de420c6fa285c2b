#include "base/base.h"

#include <doctest/doctest.h>

using namespace ensejam;

TEST_CASE("day: known days are the same in both calendars") {
    CHECK(day_of_jalali({1403, 1, 1}) == day_of_gregorian({2024, 3, 20}));
    CHECK(day_of_jalali({1405, 9, 3}) == day_of_gregorian({2026, 11, 24}));
    CHECK(day_of_jalali({1357, 11, 22}) == day_of_gregorian({1979, 2, 11}));
    CHECK(day_of_jalali({1250, 1, 1}) == day_of_gregorian({1871, 3, 21}));
    CHECK(day_of_gregorian({1970, 1, 1}) == Day{0});
}

TEST_CASE("day: a day that does not exist is not read") {
    CHECK_FALSE(day_of_jalali({1404, 12, 30}));
    CHECK(day_of_jalali({1403, 12, 30}));
    CHECK_FALSE(day_of_jalali({1404, 7, 31}));
    CHECK_FALSE(day_of_jalali({1249, 1, 1}));
    CHECK_FALSE(day_of_gregorian({2026, 2, 29}));
    CHECK_FALSE(day_of_iso("2026-13-01"));
    CHECK_FALSE(day_of_iso("-026-12-01"));
}

TEST_CASE("day: every day of 1250..1500 comes back from both calendars") {
    const Day first = *day_of_jalali({first_jalali_year, 1, 1});
    const Day last = *day_of_jalali({last_jalali_year, 12, 29});
    for (Day day = first; day <= last; day = day + 1) {
        REQUIRE(day_of_jalali(jalali(day)) == day);
        REQUIRE(day_of_gregorian(gregorian(day)) == day);
        REQUIRE(day_of_iso(iso(day)) == day);
    }
}

TEST_CASE("day: months and quarters cover a year without holes") {
    const JalaliMonth first = month_of(*day_of_jalali({1404, 1, 1}));
    for (int i = 0; i < 24; ++i)
        CHECK(days_of(JalaliMonth{first.number + i}).to == days_of(JalaliMonth{first.number + i + 1}).from);
    CHECK(days_of_quarter(1404, 3).from == *day_of_jalali({1404, 7, 1}));
    CHECK(days_of_quarter(1404, 4).to == *day_of_jalali({1405, 1, 1}));
}
