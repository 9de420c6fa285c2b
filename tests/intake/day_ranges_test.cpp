#include "intake/table/day_ranges.h"

#include "intake/taken.h"

using namespace ensejam;

namespace {

/// First and last day, as they would be written.
std::string told(const std::string& cell) {
    const auto read = intake::days_from_to(cell);
    return read ? iso(read->days.from) + " " + iso(read->days.to + -1) : "";
}

/// The days of the first activity under these headings of time.
std::string days_under(const std::string& headings, const std::string& cells) {
    const auto took =
        taken("Organisation;District;Programme;" + headings + "\nRosta;Velim;Seeds;" + cells + "\n");
    REQUIRE(took.change.put.activities.size() == 1);
    const Interval& days = took.change.put.activities[0].period;
    return (days.from == no_day ? "" : iso(days.from)) + " " + (days.to == no_day ? "" : iso(days.to + -1));
}

}  // namespace

TEST_CASE("day ranges: from month to month, however it is joined and where its year stands") {
    const std::string quarter = "2022-01-01 2022-03-31";
    for (const char* cell :
         {"Jan-Mar 2022", "January - March 2022", "January–March 2022", "January to March 2022",
          "from January to March 2022", "Janvier - Mars 2022", "Enero-Marzo 2022", "de enero a marzo de 2022",
          "Jan 2022 - Mar 2022", "2022 Jan-Mar", "Jan-Mar-22", "beginning of January to end of March 2022",
          "Januari s/d Maret 2022"}) {
        CAPTURE(cell);
        CHECK(told(cell) == quarter);
    }
    CHECK(told("July to September 2021") == "2021-07-01 2021-09-30");
    CHECK(told("Nov 2021 - Feb 2022") == "2021-11-01 2022-02-28");
    CHECK(told("Nov 2021-Feb 2022") == "2021-11-01 2022-02-28");
    CHECK(told("Q1-Q2 2022") == "2022-01-01 2022-06-30");
    CHECK(told("2022 Q1-Q2") == "2022-01-01 2022-06-30");
    CHECK(told("فروردین تا خرداد ۱۴۰۳") == "2024-03-20 2024-06-20");
    CHECK(told("فروردین-خرداد ۱۴۰۳") == "2024-03-20 2024-06-20");
    CHECK(told("از ابتدای فروردین تا پایان خرداد ۱۴۰۳") == "2024-03-20 2024-06-20");
}

TEST_CASE("day ranges: years and days") {
    CHECK(told("2021-2022") == "2021-01-01 2022-12-31");
    CHECK(told("2021 - 2022") == "2021-01-01 2022-12-31");
    CHECK(told("۱۴۰۲-۱۴۰۳") == "2023-03-21 2025-03-20");
    CHECK(told("5 May - 30 June 2025") == "2025-05-05 2025-06-30");
    CHECK(told("7-14 June 2019") == "2019-06-07 2019-06-14");
    CHECK(told("۱ تا ۱۵ مهر ۱۴۰۴") == "2025-09-23 2025-10-07");
    CHECK(told("14-7 June 2019") == "");
    CHECK(told("7-14 of them") == "");
    CHECK(told("2025-05-05-2025-06-30") == "2025-05-05 2025-06-30");
}

TEST_CASE("day ranges: two that lie side by side, in letters") {
    CHECK(told("January and February 2022") == "2022-01-01 2022-02-28");
    CHECK(told("Jan/Feb 2022") == "2022-01-01 2022-02-28");
    CHECK(told("بهار و تابستان ۱۴۰۴") == "2025-03-21 2025-09-22");
    CHECK(told("January 2022 and February 2022") == "2022-01-01 2022-02-28");
    CHECK(told("January and March 2022") == "");
    CHECK(told("2021/2022") == "");
}

TEST_CASE("day ranges: a single day or month, a part of a year and what goes backwards are none") {
    for (const char* cell : {"05-Jan-2022", "Jan-2022", "2022-01-05", "31-01-2022", "05/Jan/2022", "2022-03",
                             "2021-22", "2021/22", "1404-3", "March-January 2022", "2022 - March 2022",
                             "2021 — March 2022", "021-1404", "Mar-22", "1403/04"}) {
        CAPTURE(cell);
        CHECK(told(cell) == "");
    }
}

TEST_CASE("day ranges: two months are not read as the last one, in a cell or beside a column of years") {
    for (const char* text :
         {"Jan-Mar 2022", "Q1-Q2 2022", "H1 H2 2022", "فروردین-خرداد ۱۴۰۳", "بهار-تابستان ۱۴۰۳"}) {
        CAPTURE(text);
        CHECK_FALSE(text::read_period(text).has_value());
    }
    CHECK(days_under("Date", "Jan-Mar 2022") != "2022-03-01 2022-03-31");
    CHECK(days_under("Start", "Jan-Mar 2022").substr(0, 10) == "2022-01-01");
    CHECK(days_under("Year;Month", "2022;Jan-Mar") == "2022-01-01 2022-03-31");
    CHECK(days_under("Year;Quarter", "2022;Q1-Q2") == "2022-01-01 2022-06-30");
}
