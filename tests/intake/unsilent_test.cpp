#include <doctest/doctest.h>

#include "intake/taken.h"

using namespace ensejam;

namespace {

/// A sheet of health activities with one further column of these cells.
intake::Taken with_column(const std::string& heading, const std::vector<std::string>& cells) {
    std::string csv = "Organisation;Sector;District;" + heading + "\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        csv += "A" + std::to_string(i) + ";Health;X;" + cells[i] + "\n";
    return taken(csv);
}

std::vector<double> reached(const intake::Taken& took) {
    std::vector<double> people;
    for (const auto& activity : took.change.put.activities) people.push_back(activity.people_reached);
    return people;
}

using Counts = std::vector<double>;

}  // namespace

TEST_CASE("unsilent: a column headed as people is read, cell for cell, and each unreadable cell is told") {
    const auto persian =
        with_column("تعداد بهره‌مندان", {"۱۲۰ نفر", "۸۰ نفر", "۶۵ نفر", "تقریبا ۱۲۰"});
    CHECK(reached(persian) == Counts{120, 80, 65, 120});
    const auto took =
        with_column("Beneficiaries", {"~120", "80-100", "100 families", "many", "several", "approx. 90"});
    CHECK(reached(took) == Counts{120, 90, -1, -1, -1, 90});
    const auto told = issues_of(took, Code::number_not_understood);
    REQUIRE(told.size() == 3);
    CHECK(told[0].where.row == 4);
    CHECK(told[0].where.column == "Beneficiaries");
    CHECK(told[0].cell == "100 families");
}

TEST_CASE("unsilent: figures that are about so many are told once a column, with what was read") {
    const auto took = with_column("تعداد بهره‌مندان",
                                  {"۱۲۰", "حدود ۵۰", "بین ۸۰ تا ۱۰۰ نفر", "بیش از ۲۰۰"});
    CHECK(reached(took) == Counts{120, 50, 90, 200});
    const auto told = issues_of(took, Code::figures_read);
    REQUIRE(told.size() == 1);
    CHECK(told[0].cell == "حدود ۵۰");
    CHECK(told[0].blanks == Blanks{{"n", "3"}, {"read", "50"}, {"cell", "حدود ۵۰"}});
    CHECK(issues_of(with_column("Beneficiaries", {"120 people", "80", "90 persons"}), Code::figures_read)
              .empty());
}

TEST_CASE("unsilent: people in words are read and told, households are said to be no people") {
    const auto took = with_column("تعداد بهره‌مندان",
                                  {"صد نفر", "abt 250", "حدود ۲ هزار نفر", "صد و بیست خانوار", "هزار نفر",
                                   "۵۰ خانواده", "صدها نفر", "120 m"});
    CHECK(reached(took) == Counts{100, 250, 2000, -1, 1000, -1, -1, -1});
    const auto read = issues_of(took, Code::figures_read);
    REQUIRE(read.size() == 1);
    CHECK(blank(read[0], "n") == "4");
    CHECK(blank(read[0], "read") == "100");
    const auto told = issues_of(took, Code::number_not_understood);
    REQUIRE(told.size() == 4);
    CHECK(blank(told[0], "n") == "120");
    CHECK(blank(told[1], "n") == "50");
    CHECK(blank(told[2], "n") == "");
}

TEST_CASE("unsilent: units that are about so many are read like people") {
    const auto took = with_column("Units", {"~120", "80-100", "about 50"});
    REQUIRE(took.change.put.activities.size() == 3);
    CHECK(took.change.put.activities[0].units == 120);
    CHECK(took.change.put.activities[1].units == 90);
    CHECK(issues_of(took, Code::figures_read).size() == 1);
}

TEST_CASE("unsilent: what is no range of a count is not read as one") {
    const auto took =
        with_column("Beneficiaries", {"100-80", "05-2024", "10-900", "8-12-2024", "120", "<50"});
    CHECK(reached(took) == Counts{-1, -1, -1, -1, 120, -1});
    CHECK(issues_of(took, Code::number_not_understood).size() == 5);
}

