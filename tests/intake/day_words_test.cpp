#include "intake/table/day_words.h"

#include "intake/taken.h"

using namespace ensejam;

namespace {

/// First and last day, as they would be written.
std::string told(const std::string& cell) {
    const auto read = intake::days_in_words(cell);
    return read ? iso(read->days.from) + " " + iso(read->days.to + -1) : "";
}

std::string day(const std::string& iso_day) { return iso_day + " " + iso_day; }

/// One activity of these days.
intake::Taken lasting(const std::string& start, const std::string& end) {
    return taken("مجری;محله;برنامه;تاریخ شروع;تاریخ پایان\nبهزیستی;گلشهر;مشاوره;" + start + ";" + end + "\n");
}

}  // namespace

TEST_CASE("day words: the end of a month is its last day, its beginning the first, its middle the 15th") {
    CHECK(told("پایان خرداد ۱۴۰۴") == day("2025-06-21"));
    CHECK(told("آخر خردادماه ۱۴۰۴") == day("2025-06-21"));
    CHECK(told("تا انتهای اسفند 1404") == day("2026-03-20"));
    CHECK(told("اول مهر ۱۴۰۴") == day("2025-09-23"));
    CHECK(told("نیمهٔ آبان ۱۴۰۴") == day("2025-11-06"));
    CHECK(told("نیمه اول مهر ۱۴۰۴") == "2025-09-23 2025-10-07");
    CHECK(told("نیمه دوم مهر ۱۴۰۴") == "2025-10-08 2025-10-22");
    CHECK(told("end of June 2025") == day("2025-06-30"));
    CHECK(told("End February 2024") == day("2024-02-29"));
    CHECK(told("mid-June 2025") == day("2025-06-15"));
    CHECK(told("début juin 2025") == day("2025-06-01"));
    CHECK(told("fin juin 2025") == day("2025-06-30"));
    CHECK(told("mi-juin 2025") == day("2025-06-15"));
    CHECK(told("fin de junio de 2025") == day("2025-06-30"));
    CHECK(told("end of 2025") == day("2025-12-31"));
    CHECK(told("پایان پاییز ۱۴۰۴") == day("2025-12-21"));
}

TEST_CASE("day words: what tells no day, or no year, is not read but is known to speak of days") {
    for (const char* cell : {"اوایل مهر ۱۴۰۴", "اواخر خرداد ۱۴۰۴", "late June 2025", "early 2026", "mid-2025",
                             "پایان خرداد", "end of June"}) {
        CAPTURE(cell);
        CHECK(told(cell) == "");
        CHECK((intake::speaks_of_days(cell)));
    }
    for (const char* cell :
         {"end of project", "پایان طرح", "2025-06-30", "نیمه‌وقت", "first aid", ""}) {
        CAPTURE(cell);
        CHECK(told(cell) == "");
        CHECK_FALSE(intake::speaks_of_days(cell));
    }
}

TEST_CASE("day words: a sheet's days in words are read and told, and rough ones wait for an answer") {
    const auto took = lasting("اول مهر ۱۴۰۴", "پایان آذر ۱۴۰۴");
    REQUIRE(took.change.put.activities.size() == 1);
    CHECK(iso(took.change.put.activities[0].period.from) == "2025-09-23");
    CHECK(iso(took.change.put.activities[0].period.to + -1) == "2025-12-21");
    const auto read = issues_of(took, Code::days_read);
    REQUIRE(read.size() == 2);
    CHECK(blank(read[1], "cell") == "پایان آذر ۱۴۰۴");
    CHECK(blank(read[1], "read") == "۱۴۰۴/۰۹/۳۰");
    const auto rough = lasting("1404/07/01", "اواخر آذر ۱۴۰۴");
    CHECK(rough.sheet.counts.questions == 1);
    CHECK(issue_of(rough, Code::day_not_understood) != nullptr);
}

TEST_CASE("day words: a column in which no day can be read asks about each row") {
    const auto took = taken(
        "Organisation;Sector;District;End date\nA;Health;X;late June 2025\nB;Health;Y;early July 2025\n"
        "C;Health;Z;late July 2025\n");
    CHECK(took.sheet.counts.questions == 3);
    CHECK(issue_of(took, Code::cells_unlike_heading) == nullptr);
}

TEST_CASE("day words: an ordinal before a month is a day of it") {
    CHECK(iso(text::read_period("دوم مهر ۱۴۰۴")->days.from) == "2025-09-24");
    CHECK(text::read_period("دوم مهر ۱۴۰۴")->is_single_day);
    CHECK(iso(text::read_period("خردادماه ۱۴۰۴")->days.from) == "2025-05-22");
}

TEST_CASE("days: a bare zero is no day, and that is told") {
    const auto took = lasting("0", "2025-06-30");
    CHECK(took.sheet.counts.accepted == 1);
    REQUIRE(issue_of(took, Code::day_zero) != nullptr);
    CHECK(issue_of(took, Code::day_zero)->where.column == "تاریخ شروع");
    CHECK(took.change.put.activities[0].period.from == no_day);
}

TEST_CASE("days: a year under a heading of the beginning does not tell the end") {
    const auto period_under = [](const std::string& heading) {
        return taken("مجری;محله;برنامه;" + heading +
                     "\nبهزیستی;گلشهر;مشاوره;۱۴۰۱\nبهزیستی;مهرشهر;مشاوره;۱۴۰۲\n")
            .change.put.activities.at(0)
            .period;
    };
    CHECK(iso(period_under("تاریخ شروع فعالیت").from) == "2022-03-21");
    CHECK(period_under("تاریخ شروع فعالیت").to == no_day);
    CHECK(iso(period_under("تاریخ اجرا").to) == "2023-03-21");
}
