#include "intake/names/whole_area.h"

#include <algorithm>

#include "places_drawn.h"
#include "taken.h"

namespace ensejam {
namespace {

using registry::PlaceKind;

registry::Register province() {
    registry::Tables tables;
    const auto place = [&](auto... told) { tables.places.push_back(place_drawn(told...)); };
    place(1, "alborz", PlaceKind::province, "البرز", 0);
    place(2, "karaj_county", PlaceKind::county, "کرج", 1);
    place(3, "karaj", PlaceKind::city, "کرج", 2);
    place(4, "mahdasht", PlaceKind::city, "ماهدشت", 2);
    place(5, "golshahr", PlaceKind::neighbourhood, "گلشهر", 3);
    place(6, "mehrshahr", PlaceKind::neighbourhood, "مهرشهر", 3);
    place(7, "fardis_county", PlaceKind::county, "فردیس", 1);
    place(8, "fardis", PlaceKind::city, "فردیس", 7);
    place(9, "kanal", PlaceKind::neighbourhood, "کانال غربی", 8);
    tables.organisations = {
        {.id = {1}, .code = "municipality", .name_fa = "شهرداری فردیس", .home_place = {8}}};
    return registry::Register(std::move(tables));
}

intake::Taken taken_in(const std::string& csv, const intake::Options& options = {}) {
    auto book = intake::read_book(csv, "sheet.csv");
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, province(), options);
    REQUIRE(took.has_value());
    return std::move(*took);
}

/// The code of the place of the first activity; empty when it has none.
std::string place_of_first(const intake::Taken& took) {
    REQUIRE_FALSE(took.change.put.activities.empty());
    const registry::Register known = province();
    const registry::Place* place = known.find(took.change.put.activities.front().place);
    return place == nullptr ? "" : place->code;
}

std::size_t n_of(const intake::Taken& took, Code code) {
    return static_cast<std::size_t>(std::count_if(took.sheet.issues.begin(), took.sheet.issues.end(),
                                                  [&](const Issue& issue) { return issue.code == code; }));
}

const std::string headings = "دستگاه,برنامه,محله,شروع\n";
std::string row(const std::string& place) { return "بهزیستی,مشاوره," + place + ",1405/01/01\n"; }

}  // namespace

TEST_CASE("whole area: the city of the other rows is taken when a cell says the whole city, and it is told") {
    for (const char* cell : {"کل شهر", "سراسر شهر", "whole city", "همه محلات", "تمام نقاط شهر", "citywide"}) {
        CAPTURE(cell);
        const auto took = taken_in(headings + row(cell) + row("گلشهر") + row("مهرشهر"));
        CHECK(place_of_first(took) == "karaj");
        CHECK(n_of(took, Code::whole_area_read) == 1);
        CHECK(took.sheet.counts.accepted == 3);
    }
}

TEST_CASE("whole area: the province holds places of several counties") {
    const auto took = taken_in(headings + row("سراسر استان") + row("گلشهر") + row("کانال غربی"));
    CHECK(place_of_first(took) == "alborz");
    CHECK(place_of_first(taken_in(headings + row("همه محلات") + row("گلشهر") + row("کانال غربی"))) ==
          "alborz");
}

TEST_CASE("whole area: a name beside the words says which area") {
    CHECK(place_of_first(taken_in(headings + row("کل شهر فردیس"))) == "fardis");
    CHECK(place_of_first(taken_in(headings + row("همه محلات شهر ماهدشت"))) == "mahdasht");
    CHECK(place_of_first(taken_in(headings + row("all districts of karaj"))) == "karaj");
    CHECK(place_of_first(taken_in(headings + row("کل استان البرز"))) == "alborz");
}

TEST_CASE("whole area: the line above the table or the sender says which city") {
    CHECK(place_of_first(taken_in("گزارش شهر ماهدشت,,,\n" + headings + row("کل شهر"))) == "mahdasht");
    CHECK(place_of_first(taken_in(headings + row("کل شهر"), {.sender = {1}})) == "fardis");
}

TEST_CASE("whole area: where one of several cities may be meant it is asked which") {
    const auto took = taken_in(headings + row("کل شهر"));
    CHECK(took.sheet.counts.questions == 1);
    CHECK(n_of(took, Code::place_ambiguous) == 1);
}