TEST_CASE("unsilent: a column headed as days is read when most of its cells cannot be") {
    const auto took = with_column("تاریخ پایان", {"پایان خرداد", "آخر تیر", "نامعلوم است", "1404/05/01"});
    CHECK(issues_of(took, Code::day_not_understood).size() == 3);
    CHECK(took.sheet.counts.questions == 3);
    CHECK(took.sheet.counts.accepted == 1);
}

TEST_CASE("unsilent: a column that no cell agrees with is told") {
    const auto took = with_column("Beneficiaries", {"women", "girls", "the displaced"});
    const auto told = issues_of(took, Code::cells_unlike_heading);
    REQUIRE(told.size() == 1);
    CHECK(told[0].where.column == "Beneficiaries");
}

TEST_CASE("unsilent: a column of names that holds none is told, and is no missing column") {
    const auto took = with_column("Programme", {"TRUE", "FALSE", "TRUE"});
    const auto told = issues_of(took, Code::cells_unlike_heading);
    REQUIRE(told.size() == 1);
    CHECK(told[0].where.column == "Programme");
    CHECK(blank(told[0], "form") == "names");
    for (const Issue& issue : issues_of(took, Code::column_missing))
        CHECK(blank(issue, "missing") != "programme");
}

TEST_CASE("unsilent: money given back is not asked about") {
    for (const char* heading : {"Money given back", "مبلغ برگشتی"})
        CHECK(issues_of(with_column(heading, {"500", "20", "30"}), Code::column_not_understood).empty());
}

TEST_CASE("unsilent: households behind a heading of people are no people") {
    for (const char* heading : {"Beneficiaries (HH)", "تعداد بهره‌مندان (خانوار)",
                                "Bénéficiaires (ménages)"}) {
        CAPTURE(heading);
        const auto took = with_column(heading, {"25", "40", "60"});
        CHECK(reached(took) == Counts{-1, -1, -1});
        CHECK(issues_of(took, Code::column_not_understood).size() == 1);
    }
    CHECK(reached(with_column("Beneficiaries (persons)", {"25", "40", "60"})) == Counts{25, 40, 60});
}

TEST_CASE("unsilent: days that may be read in two orders are told once a column") {
    const auto either = with_column("Start", {"05/06/2025", "07/08/2025", "09/09/2025"});
    const auto told = issues_of(either, Code::day_order_read);
    REQUIRE(told.size() == 1);
    CHECK(told[0].cell == "05/06/2025");
    CHECK(told[0].where.column == "Start");
    const auto mixed = with_column("Start", {"06/25/2025", "25/06/2025", "05/06/2025"});
    CHECK(issues_of(mixed, Code::day_orders_mixed).size() == 1);
    for (const auto& cells : std::initializer_list<std::vector<std::string>>{
             {"25/06/2025", "05/06/2025"}, {"2025-06-05", "2025-07-08"}, {"1404/05/06", "05/06/1404"}}) {
        const auto certain = with_column("Start", cells);
        CHECK(issues_of(certain, Code::day_order_read).empty());
        CHECK(issues_of(certain, Code::day_orders_mixed).empty());
    }
}

TEST_CASE("unsilent: of days in two orders the columns and rows are named in which each stands") {
    const auto took = taken(
        "Organisation,District,Sector,Date_from,Date_to\nA,X,Health,8/1/2014,n/a\n"
        "B,Y,WASH,8/22/2014,8/23/2014\nC,Z,WASH,9/8/2014,20/10/2014\nD,Z,WASH,9/9/2014,9/10/2014\n");
    const auto told = issues_of(took, Code::day_orders_mixed);
    REQUIRE(told.size() == 2);
    CHECK(told[0].where.column == "Date_from");
    CHECK(blank(told[0], "cell_column") == "Date_to");
    CHECK(blank(told[0], "cell_row") == "4");
    CHECK(blank(told[0], "other_column") == "Date_from");
    CHECK(blank(told[0], "other_row") == "3");
    CHECK(told[1].where.column == "Date_to");
    CHECK(blank(told[1], "other_column") == "Date_to");
}

