#include "intake/names/whole_area.h"

#include <algorithm>

#include "taken.h"

namespace ensejam {
namespace {

using registry::PlaceKind;

registry::Register province() {
    registry::Tables tables;
    const auto place = [&](std::int64_t id, const char* code, PlaceKind kind, const char* name,
                           std::int64_t above) {
        registry::Place one{.id = {id}, .code = code, .kind = kind, .name_fa = name, .name_en = code};
        if (above > 0) one.parents = {{.parent = {above}}};
        tables.places.push_back(std::move(one));
    };
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

}  // namespace ensejam
