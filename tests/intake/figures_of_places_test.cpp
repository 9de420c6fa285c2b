#include <doctest/doctest.h>

#include "../demo_register.h"

using namespace ensejam;

// Sheets that tell figures of places, needs or values of indicators, and no activities.
namespace {

/// Harms, and no places: all that a sheet names are proposed.
const registry::Register& harms() {
    static const registry::Register known({.harms = demo::empty_register().tables().harms});
    return known;
}

intake::Taken taken(const std::string& csv, const registry::Register& known = harms()) {
    auto book = intake::read_book(csv, "figures.csv");
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, known);
    REQUIRE(took.has_value());
    CHECK(took->change.put.activities.empty());
    const auto& counts = took->sheet.counts;
    CHECK(counts.rows == counts.accepted + counts.questions + counts.returned);
    return std::move(*took);
}

std::size_t n_said(const intake::Taken& sheet, Code code) {
    const auto& issues = sheet.sheet.issues;
    return static_cast<std::size_t>(
        std::count_if(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.code == code; }));
}

std::string field_of(const intake::Taken& sheet, const std::string& heading) {
    for (const auto& column : sheet.sheet.columns)
        if (column.heading == heading) return column.field;
    return {};
}

const registry::Indicator& indicator(const intake::Taken& sheet, std::size_t observation) {
    const auto id = sheet.change.put.observations.at(observation).indicator;
    const auto& all = sheet.change.put.indicators;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    REQUIRE(found != all.end());
    return *found;
}

Interval days(Day first, Day last) { return {first, last + 1}; }

}  // namespace

TEST_CASE("figures: people in need of a harm in a place are needs") {
    const auto sheet = taken(
        "محله,آسیب,تعداد نیازمند,از تاریخ,تا تاریخ\nگلشهر,اعتیاد,۱۲۰,1404/01/01,1404/12/29\n"
        "فردیس,طلاق,۸۰ نفر,1404/01/01,1404/12/29\n");
    REQUIRE(sheet.change.put.needs.size() == 2);
    const registry::Need& need = sheet.change.put.needs[0];
    CHECK(need.people == 120);
    CHECK(need.harm == harms().harm_coded("addiction"));
    CHECK_FALSE(need.programme);
    CHECK(need.period == days(*day_of_jalali({1404, 1, 1}), *day_of_jalali({1404, 12, 29})));
    CHECK(need.told_at.front().row == 2);
    CHECK(sheet.change.put.needs[1].people == 80);
    CHECK(n_said(sheet, Code::figures_of_places) == 1);
    CHECK(n_said(sheet, Code::sheet_without_body) == 0);
}

TEST_CASE(
    "figures: of those who live in a place, are affected or in need, those in need count; groups are kept") {
    const auto sheet = taken(
        "admin1Name,Cluster,Category,Population,Affected,In Need,Targeted\n"
        "#adm1+name,#sector,,#population,#affected,#inneed,#targeted\n"
        "Kidal,Education,Children,90000,30000,12000,5000\nKidal,Education,Adults,80000,20000,9000,4000\n",
        registry::Register());
    REQUIRE(sheet.change.put.needs.size() == 2);
    CHECK(sheet.change.put.needs[0].people == 12000);
    CHECK(sheet.change.put.needs[1].target_group == "Adults");
    CHECK(sheet.change.put.needs[0].programme == sheet.change.put.programmes.at(0).id);
    CHECK(field_of(sheet, "Population") == "note");
    CHECK(sheet.sheet.people_targeted.at_most == 0);
}

TEST_CASE("figures: an overview of needs by codes of sectors, with everybody, groups and totals") {
    const auto sheet = taken(
        "Admin 1 PCode,Admin 2 PCode,Sector,Gender,Age Range,Population Group,Population,In "
        "Need,Targeted,Reached\n"
        "#adm1+code,#adm2+code,#sector+code,#gender+code,#age+range,#population_group+code,#population,#"
        "inneed,"
        "#targeted,#reached\n"
        ",,HEA,a,ALL,ALL,22000,7000,4000,3000\nML01,ML0101,ALL,a,ALL,ALL,2200,700,400,300\n"
        "ML01,ML0101,HEA,a,ALL,ALL,2200,600.5,400,300\nML01,ML0101,HEA,f,0-17,IDP,900,200,100,100\n",
        registry::Register());
    REQUIRE(sheet.change.put.needs.size() == 2);
    CHECK(sheet.change.put.needs[0].people == 600.5);
    CHECK(sheet.change.put.needs[0].target_group.empty());
    CHECK(sheet.change.put.needs[1].target_group == "f · 0-17 · IDP");
    CHECK(sheet.sheet.counts.returned == 2);
    CHECK(n_said(sheet, Code::programme_proposed) == 1);
}