TEST_CASE("unsilent: an amount a thousand times the middle of its column is told") {
    const auto took = with_column("بودجه (میلیون ریال)", {"100", "120", "90", "110", "105", "120000"});
    const auto told = issues_of(took, Code::amount_implausible);
    REQUIRE(told.size() == 1);
    CHECK(told[0].where.row == 7);
    CHECK(told[0].cell == "120000");
    CHECK(took.change.put.projects.size() == 6);
    const auto usual = with_column("بودجه (میلیون ریال)", {"100", "120", "90", "110", "105", "99000"});
    CHECK(issues_of(usual, Code::amount_implausible).empty());
}

TEST_CASE("unsilent: an amount that no programme has is told, whatever stands beside it") {
    const auto took = with_column("Budget (IRR)", {"1200000000000000", "900000000000000"});
    CHECK(issues_of(took, Code::amount_implausible).size() == 1);
    const auto dollars = with_column("Budget (USD)", {"12000000000", "9000000000"});
    CHECK(issues_of(dollars, Code::amount_implausible).size() == 1);
}

TEST_CASE("unsilent: the unit above a table is told by a phrase or a short line, the nearest first") {
    const auto unit = [](const std::string& lines) {
        return taken(lines + "Organisation;Sector;District;Budget\nA;Health;X;5\nB;Health;X;7\n");
    };
    const auto has_unit = [&](const std::string& lines) { return unit(lines).sheet.questions.empty(); };
    CHECK(has_unit("مبالغ به میلیون ریال\n"));
    CHECK(has_unit("میلیون تومان\n"));
    CHECK(has_unit("All amounts in USD\n"));
    CHECK_FALSE(
        has_unit("این طرح با اعتبار ۵۰۰ میلیون تومان از محل کمک‌های "
                 "مردمی "
                 "و "
                 "با "
                 "همکاری "
                 "نهادها "
                 "اجرا "
                 "می‌شود\n"));
    CHECK_FALSE(
        has_unit("We thank the Rial Fund and all partners for their support of this programme in 1404\n"));
    const auto took = unit("Amounts in USD\nAll figures in million rials\n");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].currency.code() == "IRR");
    CHECK(took.sheet.money[0].one_maximum == 12'000'000);
}

TEST_CASE(
    "unsilent: months in a column of their own without any year are told, and take the only year above") {
    const std::string rows = "Organisation;Sector;District;MONTH\nA;Health;X;June\nB;Health;X;July\n";
    const auto took = taken(rows);
    const Issue* told = issue_of(took, Code::months_without_year);
    REQUIRE(told != nullptr);
    CHECK(blank(*told, "names") == "MONTH");
    for (const auto& activity : took.change.put.activities) CHECK(activity.period.from == no_day);
    const auto of_year = taken("Activities in the Sahel;2014\n" + rows);
    CHECK(issue_of(of_year, Code::months_without_year) == nullptr);
    REQUIRE(of_year.change.put.activities.size() == 2);
    CHECK(iso(of_year.change.put.activities[0].period.from) == "2014-06-01");
    CHECK(issue_of(taken("Organisation;Sector;District;MONTH\nA;Health;X;June 2014\n"),
                   Code::months_without_year) == nullptr);
}

TEST_CASE("unsilent: a gazetteer is a list of places, and no list of programmes") {
    auto book = intake::read_book(
        "amar_code,name_fa,name_en,population_2011,population_2016,male_2016,female_2016,centroid_lat,"
        "centroid_lon,area_km2_approx,basis\n"
        "3001,کرج,Karaj County,2024765,1973470,999790,973680,35.96,51.15,1407.7,census+osm\n"
        "3002,ساوجبلاغ,Savojbolagh County,219612,259973,133503,126470,36.00,50.82,860.5,census+osm\n",
        "counties.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(!took.has_value());
    CHECK(took.error().code == Code::list_of_places);
}
