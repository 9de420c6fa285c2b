#include <doctest/doctest.h>

#include "intake/intake.h"

using namespace ensejam;

// Sheets whose days have years of two digits; made up.
namespace {

std::vector<Interval> periods_of(const std::string& csv) {
    auto book = intake::read_book(csv, "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    std::vector<Interval> periods;
    for (const registry::Activity& activity : took->change.put.activities) periods.push_back(activity.period);
    return periods;
}

Day gregorian_day(int year, int month, int day) { return *day_of_gregorian({year, month, day}); }

}  // namespace

TEST_CASE("short dates: in a column whose first numbers change and last ones do not, the last is the year") {
    const auto periods = periods_of(
        "Organisation,Région,Date de début,Date de fin\n"
        "NRC,Gao,15/01/24,30/06/24\nDRC,Mopti,01/02/24,31/12/24\nCARE,Kidal,10/03/24,11/04/25\n");
    REQUIRE(periods.size() == 3);
    CHECK(periods[0] == Interval{gregorian_day(2024, 1, 15), gregorian_day(2024, 7, 1)});
    CHECK(periods[1] == Interval{gregorian_day(2024, 2, 1), gregorian_day(2025, 1, 1)});
    CHECK(periods[2] == Interval{gregorian_day(2024, 3, 10), gregorian_day(2025, 4, 12)});
}

TEST_CASE("short dates: a middle number above twelve is a day, and the first is the month of the column") {
    const auto periods = periods_of(
        "Organisation,Country,Date from\nNRC,Mali,8/20/14\nDRC,Mali,8/1/14\nCARE,Niger,10/16/2014\n");
    REQUIRE(periods.size() == 3);
    CHECK(periods[0].from == gregorian_day(2014, 8, 20));
    CHECK(periods[1].from == gregorian_day(2014, 8, 1));
    CHECK(periods[2].from == gregorian_day(2014, 10, 16));
}

TEST_CASE("short dates: Persian offices write the year first") {
    const auto periods = periods_of(
        "مجری,محله,تاریخ شروع,تاریخ پایان\nبهزیستی,گلشهر,۰۴/۰۷/۰۱,۰۴/۱۲/۲۹\nسپیدار,فردیس,04/08/15,05/02/31\n"
        "پل,کیان,98/01/01,98/06/31\n");
    REQUIRE(periods.size() == 3);
    CHECK(periods[0].from == *day_of_jalali({1404, 7, 1}));
    CHECK(periods[1].to == *day_of_jalali({1405, 2, 31}) + 1);
    CHECK(periods[2].from == *day_of_jalali({1398, 1, 1}));
}
