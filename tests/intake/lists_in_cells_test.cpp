#include <algorithm>

#include "intake/files/clean.h"
#include "intake/table/ditto.h"
#include "taken.h"

namespace ensejam {
namespace {

registry::Register register_of_karaj() {
    registry::Tables tables;
    tables.places = {{.id = {1}, .code = "karaj", .kind = registry::PlaceKind::city, .name_fa = "کرج"},
                     {.id = {2}, .code = "golshahr", .name_fa = "گلشهر", .parents = {{.parent = {1}}}},
                     {.id = {3}, .code = "mehrshahr", .name_fa = "مهرشهر", .parents = {{.parent = {1}}}}};
    tables.organisations = {{.id = {1}, .code = "welfare", .name_fa = "بهزیستی"},
                            {.id = {2}, .code = "red", .name_fa = "هلال احمر"}};
    return registry::Register(std::move(tables));
}

intake::Taken taken_in(const registry::Register& known, const std::string& bytes) {
    auto book = intake::read_book(bytes, "sheet.csv");
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, known);
    REQUIRE(took.has_value());
    return std::move(*took);
}

const std::string headings = "دستگاه,برنامه,محله,شروع,تعداد\n";

}  // namespace

TEST_CASE("intake: ditto marks repeat the names, places and days of the cell above") {
    for (const char* mark : {"//", "〃", "ایضا", "ایضاً", "\"\"\"\"", "-do-", "ditto", "همان", "Do."}) {
        CAPTURE(mark);
        const std::string m(mark);
        const auto took = taken_in(register_of_karaj(), headings + "بهزیستی,مشاوره,گلشهر,1405/01/01,10\n" +
                                                            m + "," + m + "," + m + "," + m + ",20\n" + m +
                                                            ",آموزش," + m + "," + m + ",30\n");
        CHECK(took.sheet.counts.accepted == 3);
        CHECK(took.change.put.organisations.empty());
        CHECK(took.change.put.places.empty());
        CHECK(took.change.put.programmes.size() == 2);
        REQUIRE(took.change.put.activities.size() == 3);
        for (const auto& activity : took.change.put.activities) {
            CHECK(activity.organisation == Id<registry::Organisation>{1});
            CHECK(activity.period.from == took.change.put.activities[0].period.from);
        }
        CHECK(took.sheet.people.at_most == 60);
    }
}

TEST_CASE("intake: words that hold a ditto mark are none") {
    for (const char* name : {"Do", "همانا", "https://x", "ایضاح", "-", "12", ""})
        CHECK_FALSE(intake::is_ditto(name));
}

TEST_CASE("intake: several places in one cell are as many places, and the whole cell is asked about") {
    const auto took = taken_in(register_of_karaj(), headings +
                                                        "بهزیستی,مشاوره,گلشهر/مهرشهر,1405/01/01,10\n"
                                                        "بهزیستی,مشاوره,گلشهر,1405/01/01,10\n"
                                                        "بهزیستی,مشاوره,گلشهر/حصارک,1405/01/01,10\n");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(took.change.put.places.empty());
    std::string asked;
    for (const Issue& issue : took.sheet.issues)
        if (issue.code == Code::place_unknown || issue.code == Code::place_ambiguous) asked += issue.cell;
    CHECK(asked == "گلشهر/حصارک");
}

TEST_CASE("intake: in a sheet of elsewhere a list of places is parted where one of them is known") {
    std::string rows = headings;
    for (int i = 0; i < 15; ++i)
        rows += "بهزیستی,مشاوره,ناحیه" + std::string(1, static_cast<char>('a' + i)) + "بان,1405/01/01,10\n";
    const auto took = taken_in(register_of_karaj(), rows + "بهزیستی,مشاوره,گلشهر/قلعه دور,1405/01/01,10\n");
    CHECK(took.sheet.counts.accepted == 16);
    CHECK(std::any_of(took.change.put.places.begin(), took.change.put.places.end(),
                      [](const registry::Place& place) { return place.name_fa == "قلعه دور"; }));
    CHECK(std::none_of(
        took.change.put.places.begin(), took.change.put.places.end(),
        [](const registry::Place& place) { return place.name_fa.find("گلشهر") != std::string::npos; }));
}

