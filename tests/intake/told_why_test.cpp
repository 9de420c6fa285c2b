#include "taken.h"

using namespace ensejam;

namespace {

/// A register with one body, and one county that is a square around 50 east, 35 north.
registry::Register known_county(bool has_boundary) {
    registry::Change change;
    registry::PlaceVersion version;
    if (has_boundary) version.boundary = {{{{50, 35}, {51, 35}, {51, 36}, {50, 36}, {50, 35}}}};
    change.put.places = {{.id = {1},
                          .code = "karaj",
                          .kind = registry::PlaceKind::county,
                          .name_fa = "کرج",
                          .versions = {version}}};
    change.put.organisations = {{.id = {1}, .code = "fardis", .name_fa = "شهرداری فردیس"}};
    return registry::Register().with(change);
}

intake::Taken taken_into(const registry::Register& known, const std::string& bytes, const std::string& name) {
    auto book = intake::read_book(bytes, name);
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, known);
    REQUIRE(took.has_value());
    return std::move(*took);
}

const std::string points = R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "geometry": {"type": "Point", "coordinates": [50.5, 35.5]},
 "properties": {"organisation": "A", "programme": "Cash", "start": "2025-01-01", "people reached": 10}},
{"type": "Feature", "geometry": {"type": "Point", "coordinates": [40, 30]},
 "properties": {"organisation": "B", "programme": "Health", "start": "2025-01-01", "people reached": 20}}]})";

}  // namespace

TEST_CASE("people: a number that is not whole is told so") {
    const auto took =
        taken("Organisation,District,Sector,People reached\nA,Herat,Health,24.06\nB,Kabul,Health,12\n");
    const Issue* issue = issue_of(took, Code::count_not_whole);
    REQUIRE(issue != nullptr);
    CHECK(issue->cell == "24.06");
    CHECK(issue_of(took, Code::number_not_understood) == nullptr);
}

TEST_CASE("days: of a day that its month does not have it is said how many it has") {
    const auto took = taken(
        "مجری,محله,برنامه,تاریخ شروع\nA,گلشهر,مشاوره,۳۱ مهر ۱۴۰۴\n"
        "B,گلشهر,مشاوره,١٤٠٤/١٢/٣٠\nC,گلشهر,مشاوره,1404/05/"
        "01\nD,گلشهر,مشاوره,به‌زودی\n");
    const auto told = issues_of(took, Code::day_not_in_calendar);
    REQUIRE(told.size() == 2);
    CHECK(blank(told[0], "n_days") == "30");
    CHECK(blank(told[1], "n_days") == "29");
    CHECK(blank(told[1], "year") == "1404");
    CHECK(issues_of(took, Code::day_not_understood).size() == 1);
    CHECK(took.sheet.counts.questions == 3);
}

TEST_CASE("JSON: NaN is no number of it, and its line is told") {
    const auto book = intake::read_book("[{\"place\": \"X\",\n \"people\": NaN}]", "nan.json");
    REQUIRE(!book.has_value());
    CHECK(book.error().code == Code::json_not_a_number);
    CHECK(book.error().where.row == 2);
    CHECK(book.error().blanks[0].second == "NaN");
    const auto damaged = intake::read_book("[{\"place\": \"X\",\n \"people\": }]", "x.json");
    REQUIRE(!damaged.has_value());
    CHECK(damaged.error().code == Code::file_damaged);
}

TEST_CASE("bodies: one that is named above the table and taken for its rows is said") {
    const auto took =
        taken_into(known_county(false),
                   "شهرداری فردیس، گزارش شش‌ماهه\nمحله,برنامه,تاریخ "
                   "شروع\nناز,مشاوره,1404/01/01\n",
                   "sheet.csv");
    const Issue* issue = issue_of(took, Code::body_read_above);
    REQUIRE(issue != nullptr);
    CHECK(issue->where.row == 1);
    CHECK(issue->cell == "شهرداری فردیس");
    CHECK(issue_of(took, Code::sheet_without_body) == nullptr);
}

TEST_CASE("points: a place is found by its boundary, and a point in none is told") {
    const auto took = taken_into(known_county(true), points, "points.geojson");
    REQUIRE(took.change.put.activities.size() == 2);
    CHECK(took.change.put.activities[0].place == Id<registry::Place>{1});
    CHECK(issues_of(took, Code::point_in_no_place).size() == 1);
    CHECK(issue_of(took, Code::points_without_bounds) == nullptr);
}

TEST_CASE("points: without boundaries in the register it is said that no place was found from them") {
    const auto took = taken_into(known_county(false), points, "points.geojson");
    const Issue* issue = issue_of(took, Code::points_without_bounds);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "n") == "2");
    for (const Issue& each : issues_of(took, Code::column_missing))
        CHECK(blank(each, "column").find("place") == std::string::npos);
}

TEST_CASE("headings: institutions and islands are known in several languages") {
    for (const char* headings : {"Institución;Isla;Sector;Fecha inicio", "Instituição;Ilha;Sector;Start",
                                 "Institution;Île;Secteur;Date debut", "Institution;Island;Sector;Start"}) {
        const auto took = taken(std::string(headings) + "\nCáritas;Mohéli;Salud;2025-01-05\n");
        REQUIRE(took.sheet.columns.size() == 4);
        CHECK(took.sheet.columns[0].field == "deliverer");
        CHECK(took.sheet.columns[1].field == "place.province");
    }
}

