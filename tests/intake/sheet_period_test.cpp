#include "intake/table/sheet_period.h"

#include "taken.h"

namespace ensejam {
namespace {

registry::SheetTaken sheet_of(const std::string& csv, registry::Change* change = nullptr) {
    auto book = intake::read_book(csv, "sheet.csv");
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    if (change != nullptr) *change = std::move(took->change);
    return std::move(took->sheet);
}

/// The days of the first activity, as ISO days.
std::string days_of(const std::string& csv) {
    registry::Change change;
    sheet_of(csv, &change);
    REQUIRE_FALSE(change.put.activities.empty());
    const Interval& days = change.put.activities.front().period;
    return days.from == no_day ? "" : iso(days.from) + ".." + iso(days.to + -1);
}

const std::string table = "دستگاه,برنامه,محله,تعداد\nبهزیستی,مشاوره,گلشهر,10\nبهزیستی,آموزش,حصارک,20\n";

}  // namespace

TEST_CASE(
    "sheet period: a month above the table is that of all rows, when no column says when, and it is told") {
    CHECK(days_of("گزارش ماهانه تیرماه ۱۴۰۵,,,\n" + table) == "2026-06-22..2026-07-22");
    CHECK(days_of("گزارش خرداد ماه ۱۴۰۵,,,\n" + table) == "2026-05-22..2026-06-21");
    CHECK(days_of("عملکرد سال ۱۴۰۵ — تیر ۱۴۰۵,,,\n" + table) == "2026-06-22..2026-07-22");
    CHECK(days_of("Report for May 2026,,,\n" + table) == "2026-05-01..2026-05-31");
    const auto sheet = sheet_of("گزارش ماهانه تیر ۱۴۰۵,,,\n" + table);
    CHECK(std::any_of(sheet.issues.begin(), sheet.issues.end(), [](const Issue& issue) {
        return issue.code == Code::column_missing && issue.cell == "تیر ۱۴۰۵";
    }));
}

TEST_CASE(
    "sheet period: the day of a letter, several months or columns of days leave the lines above unread") {
    CHECK(days_of("تاریخ نامه: ۱۴۰۵/۰۴/۱۵,,,\n" + table).empty());
    CHECK(days_of("از تیر ۱۴۰۵ و مرداد ۱۴۰۵,,,\n" + table).empty());
    CHECK(days_of("شماره ۱۲۳۴۵,,,\n" + table).empty());
    CHECK(days_of("گزارش تیر ۱۴۰۵,,,,\nدستگاه,برنامه,محله,شروع,پایان\n"
                  "بهزیستی,مشاوره,گلشهر,1404/01/01,1404/01/31\n") == "2025-03-21..2025-04-20");
}

}  // namespace ensejam