TEST_CASE("whole area: a sheet of elsewhere stays one of elsewhere, whatever it says of whole areas") {
    auto book = intake::read_book(
        "Organisation,Programme,Region,Start\nA,Wells,National,2024-01-01\nA,Wells,Herat,2024-01-01\n"
        "A,Wells,Kabul,2024-01-01\nB,Wells,All regions,2024-01-01\n",
        "sheet.csv");
    REQUIRE(book.has_value());
    for (const registry::Register& known : {registry::Register(), province()}) {
        const auto took = intake::take_in(*book, known);
        REQUIRE(took.has_value());
        CHECK(took->sheet.counts.accepted == 4);
        CHECK(took->change.put.places.size() == 2);
    }
}

TEST_CASE("whole area: other columns of the row say which area") {
    const std::string wide = "دستگاه,برنامه,شهرستان,محله,شروع\n";
    CHECK(place_of_first(taken_in(wide + "بهزیستی,مشاوره,فردیس,کل شهر,1405/01/01\n")) == "fardis");
    CHECK(place_of_first(taken_in(wide + "بهزیستی,مشاوره,کرج,همه,1405/01/01\n")) == "karaj_county");
    CHECK(place_of_first(taken_in(wide + "بهزیستی,مشاوره,کرج,سراسر استان,1405/01/01\n")) == "alborz");
}

TEST_CASE("whole area: the whole country is no place of its own, and names that begin alike are names") {
    const auto took = taken_in(headings + row("سراسر کشور"));
    CHECK(place_of_first(took).empty());
    CHECK(took.change.put.projects.front().scope == registry::Scope::national);
    for (const char* name : {"کل تپه", "همه کسی", "All Saints", "National Park", "گلشهر", "Whole Foods"})
        CHECK_FALSE(intake::whole_area_in(name).has_value());
}

TEST_CASE("whole areas: all of something is said in Spanish, Portuguese, French and other languages") {
    for (const char* cell :
         {"todo el departamento", "Todo el municipio", "toda la región", "todas las comunas", "Todas",
          "todos os municípios", "todo o estado", "toute la région", "весь район", "seluruh kecamatan",
          "tüm ilçeler", "جميع المديريات"}) {
        CAPTURE(cell);
        const auto area = intake::whole_area_in(cell);
        REQUIRE(area.has_value());
        CHECK(area->name.empty());
    }
    for (const char* country : {"todo el país", "Todo el territorio nacional", "a nivel nacional",
                                "tout le pays", "ensemble du territoire national", "todo o país"}) {
        CAPTURE(country);
        const auto area = intake::whole_area_in(country);
        REQUIRE(area.has_value());
        CHECK(area->kind == registry::PlaceKind::country);
        CHECK(area->name.empty());
    }
    CHECK(intake::whole_area_in("todo el departamento del Cauca")->name == "cauca");
    for (const char* place :
         {"Todosantos", "Todos Santos", "Allada", "Wholeborough", "Tumaco", "Всеволожск"}) {
        CAPTURE(place);
        CHECK_FALSE(intake::whole_area_in(place).has_value());
    }
}

TEST_CASE("whole area: a row that covers what the sheet does not name is told, and taken without a place") {
    for (const char* cell : {"Couverture nationale", "whole city"}) {
        CAPTURE(cell);
        const auto took = taken("Organisation,Programme,Province,Start\nA,Wells,Ngozi,2024-01-01\nA,Wells," +
                                std::string(cell) + ",2024-01-01\nB,Wells,Gitega,2024-01-01\n");
        CHECK(took.sheet.counts.accepted == 3);
        const Issue* told = issue_of(took, Code::whole_area_unnamed);
        REQUIRE(told != nullptr);
        CHECK(told->where.row == 3);
        CHECK(told->where.column == "Province");
        CHECK(told->cell == cell);
    }
    const auto named = taken(
        "Organisation,Programme,Country,Province,Start\nA,Wells,Burundi,Ngozi,2024-01-01\n"
        "A,Wells,Burundi,Couverture nationale,2024-01-01\nB,Wells,Burundi,Gitega,2024-01-01\n");
    CHECK(issue_of(named, Code::whole_area_unnamed) == nullptr);
    CHECK(issue_of(named, Code::whole_area_read) != nullptr);
}

