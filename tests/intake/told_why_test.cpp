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
