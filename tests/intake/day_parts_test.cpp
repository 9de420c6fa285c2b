#include "taken.h"

using namespace ensejam;

namespace {

std::vector<std::string> days(const intake::Taken& took) {
    std::vector<std::string> all;
    for (const auto& activity : took.change.put.activities)
        all.push_back((activity.period.from == no_day ? "" : iso(activity.period.from)) + ".." +
                      (activity.period.to == no_day ? "" : iso(activity.period.to + -1)));
    return all;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("days in parts: day, month and year of three columns are one day") {
    const auto took = taken(
        "agency,district,title,start_day,start_month,start_year,comp_day,comp_month,comp_year\n"
        "Hope,Alba,Shelter,5,5,2015,30,6,2015\nSun,Alba,Food,17,6,2015,31,7,2015\nBlue,Brava,Cash,,,,,,\n"
        "Hope,Brava,Tents,2,11,2015,14,1,2016\n");
    CHECK(took.sheet.counts.accepted == 4);
    CHECK(days(took) ==
          Days{"2015-05-05..2015-06-30", "2015-06-17..2015-07-31", "..", "2015-11-02..2016-01-14"});
    CHECK(field_of(took, "start_year") == "start");
    CHECK(field_of(took, "comp_year") == "end");
    CHECK(field_of(took, "start_month") == "start");
    CHECK(issue_of(took, Code::column_not_understood) == nullptr);
}

TEST_CASE("days in parts: month and year of two columns, and months by name") {
    const auto took = taken(
        "agency,district,title,Start year,Start month,End year,End month\nHope,Alba,Shelter,2015,5,2015,6\n"
        "Sun,Alba,Food,2015,June,2015,July\nBlue,Brava,Cash,2016,,,\n");
    CHECK(days(took) == Days{"2015-05-01..2015-06-30", "2015-06-01..2015-07-31", "2016-01-01.."});
}

TEST_CASE("days in parts: in the calendar of the sheet") {
    const auto took = taken(
        "دستگاه,شهرستان,عنوان,روز شروع,ماه شروع,سال "
        "شروع\nامید,البا,چاه,5,2,1404\nنور,برا,درمانگاه,17,6,1404\n");
    CHECK(days(took) == Days{"2025-04-25..", "2025-09-08.."});
}

TEST_CASE("days in parts: a day that no calendar has is asked about, with all its parts") {
    const auto took = taken(
        "agency,district,title,start_day,start_month,start_year\nHope,Alba,Shelter,5,5,2015\n"
        "Sun,Alba,Food,31,2,2015\nHope,Bel,Tents,6,5,2015\nHope,Cor,Tents,7,5,2015\nHope,Dun,Tents,8,5,2015\n"
        "Hope,Alba,Wells,5,5,2015\nHope,Alba,Seeds,5,5,2015\nHope,Alba,Goats,5,5,2015\n"
        "Hope,Alba,Roads,5,5,2015\nHope,Alba,Bikes,5,5,2015\n");
    CHECK(took.sheet.counts.questions == 1);
    CHECK(took.sheet.counts.accepted == 9);
}

TEST_CASE("days in parts: the number of a month alone is no start") {
    const auto took = taken(
        "agency,district,title,start_month\nHope,Alba,Shelter,5\nSun,Alba,Food,6\nBlue,Brava,Cash,11\n");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(field_of(took, "start_month") != "start");
    const auto months = taken(
        "agency,district,title,start_month\nHope,Alba,Shelter,May 2015\nSun,Alba,Food,June 2015\n"
        "Blue,Brava,Cash,2015-11\n");
    CHECK(field_of(months, "start_month") == "start");
}

TEST_CASE("days: the year tells the days of a row whose start and end nobody told") {
    const auto took = taken(
        "donor,title,year,agency,country,start_actual,end_planned\nFund,Clinic,2008,Hope,Mali,,\n"
        "Fund,School,2009,Sun,Chad,,\nFund,Relief,2010,Blue,Pakistan,2010-01-28,2012-10-31\n"
        "Fund,Seeds,2011,Hope,Niger,,2012-05-31\n");
    CHECK(days(took) ==
          Days{"2008-01-01..2008-12-31", "2009-01-01..2009-12-31", "2010-01-28..2012-10-31", "..2012-05-31"});
}

TEST_CASE("days: what a program puts where nobody told a day says nothing of the order of the others") {
    const auto took = taken(
        "Organisation,District,Activity,Start Date,End Date\nHope,Alba,Clinics,01/03/2013,01/08/2015\n"
        "Sun,Alba,Meals,01/11/2013,01/03/2014\nBlue,Brava,Wells,01/04/2008,01/12/2014\n"
        "Sun,Costa,Food,12/31/1969,01/12/2014\n");
    CHECK(days(took) ==
          Days{"2013-03-01..2015-08-01", "2013-11-01..2014-03-01", "2008-04-01..2014-12-01", "..2014-12-01"});
    CHECK(issue_of(took, Code::day_zero) != nullptr);
    CHECK(issue_of(took, Code::day_order_read) != nullptr);
}

TEST_CASE("days: a duration with its first and last day") {
    for (const char* heading : {"Duration", "Period", "Durée", "مدت اجرا"}) {
        CAPTURE(heading);
        const auto took =
            taken(std::string("Organisation,Country,Programme,") + heading +
                  "\nHope,Mali,Nursing,1991-05-27~1991-06-15\n"
                  "Sun,Chad,Farming,1992-03-01 ~ 1992-12-31\nBlue,Niger,Wells,1993-01-10~1993-02-10\n");
        CHECK(days(took) ==
              Days{"1991-05-27..1991-06-15", "1992-03-01..1992-12-31", "1993-01-10..1993-02-10"});
    }
    CHECK(field_of(taken("Organisation,Country,Programme,Duration\nHope,Mali,Nursing,12 months\n"
                         "Sun,Chad,Farming,6 months\nBlue,Niger,Wells,9 months\n"),
                   "Duration") != "start");
}