TEST_CASE("figures: an indicator, its value and its unit are an observation of the days that are told") {
    const auto sheet = taken(
        "محله,شاخص,سال,مقدار,واحد\nگلشهر,نرخ بیکاری,1402,12.5,درصد\nگلشهر,نرخ بیکاری,1403,۱۳٫۱,درصد\n"
        "فردیس,طلاق,1402,210,مورد\n");
    REQUIRE(sheet.change.put.observations.size() == 3);
    CHECK(sheet.change.put.indicators.size() == 2);
    CHECK(indicator(sheet, 0).unit == "درصد");
    CHECK_FALSE(indicator(sheet, 0).harm);
    CHECK(indicator(sheet, 2).harm == harms().harm_coded("family_breakdown"));
    CHECK(sheet.change.put.observations[1].value == 13.1);
    CHECK(sheet.change.put.observations[1].period ==
          days(*day_of_jalali({1403, 1, 1}), *day_of_jalali({1403, 12, 30})));
}

TEST_CASE(
    "figures: a day beside a value is its day, a column of periods its days, years as columns their years") {
    const auto of_day = taken("محله,شاخص,مقدار,تاریخ\nگلشهر,طلاق,7,1403/05/12\n");
    const Day day = *day_of_jalali({1403, 5, 12});
    CHECK(of_day.change.put.observations.at(0).period == days(day, day));
    for (const char* heading : {"day", "Date", "روز"}) {
        const auto told =
            taken(std::string("Place,Indicator,Value,") + heading + "\nKaraj,Divorce,7,2024-08-02\n");
        CHECK(told.change.put.observations.at(0).period == days(day, day));
        CHECK(told.sheet.questions.empty());
    }
    const auto of_period =
        taken("County,Indicator,Period,Value\nKaraj,Divorce,2024,812\nFardis,Divorce,2024-Q3,300\n");
    CHECK(of_period.change.put.observations.at(1).period ==
          days(*day_of_gregorian({2024, 7, 1}), *day_of_gregorian({2024, 9, 30})));
    const auto of_years =
        taken("شاخص,محله,1401,1402,1403\nنرخ بیکاری,گلشهر,10.5%,11%,12%\nنرخ بیکاری,فردیس,9%,,10%\n");
    CHECK(of_years.change.put.observations.size() == 5);
    CHECK(of_years.change.put.indicators.size() == 1);
    CHECK(indicator(of_years, 0).unit == "%");
    CHECK(n_said(of_years, Code::column_missing) == 0);
}

TEST_CASE("figures: HXL says which column names the indicator and which holds the value") {
    const auto sheet = taken(
        "a,b,c,d,e\n#adm2+name,#adm2+code,#indicator+name,#indicator+num,#date+year\n"
        "Kidal,ML0801,Unemployment rate,12.1,2023\nGao,ML0701,Unemployment rate,9.4,2023\n",
        registry::Register());
    REQUIRE(sheet.change.put.observations.size() == 2);
    CHECK(sheet.change.put.observations[1].value == 9.4);
}

TEST_CASE("figures: bare values are of what the line above the table says, in the unit below the heading") {
    const auto sheet = taken("گزارش بازدید,,\n\nمحله,مقدار,درصد\n,نفر,٪\nگلشهر,10,5\nجمع,10,5\n");
    REQUIRE(sheet.change.put.observations.size() == 2);
    CHECK(indicator(sheet, 0).name_fa == "گزارش بازدید – مقدار");
    CHECK(indicator(sheet, 0).unit == "نفر");
    CHECK(indicator(sheet, 1).unit == "٪");
    CHECK(sheet.sheet.counts.returned == 2);
}

TEST_CASE("figures: rows without place, figure or subject go back, unclear and contradicting ones wait") {
    const auto sheet = taken(
        "محله,آسیب,نیازمند\nگلشهر,اعتیاد,120\nفردیس,طلاق,\n,طلاق,12\nگلشهر,اعتیاد,130\nگلشهر,,14\n"
        "گلشهر و فردیس,طلاق,140\nفردیس,طلاق,خیلی\nگلشهر,اعتیاد,120\nگلشهر,طلاق,حدود ۵۰\n");
    CHECK(sheet.change.put.needs.size() == 2);
    CHECK(sheet.change.put.needs[0].told_at.size() == 2);  // told twice alike
    CHECK(sheet.sheet.counts.returned == 3);
    CHECK(sheet.sheet.counts.questions == 3);
    CHECK(n_said(sheet, Code::figure_missing) == 3);
    CHECK(n_said(sheet, Code::figures_contradict) == 1);
    CHECK(n_said(sheet, Code::figure_of_several_places) == 1);
    CHECK(n_said(sheet, Code::number_not_understood) == 1);
    CHECK(n_said(sheet, Code::figures_read) == 1);
    CHECK(n_said(sheet, Code::places_parted) == 0);
}

