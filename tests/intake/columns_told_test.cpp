#include <algorithm>

#include "taken.h"

namespace ensejam {

TEST_CASE("intake: a heading that is nothing but people counts those who are reached") {
    for (const char* heading : {"People", "Persons", "Personnes", "Effectif", "Personas", "نفرات",
                                "جمعیت تحت پوشش", "Number of people"}) {
        const auto took = taken("Organisation,Programme,City," + std::string(heading) +
                                "\nRed Crescent,Food,Karaj,120\nWelfare,Shelter,Karaj,80\n");
        CAPTURE(heading);
        CHECK(field_of(took, heading) == "people_reached");
        CHECK(took.sheet.people.at_most == 200);
    }
}

TEST_CASE("intake: a column without a heading that holds cells is told by its letters") {
    const auto took =
        taken("Organisation,Programme,City,,Start,\nRed Crescent,Food,Karaj,,2025-01-01,see page 3\n");
    CHECK(field_of(took, "(F)") == "none");
    CHECK(field_of(took, "(D)") == "no such column");
}

TEST_CASE("intake: a heading repeated beyond all rows makes no columns there") {
    std::string heading = "Organisation,Programme,City";
    for (int n = 0; n < 40; ++n) heading += ",Remarks";
    const auto took = taken(heading + "\nRed Crescent,Food,Karaj,first,second\nWelfare,Food,Karaj\n");
    CHECK(took.sheet.columns.size() == 5);
    CHECK(took.sheet.counts.accepted == 2);
}

TEST_CASE("intake: the population aimed at is targeted, and people affected are in need") {
    const auto took = taken("دستگاه,برنامه,شهر,جمعیت هدف\nبهزیستی,مشاوره,کرج,120\n");
    CHECK(field_of(took, "جمعیت هدف") == "people_targeted");
    CHECK(took.sheet.people_targeted.at_most == 120);
    const auto affected = taken("Organisation,Programme,City,Number affected\nRed Crescent,Food,Karaj,120\n");
    CHECK(field_of(affected, "Number affected") == "need");
    CHECK(affected.sheet.people.at_most == 0);
}

TEST_CASE("intake: households are no people, in Persian as in English, and are named as not taken") {
    for (const char* heading : {"تعداد خانوار", "خانوارهای تحت پوشش", "Households"}) {
        const auto took = taken("Organisation,Programme,City," + std::string(heading) +
                                "\nRed Crescent,Food,Karaj,25\nWelfare,Shelter,Karaj,30\n");
        CAPTURE(heading);
        CHECK(took.sheet.people.at_most == 0);
        CHECK(std::any_of(took.sheet.issues.begin(), took.sheet.issues.end(),
                          [&](const Issue& issue) { return issue.where.column == heading; }));
    }
}

TEST_CASE("intake: people within a longer heading are not yet people reached") {
    const auto took = taken("Organisation,Programme,City,People per household\nRed Crescent,Food,Karaj,4\n");
    CHECK(field_of(took, "People per household") != "people_reached");
}

TEST_CASE("intake: what was spent is taken beside the budget and is none of it") {
    const auto took = taken(
        "Project code,Organisation,City,Budget (million IRR),Spent (million IRR)\n"
        "P1,Red Crescent,Karaj,900,350\n");
    CHECK(field_of(took, "Spent (million IRR)") == "money.spent");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == 900'000'000);
    CHECK(took.sheet.money[0].n_contradicting == 0);
}

TEST_CASE("intake: the area of an activity is its place") {
    for (const char* heading : {"Area", "محدوده"}) {
        const auto took = taken("Organisation,Programme," + std::string(heading) +
                                ",People reached\nRed Crescent,Food,Golshahr,12\n");
        CAPTURE(heading);
        CHECK(field_of(took, heading) == "place.neighbourhood");
        CHECK(took.change.put.places.size() == 1);
    }
}