TEST_CASE("days: a column headed period tells them, from the first to the last of a cell") {
    const auto took = taken(
        "Structure;Domaine;Île;Période;Personnes touchées\n"
        "Croissant Rouge;Santé;Anjouan;janvier - mars 2025;1500\n"
        "UNICEF;Santé;Mohéli;février 2025;8200\nOMS;Santé;Mohéli;T1 2025;950\n");
    const auto& activities = took.change.put.activities;
    REQUIRE(activities.size() == 3);
    CHECK(iso(activities[0].period.from) == "2025-01-01");
    CHECK(iso(activities[0].period.to) == "2025-04-01");
    CHECK(iso(activities[1].period.from) == "2025-02-01");
    CHECK(iso(activities[1].period.to) == "2025-03-01");
    CHECK(took.sheet.counts.questions == 0);
    const auto other =
        taken("Organisation,District,Sector,Period,Start date\nA,Herat,Health,Q1 2025,2025-02-05\n");
    CHECK(iso(other.change.put.activities.at(0).period.from) == "2025-02-05");
}

TEST_CASE("names: one that is only alike is told under the column in which it stands, with all its rows") {
    registry::Change change;
    change.put.places = {{.id = {1},
                          .code = "ET06",
                          .kind = registry::PlaceKind::province,
                          .name_fa = "Benishangul Gumz",
                          .name_en = "Benishangul Gumz"},
                         {.id = {2},
                          .code = "ET04",
                          .kind = registry::PlaceKind::province,
                          .name_fa = "Oromia",
                          .name_en = "Oromia"}};
    const auto took = taken_into(registry::Register().with(change),
                                 "Organisation,Sector,Region,Zone,Woreda,Start,End,Reached\n"
                                 "Alpha,Health,Benishangul-Gumuz,,,2025-01-01,2025-02-01,10\n"
                                 "Beta,WASH,Oromia,,,2025-01-01,2025-03-01,20\n"
                                 "Beta,WASH,Benishangul-Gumuz,,,2025-01-01,2025-03-01,20\n",
                                 "sheet.csv");
    const Issue* issue = issue_of(took, Code::names_read);
    REQUIRE(issue != nullptr);
    CHECK(issue->where.column == "Region");
    CHECK(blank(*issue, "rows") == "2 | 4");
    CHECK(issues_of(took, Code::names_read).size() == 1);
}

TEST_CASE("money: a name that several currencies have is asked about, with the likely ones") {
    const auto took_with = [](const std::string& heading, const std::string& amount) {
        return taken("District,Organisation,Sector," + heading + "\nKabul,WHO,Health," + amount +
                     "\nHerat,IRC,Shelter," + amount + "1\n");
    };
    const auto asked = took_with("Budget (FCFA)", "5000");
    REQUIRE(issue_of(asked, Code::money_unit_unknown) != nullptr);
    REQUIRE(asked.sheet.questions.size() == 1);
    CHECK(asked.sheet.questions[0].proposed == "XAF | XOF");
    CHECK(asked.sheet.money.at(0).currency == no_currency);
    for (const std::string heading : {"Budget (dollars)", "Budget (pesos)", "Budget en francs CFA"})
        CHECK_MESSAGE(issue_of(took_with(heading, "5000"), Code::money_unit_unknown) != nullptr, heading);
    for (const std::string heading : {"Budget (USD)", "Budget (US$)", "Budget ($)", "Budget (US dollars)",
                                      "Budget (FCFA/XOF)", "Budget (francs congolais)"})
        CHECK_MESSAGE(issue_of(took_with(heading, "5000"), Code::money_unit_unknown) == nullptr, heading);
    const auto in_cells = taken(
        "District,Organisation,Sector,Budget\nKabul,WHO,Health,5000 FCFA\n"
        "Herat,IRC,Shelter,7000 F CFA\n");
    CHECK(issue_of(in_cells, Code::money_not_understood) == nullptr);
    CHECK(issue_of(in_cells, Code::money_unit_unknown) != nullptr);
}

TEST_CASE("points: a place that is proposed stands where the first row about it tells a point") {
    const auto took = taken(
        "Organisation,Sector,District,Latitude,Longitude\nMSF,Health,Kibera,-1.3,36.8\n"
        "WFP,Education,Kibera,-1.4,36.7\nIRC,Health,Lodwar,,\n");
    REQUIRE(took.change.put.places.size() == 2);
    const registry::Place& kibera = took.change.put.places[0];
    REQUIRE(kibera.versions.size() == 1);
    CHECK(kibera.versions[0].has_position);
    CHECK(kibera.versions[0].lat == -1.3);
    CHECK(kibera.versions[0].lon == 36.8);
    CHECK(took.change.put.places[1].versions.empty());
}

TEST_CASE("marks: a column headed by people is read beside the others when an answer says so") {
    auto book = intake::read_book(
        "مجری,محله,اعتیاد,کودکان کار,سالمندان,شروع,تعداد مددجو\nمهر,گلشهر,✓,✓,✓,1404/01/01,35\n"
        "پل,گلشهر,,✓,✓,1404/02/01,60\nیاس,مهرشهر,✓,,,1404/03/01,10\n",
        "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register(),
                                      {.answers = {.field_of_column = {{"سالمندان", "marked"}}}});
    REQUIRE(took.has_value());
    const Issue* issue = issue_of(*took, Code::marks_read);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "n") == "3");
}
