#include "taken.h"

using namespace ensejam;

namespace {

intake::Taken dated(const std::string& headings, const std::vector<std::string>& cells) {
    std::string csv = "Organisation,Programme,District," + headings + "\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        csv += "Rosta,Seeds " + std::to_string(i) + ",Velim," + cells[i] + "\n";
    return taken(csv);
}

/// First and last day of an activity, as they would be written.
std::string days_of(const intake::Taken& took, std::size_t rank) {
    const Interval& days = took.change.put.activities.at(rank).period;
    return (days.from == no_day ? "" : iso(days.from)) + " " + (days.to == no_day ? "" : iso(days.to + -1));
}

}  // namespace

TEST_CASE("bare days: first days of months under a bare date are those months") {
    for (const char* heading : {"date", "Date", "Report date", "Fecha de reporte", "تاریخ", "تاریخ گزارش"}) {
        CAPTURE(heading);
        const auto took = dated(heading, {"2022-02-01", "2022-03-01", "2022-02-01"});
        CHECK(days_of(took, 0) == "2022-02-01 2022-02-28");
        CHECK(days_of(took, 1) == "2022-03-01 2022-03-31");
        CHECK(took.sheet.questions.empty());
        const Issue* told = issue_of(took, Code::column_missing);
        REQUIRE(told != nullptr);
        CHECK(blank(*told, "form") == "months");
        CHECK(issue_of(took, Code::column_not_understood) == nullptr);
    }
    const auto jalali = dated("تاریخ", {"۱۴۰۴/۰۷/۰۱", "۱۴۰۴/۰۸/۰۱"});
    CHECK(days_of(jalali, 0) == "2025-09-23 2025-10-22");
    const auto american = dated("date", {"02/01/2022", "03/01/2022"});
    CHECK(days_of(american, 1) == "2022-03-01 2022-03-31");
    const auto european = dated("date", {"01/02/2022", "01/03/2022"});
    CHECK(days_of(european, 1) == "2022-03-01 2022-03-31");
}

TEST_CASE("bare days: other days under a bare date are first and last of their rows") {
    const auto took = dated("date", {"2022-02-01", "2022-03-15"});
    CHECK(days_of(took, 0) == "2022-02-01 2022-02-01");
    CHECK(days_of(took, 1) == "2022-03-15 2022-03-15");
    const Issue* told = issue_of(took, Code::column_missing);
    REQUIRE(told != nullptr);
    CHECK(blank(*told, "form") == "days");
    CHECK(told->where.column == "date");
}

TEST_CASE("bare days: the day of a report, and a bare date beside other days, tell no days of the rows") {
    CHECK(days_of(dated("Report date", {"2022-02-01", "2022-03-15"}), 0) == " ");
    CHECK(days_of(dated("Report date", {"2022-02-01", "2022-02-01"}), 0) == " ");
    CHECK(days_of(dated("Last modified", {"2022-02-01", "2022-03-01"}), 0) == " ");
    CHECK(days_of(dated("date,Start", {"2022-03-01,2021-01-01", "2022-04-01,2021-01-05"}), 0) ==
          "2021-01-01 ");
    CHECK(days_of(dated("date,Year", {"2022-03-01,2021", "2022-04-01,2021"}), 0) == "2021-01-01 2021-12-31");
    CHECK(days_of(dated("date,Start", {"2022-03-15,", "2022-04-16,"}), 0) == "2022-03-15 2022-03-15");
}

TEST_CASE("bare days: a list of what happened on days stays a list") {
    auto book = intake::read_book("date,Incident,District\n2022-02-01,Fire,Velim\n2022-03-05,Flood,Sorin\n",
                                  "sheet.csv");
    CHECK_FALSE(intake::take_in(*book, registry::Register()));
}

TEST_CASE("bare days: under a heading of months a day means its month") {
    CHECK(days_of(dated("Month", {"2022-02-01", "2022-03-01"}), 0) == "2022-02-01 2022-02-28");
    CHECK(days_of(dated("Month", {"01/02/2022", "01/03/2022", "01/12/2022"}), 1) == "2022-03-01 2022-03-31");
    CHECK(days_of(dated("Month", {"02/01/2022", "03/01/2022", "12/01/2022"}), 1) == "2022-03-01 2022-03-31");
    CHECK(days_of(dated("Month", {"May 2022", "June 2022"}), 0) == "2022-05-01 2022-05-31");
    CHECK(days_of(dated("Year,Month", {"2022,May", "2022,June"}), 0) == "2022-05-01 2022-05-31");
}