TEST_CASE("intake: a long text that stands in many cells is cleaned once") {
    intake::Book book;
    const std::string text = std::string(300, 'a') + "\xE2\x80\x8B";
    intake::Grid grid{.n_columns = 1};
    const std::string_view kept = book.memory.copy(text);
    for (std::int64_t row = 1; row <= 3; ++row) {
        grid.rows.push_back({.number = row, .first_cell = grid.cells.size(), .n_cells = 1});
        grid.cells.push_back({kept.data(), static_cast<std::uint32_t>(kept.size()), intake::CellKind::text});
    }
    book.grids.push_back(std::move(grid));
    intake::clean_cells(book);
    const auto& cells = book.grids[0].cells;
    CHECK(cells[0].text() == std::string(300, 'a'));
    CHECK(cells[1].data == cells[0].data);
    CHECK(cells[2].data == cells[0].data);
    CHECK(book.issues.size() == 3);
}

TEST_CASE("intake: a cell that names several bodies or places is asked about with its parts") {
    const auto took =
        taken_in(register_of_karaj(), headings +
                                          "\"بهزیستی، آموزش و پرورش\",مشاوره,گلشهر,1405/01/01,10\n"
                                          "بهزیستی / ناشناس,مشاوره,گلشهر,1405/02/01,10\n"
                                          "بهزیستی,مشاوره,\"مهرشهر، گلشهر و حصارک\",1405/02/01,10\n");
    std::string bodies;
    std::string places;
    for (const Issue& issue : took.sheet.issues)
        for (const auto& [name, value] : issue.blanks) {
            if (name != "proposals" && name != "unclear") continue;
            if (issue.code == Code::organisation_ambiguous) bodies += value + "\n";
            if (issue.code == Code::place_ambiguous) places += value + "\n";
        }
    CHECK(bodies == "بهزیستی | آموزش و پرورش\nآموزش و پرورش\nبهزیستی | ناشناس\nناشناس\n");
    CHECK(places == "مهرشهر | گلشهر | حصارک\nحصارک\n");
    CHECK(took.sheet.counts.questions == 3);
    CHECK(took.change.put.organisations.empty());
}

TEST_CASE("intake: bodies that are known, or stand alone in another cell, are several in a list") {
    for (const char* cell : {"بهزیستی و هلال احمر", "بهزیستی / هلال احمر", "\"بهزیستی، هلال احمر\"",
                             "بهزیستی؛ آموزش و پرورش", "\"بهزیستی، هلال احمر و آموزش و پرورش\""}) {
        CAPTURE(cell);
        const auto took = taken_in(register_of_karaj(), headings + cell +
                                                            ",مشاوره,گلشهر,1405/01/01,10\n"
                                                            "آموزش و پرورش,مشاوره,گلشهر,1405/04/01,10\n");
        CHECK(took.sheet.counts.accepted == 2);
        REQUIRE(took.change.put.activities.size() == 2);
        CHECK(took.change.put.activities[0].organisation == Id<registry::Organisation>{1});
        CHECK(took.change.put.projects[0].roles.size() >= 2);
        CHECK(took.change.put.projects[0].roles[1].role == registry::Role::delivers);
        CHECK(took.change.put.organisations.size() == 1);
        CHECK(std::any_of(took.sheet.issues.begin(), took.sheet.issues.end(),
                          [](const Issue& issue) { return issue.code == Code::bodies_parted; }));
    }
}