TEST_CASE("whole area: what a person answers of a whole country is a country, also when it is not known") {
    auto book = intake::read_book(
        "Organisation,Programme,Province,Start\nA,Wells,Ngozi,2024-01-01\nA,Wells,National,2024-01-01\n",
        "sheet.csv");
    REQUIRE(book.has_value());
    intake::Options options;
    options.answers.value_of_cell["Province"] = {{"National", "Burundi"}};
    const auto took = intake::take_in(*book, registry::Register(), options);
    REQUIRE(took.has_value());
    CHECK(issue_of(*took, Code::whole_area_unnamed) == nullptr);
    const auto& places = took->change.put.places;
    const auto country = std::find_if(places.begin(), places.end(), [](const registry::Place& place) {
        return place.kind == PlaceKind::country;
    });
    REQUIRE(country != places.end());
    CHECK(country->name_en == "Burundi");
}

TEST_CASE("whole area: the country of the sheet's places, or of the letters of their codes, is the whole") {
    registry::Tables tables;
    tables.places = {
        {.id = {1}, .code = "BDI", .kind = PlaceKind::country, .name_fa = "Burundi", .name_en = "Burundi"},
        {.id = {2}, .code = "RWA", .kind = PlaceKind::country, .name_fa = "Rwanda", .name_en = "Rwanda"},
        {.id = {3}, .code = "BI014", .kind = PlaceKind::province, .name_fa = "Ngozi", .name_en = "Ngozi"}};
    tables.places[2].parents = {{.parent = {1}}};
    const registry::Register known(std::move(tables));
    const auto country_of = [&](const std::string& csv) {
        auto book = intake::read_book(csv, "sheet.csv");
        REQUIRE(book.has_value());
        auto took = intake::take_in(*book, known);
        REQUIRE(took.has_value());
        return took->change.put.activities.front().place.value;
    };
    CHECK(country_of("Organisation,Programme,Province,Start\nA,Wells,National,2024-01-01\n"
                     "A,Pumps,Ngozi,2024-01-01\nB,Wells,Ngozi,2024-01-01\n") == 1);
    const std::string coded =
        "Organisation,Programme,Province,Province code,Start\nA,Wells,National,,2024-01-01\n";
    CHECK(country_of(coded + "A,Wells,Muyinga,BI013,2024-01-01\nB,Wells,Ruyigi,BI016,2024-01-01\n") == 1);
    CHECK(country_of(coded + "A,Wells,Muyinga,BI013,2024-01-01\nB,Wells,Kigali,RW011,2024-01-01\n") == 0);
}

TEST_CASE("whole area: it is told with the column where the cell stands and with all its rows") {
    const auto took = taken(
        "Organisation,Programme,Country,Province,District,Start\nA,Wells,Burundi,Nationwide,,2024-01-01\n"
        "A,Pumps,Burundi,Ngozi,Busiga,2024-01-01\nB,Wells,Burundi,Nationwide,,2024-01-01\n");
    const auto told = issues_of(took, Code::whole_area_read);
    REQUIRE(told.size() == 1);
    CHECK(told[0].where.column == "Province");
    CHECK(told[0].where.row == 2);
    CHECK(blank(told[0], "rows") == "2 | 4");
    CHECK(blank(told[0], "n") == "2");
}

TEST_CASE("places: a question about a place names the column in which the place stands") {
    auto book = intake::read_book(
        "دستگاه,برنامه,شهر,محله,شروع\nبهزیستی,مشاوره,ژژژژژ,,1405/01/01\n"
        "بهزیستی,مشاوره,کرج,گلشهر,1405/01/01\n",
        "sheet.csv");
    REQUIRE(book.has_value());
    auto took = intake::take_in(*book, province());
    REQUIRE(took.has_value());
    const Issue* unknown = issue_of(*took, Code::place_unknown);
    REQUIRE(unknown != nullptr);
    CHECK(unknown->where.column == "شهر");
}

TEST_CASE("places: a cell that becomes several places is told also where no people are told") {
    const auto took =
        taken("Organisation,Programme,Province\nA,Wells,Ngozi\nB,Wells,Gitega\nA,Pumps,\"Ngozi,Gitega\"\n");
    CHECK(took.change.put.activities.size() == 4);
    const Issue* parted = issue_of(took, Code::places_parted);
    REQUIRE(parted != nullptr);
    CHECK(parted->where.row == 4);
    CHECK(blank(*parted, "names") == "Ngozi | Gitega");
}

}  // namespace ensejam