TEST_CASE("intake: figures under headings that nothing is made of are named once each") {
    const auto named = [](const intake::Taken& took, Code code) {
        std::string all;
        for (const Issue& issue : took.sheet.issues)
            if (issue.code == code) all += issue.where.column + "|";
        return all;
    };
    const auto took = taken(
        "Organisation,Programme,City,Tents,Quilts,Colour\n"
        "Red Crescent,Food,Karaj,12,30,red\nWelfare,Shelter,Karaj,7,20,blue\n");
    CHECK(named(took, Code::column_not_understood) == "Tents|Quilts|");
    CHECK(named(taken("Organisation,Programme,City,People reached\nRed Crescent,Food,Karaj,120\n"),
                Code::column_not_understood)
              .empty());
}

TEST_CASE("intake: a sheet of accepted rows without any column of places says so once") {
    const auto n_missing = [](const intake::Taken& took, std::string_view column = "place") {
        return std::count_if(took.sheet.issues.begin(), took.sheet.issues.end(), [&](const Issue& issue) {
            return issue.code == Code::column_missing && issue.blanks.front().second == column;
        });
    };
    const auto took = taken(
        "Organisation,Programme,Start,People reached\n"
        "Red Crescent,Food,2026-01-01,12\nWelfare,Shelter,2026-02-01,30\n");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(n_missing(took) == 1);
    CHECK(n_missing(taken("Organisation,Programme,City,People reached\nRed Crescent,Food,Karaj,120\n")) == 0);
    const auto without = taken("Organisation,City,People reached\nRed Crescent,Karaj,120\n");
    CHECK(n_missing(without, "programme") == 1);
    CHECK(n_missing(without, "start") == 1);
    CHECK(n_missing(took, "programme") == 0);
    CHECK(n_missing(took, "start") == 0);
}

TEST_CASE("intake: a column without a heading is asked about by its letters, and answered so") {
    const std::string csv =
        "Organisation,Programme,City,,Reached\nA,Food,Karaj,2026-01-01,1\nB,Food,Fardis,2026-01-02,2\n"
        "C,Food,Karaj,2026-01-03,3\n";
    const auto took = taken(csv);
    REQUIRE(took.sheet.questions.size() == 1);
    CHECK(took.sheet.questions.front().column == "D");
    auto book = intake::read_book(csv, "sheet.csv");
    REQUIRE(book.has_value());
    const auto answered =
        intake::take_in(*book, registry::Register(), {.answers = {.field_of_column = {{"D", "start"}}}});
    REQUIRE(answered.has_value());
    CHECK(answered->change.put.activities.front().period.from != no_day);
}

TEST_CASE("intake: headings of a form are questions, and times of filling it in are no days") {
    const auto told = [](const intake::Taken& took) {
        std::string fields;
        for (const auto& column : took.sheet.columns) fields += column.field + "|";
        return fields;
    };
    CHECK(told(taken("نام دستگاه شما چیست؟,در کدام محله فعالیت "
                     "می‌کنید؟,چه "
                     "برنامه‌ای "
                     "اجرا "
                     "می‌کنید؟,از "
                     "چه "
                     "تاریخی؟,تا چه تاریخی؟\nسپیدار,گلشهر,مهارت,1405/01/01,1405/03/31\n")) ==
          "deliverer|place.neighbourhood|programme|start|end|");
    const auto kobo = taken(
        "start,end,_submission_time,org_name,activity_type,admin1,nb_benef_f,nb_benef_m,_uuid\n"
        "2026-05-01T08:00:00,2026-05-01T08:20:00,2026-05-01,NRC,Kits,Herat,120,80,aaa\n");
    CHECK(kobo.change.put.activities.front().period.from == no_day);
    CHECK(kobo.change.put.activities.front().people_reached == 200);
}

TEST_CASE("intake: that no row has a place is said also when a column is asked about") {
    const auto took = taken(
        "id,organisation,programme,start,additional_data.recipientDistrictName\n"
        "1,Oxfam,Food,2025-01-01,Hull\n2,Oxfam,Water,2025-01-01,Leeds\n3,Oxfam,Health,2025-01-01,York\n");
    REQUIRE(took.sheet.questions.size() == 1);
    const auto missing = issues_of(took, Code::column_missing);
    CHECK(std::any_of(missing.begin(), missing.end(),
                      [](const Issue& issue) { return blank(issue, "missing") == "place"; }));
}

}  // namespace ensejam