TEST_CASE(
    "intake: short names in capitals between commas are several, whatever else may be one name is one") {
    const auto n_bodies = [](const std::string& cell) {
        const auto took = taken_in(registry::Register(), "Organisation,Programme,District,Start\n\"" + cell +
                                                             "\",Wells,X,2024-01-01\n");
        CHECK(took.sheet.counts.accepted == 1);
        return took.change.put.organisations.size();
    };
    CHECK(n_bodies("NRC, DRC") == 2);
    CHECK(n_bodies("USA; EU; WFP") == 3);
    CHECK(n_bodies("FVS/AMADE") == 1);
    CHECK(n_bodies("ISF + MCC") == 1);
    CHECK(n_bodies("Relief and Development, Karaj Branch") == 1);
    CHECK(n_bodies("Handicap International - Humanity & Inclusion") == 1);
}

TEST_CASE("intake: the donors of a list are all named as such") {
    const auto took =
        taken_in(registry::Register(),
                 "Organisation,Donor,Programme,District,Start\nNRC,\"USA, EU\",Wells,X,2024-01-01\n");
    REQUIRE(took.change.put.projects.size() == 1);
    std::size_t n_funders = 0;
    for (const registry::ProjectRole& role : took.change.put.projects[0].roles)
        n_funders += role.role == registry::Role::funds ? 1 : 0;
    CHECK(n_funders == 2);
}

TEST_CASE(
    "intake: people of a row of several places are divided in whole numbers that add up, and it is told") {
    const auto took =
        taken_in(register_of_karaj(), headings + "بهزیستی,مشاوره,گلشهر/مهرشهر,1405/01/01,101\n");
    REQUIRE(took.change.put.activities.size() == 2);
    CHECK(took.change.put.activities[0].people_reached == 51);
    CHECK(took.change.put.activities[1].people_reached == 50);
    // Once: what its places are and what its people became is one matter.
    const auto parted = issues_of(took, Code::places_parted);
    REQUIRE(parted.size() == 1);
    CHECK(blank(parted[0], "n_people") == "101");
    CHECK(blank(parted[0], "form") == "people");
    CHECK(issue_of(took, Code::people_parted) == nullptr);
}

TEST_CASE("intake: people of a row of several programmes are told for themselves") {
    const auto took =
        taken_in(register_of_karaj(), headings + "بهزیستی,مشاوره; آموزش,گلشهر,1405/01/01,101\n");
    const auto parted = issues_of(took, Code::people_parted);
    REQUIRE(parted.size() == 1);
    CHECK(blank(parted[0], "n") == "2");
    CHECK(issue_of(took, Code::places_parted) == nullptr);
}

TEST_CASE("intake: a sheet whose place cells are nearly all lists is of here") {
    const auto took = taken_in(register_of_karaj(), headings +
                                                        "بهزیستی,مشاوره,گلشهر و مهرشهر,1405/01/01,10\n"
                                                        "بهزیستی,آموزش,\"مهرشهر، گلشهر\",1405/01/01,10\n"
                                                        "بهزیستی,بازدید,گلشهر/حصارک,1405/01/01,10\n");
    CHECK(took.change.put.places.empty());
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(took.sheet.counts.questions == 1);
}

TEST_CASE("lists in cells: names of new places keep no comma at their ends") {
    const auto took = taken(
        "Organisation,Programme,District,Village\n"
        "Rosta,Seeds,Velim,\"Parlen,\nSasmet,\n Dibor ,\"\nTamda,Wells,Velim,\"Chira camp,\"\n"
        "Vesna,Wells,Velim,،گلدشت؛\n");
    std::vector<std::string> names;
    for (const registry::Place& place : took.change.put.places) names.push_back(told_name(place));
    CHECK(names == std::vector<std::string>{"Velim", "Parlen", "Sasmet", "Dibor", "Chira camp", "گلدشت"});
}

}  // namespace ensejam

TEST_CASE("lists in cells: commas part sectors where each stands alone in another row, and no name") {
    const auto took = ensejam::taken(
        "Organisation,District,Start,Sectors\nAid,Alba,2024-01-05,\"Health, "
        "Food\"\nRelief,Alba,2024-01-05,Health\n"
        "Wells,Alba,2024-01-05,Food\nAid,Brava,2024-01-05,\"Water, sanitation and hygiene\"\n");
    CHECK(took.change.put.activities.size() == 5);
    CHECK(took.change.put.programmes.size() == 3);
}
