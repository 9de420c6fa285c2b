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
    CHECK(days_of("از تیر ۱۴۰۵ و شهریور ۱۴۰۵,,,\n" + table).empty());
    CHECK(days_of("شماره ۱۲۳۴۵,,,\n" + table).empty());
    CHECK(days_of("گزارش تیر ۱۴۰۵,,,,\nدستگاه,برنامه,محله,شروع,پایان\n"
                  "بهزیستی,مشاوره,گلشهر,1404/01/01,1404/01/31\n") == "2025-03-21..2025-04-20");
}

TEST_CASE("sheet period: months, quarters and years from a first to a last are all of them") {
    const std::string quarter = "2022-01-01..2022-03-31";
    for (const char* line :
         {"3W longtable Jan-Mar 2022", "Report January - March 2022", "Activities of January to March 2022",
          "Janvier - Mars 2022", "Quien hace que Enero-Marzo 2022", "Report (January–March 2022)",
          "Activities from 1 January 2022 to 31 March 2022", "Year 2022: Jan-Mar 2022", "3W_Jan-Mar_2022"}) {
        CAPTURE(line);
        CHECK(days_of(std::string(line) + ",,,\n" + table) == quarter);
    }
    CHECK(days_of("Nov 2021 - Feb 2022,,,\n" + table) == "2021-11-01..2022-02-28");
    CHECK(days_of("Q1-Q2 2022,,,\n" + table) == "2022-01-01..2022-06-30");
    CHECK(days_of("Projects 2021-2022,,,\n" + table) == "2021-01-01..2022-12-31");
    CHECK(days_of("عملکرد فروردین تا خرداد ۱۴۰۳,,,\n" + table) == "2024-03-20..2024-06-20");
    CHECK(days_of("عملکرد سال ۱۴۰۲-۱۴۰۳,,,\n" + table) == "2023-03-21..2025-03-20");
}

TEST_CASE(
    "sheet period: a range and a month in it are two periods, and a fiscal year's two digits are none") {
    CHECK(days_of("Jan-Mar 2022 (corrected March 2022),,,\n" + table).empty());
    CHECK(days_of("Fiscal year 2021/22,,,\n" + table).empty());
    CHECK(days_of("Goals 1990-2030,,,\n" + table).empty());
}

TEST_CASE("sheet period: a state tells no first or last day, and that is said") {
    for (const char* line :
         {"3W as of May 2021", "Situation as at May 2021", "فعالیت‌ها تا خرداد ۱۴۰۴",
          "عملکرد تا پایان خرداد ۱۴۰۴", "Until March 2022"}) {
        CAPTURE(line);
        registry::Change change;
        const auto sheet = sheet_of(std::string(line) + ",,,\n" + table, &change);
        CHECK(change.put.activities.at(0).period.from == no_day);
        CHECK(change.put.activities.at(0).period.to == no_day);
        CHECK(std::count_if(sheet.issues.begin(), sheet.issues.end(), [](const Issue& issue) {
                  return issue.code == Code::column_missing && issue.blanks.front().second == "start";
              }) == 1);
    }
    CHECK(days_of("Jan-Mar 2022; as of May 2022,,,\n" + table) == "2022-01-01..2022-03-31");
}

TEST_CASE("sheet period: where it stands is said") {
    const auto form_of_period = [](const std::string& sheet, const std::string& above) {
        intake::Book book = *intake::read_book(above + table, "sheet.csv");
        book.grids.at(0).sheet = sheet;
        const auto took = intake::take_in(book, registry::Register());
        REQUIRE(took.has_value());
        const auto told = issues_of(*took, Code::column_missing);
        REQUIRE(told.size() == 1);
        return blank(told[0], "form");
    };
    CHECK(form_of_period("3W", "Report Jan-Mar 2022,,,\n") == "above");
    CHECK(form_of_period("3W Jan-Mar 2022", "") == "sheet_name");
    CHECK(form_of_period("3W as of May 2021", "") == "state");
}

}  // namespace ensejam