TEST_CASE("figures: whoever says who does it, or what is reached, tells activities") {
    for (const char* csv :
         {"محله,آسیب,نیازمند,مجری\nگلشهر,اعتیاد,120,بهزیستی\n",
          "District,Sector,People in need,People reached,Start date\nX,Health,10,5,2024-01-01\n",
          "Organisation,District,Indicator,Value,People reached\nNRC,X,Kits,5,10\n",
          "محله,عنوان فعالیت,شاخص,مقدار\nگلشهر,کارگاه,جلسه,4\n"}) {
        auto book = intake::read_book(csv, "activities.csv");
        REQUIRE(book.has_value());
        const auto took = intake::take_in(*book, registry::Register());
        REQUIRE(took.has_value());
        CHECK_FALSE(took->change.put.activities.empty());
        CHECK_FALSE(registry::tells_figures(took->change));
    }
}

TEST_CASE(
    "figures: people in need that are known of other days in part wait, of the same days are told anew") {
    const auto& known = demo::empty_register();
    const auto other =
        taken("محله,آسیب,نیازمند,از تاریخ,تا تاریخ\nمهرشهر,اعتیاد,600,1404/01/01,1404/12/29\n", known);
    CHECK(n_said(other, Code::need_of_other_days) == 1);
    CHECK(other.sheet.counts.questions == 1);
    const auto same =
        taken("محله,آسیب,نیازمند,از تاریخ,تا تاریخ\nمهرشهر,اعتیاد,600,2024-09-22,2028-03-19\n", known);
    REQUIRE(same.change.put.needs.size() == 1);
    const auto reconciled = registry::reconcile_figures(known, same.change);
    REQUIRE(reconciled.difference.needs.changed.size() == 1);
    CHECK(reconciled.difference.needs.changed[0].before.people == 522);
}

TEST_CASE("figures: needs of a table of the register keep their numbers beside needs that sheets told") {
    const auto& known = demo::empty_register();
    registry::Change told;
    told.put.needs = {known.tables().needs.front()};
    told.put.needs[0].told_at = {{{1}, 2}};
    const registry::Register with_sheet = known.with(told);
    auto book = intake::read_book(demo::bytes_of(demo::folder / "registry" / "needs.csv"), "needs.csv");
    REQUIRE(book.has_value());
    const auto again = intake::read_registry_table("needs", *book, with_sheet);
    REQUIRE(again.has_value());
    CHECK(with_sheet.with(again->value).tables().needs.size() == known.tables().needs.size());
}

TEST_CASE("figures of places: where nothing stands under people in need, every row goes back") {
    const auto took = taken("Place,Sector,People in need\nNorth,Health,\nSouth,WASH,\n");
    CHECK(took.sheet.counts.rows == 2);
    CHECK(took.sheet.counts.returned == 2);
    CHECK(took.change.put.needs.empty());
}

TEST_CASE("figures: beside values with a decimal point one before three digits is a decimal point too") {
    const auto sheet =
        taken("Place,Indicator,Value\nVelim,Score,40.46\nLorun,Score,25.657\nTarn,Score,18.9\n");
    REQUIRE(sheet.change.put.observations.size() == 3);
    CHECK(sheet.change.put.observations[1].value == doctest::Approx(25.657));
}

TEST_CASE("figures: numbers that the register knows as codes are places; others are told not to be names") {
    std::vector<registry::Place> places;
    std::string csv = "place,indicator,value\n";
    for (int i = 1; i <= 8; ++i) {
        places.push_back(
            {.id = {i}, .kind = registry::PlaceKind::county, .name_en = fmt::format("County {}", i)});
        places.back().code = std::to_string(3000 + i);
        csv += fmt::format("{},Score,{}\n", 3000 + i, 10 + i);
    }
    const auto sheet = taken(csv, registry::Register({.places = places}));
    CHECK(sheet.change.put.observations.size() == 8);
    auto unknown = intake::read_book(
        "Place,Organisation,Programme\n1,2,3\n4,5,6\n7,8,9\n10,11,12\n13,14,15\n16,17,18\n19,20,21\n",
        "a.csv");
    REQUIRE(unknown);
    const auto refused = intake::take_in(*unknown, registry::Register());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::table_not_found);
    const auto& blanks = refused.error().blanks;
    CHECK(std::find(blanks.begin(), blanks.end(), std::pair<std::string, std::string>("form", "cells")) !=
          blanks.end());
}

TEST_CASE("figures: a number of the row and how far it is stand beside figures of places") {
    const auto values =
        taken("Id,Place,Status,Indicator,Value\n1,Alba,open,Literacy,78.5\n2,Borda,closed,Literacy,80\n");
    CHECK(values.change.put.observations.size() == 2);
    CHECK(field_of(values, "Status") == "note");
    CHECK(taken("محله,وضعیت,شاخص,مقدار\nمهرشهر,باز,سواد,78\nگلشهر,باز,سواد,80\n")
              .change.put.observations.size() == 2);
    CHECK(taken("place,Id,Status,harm,people in need\nAlba,1,open,WASH,200\n").change.put.needs.size() == 1);
}
