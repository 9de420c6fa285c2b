#include "intake/names/spelling.h"

#include "intake/taken.h"

using namespace ensejam;

TEST_CASE("spelling: names of a Persian sheet with Arabic yeh and kaf are kept as Persian spells them") {
    const auto took = taken(
        "محله;مجري;برنامه;گروه هدف;عنوان\n"
        "شهرك كيانمهر;كانون رهايش;پيشگيري;كودكان;كارگاه پيشگيري\n");
    REQUIRE(took.change.put.places.size() == 1);
    CHECK(took.change.put.places[0].name_fa == "شهرک کیانمهر");
    CHECK(took.change.put.places[0].name_en == "شهرک کیانمهر");
    REQUIRE(took.change.put.organisations.size() == 1);
    CHECK(took.change.put.organisations[0].name_fa == "کانون رهایش");
    CHECK(took.change.put.programmes[0].name_fa == "پیشگیری");
    REQUIRE(took.change.put.projects.size() == 1);
    CHECK(took.change.put.projects[0].title == "کارگاه پیشگیری");
    CHECK(took.change.put.activities[0].target_group == "کودکان");
    const Issue* proposed = issue_of(took, Code::place_proposed);
    REQUIRE(proposed != nullptr);
    CHECK(blank(*proposed, "names") == "شهرک کیانمهر");
}

TEST_CASE("spelling: names of an Arabic sheet stay as they are written") {
    const auto took = taken(
        "المنظمة;القطاع;المحافظة\n"
        "جمعية الهلال الأحمر;الصحة;مأرب\nمؤسسة بيكا للتنمية;التعليم;سيئون\n");
    REQUIRE(took.change.put.places.size() == 2);
    CHECK(took.change.put.places[1].name_fa == "سيئون");
    REQUIRE(took.change.put.organisations.size() == 2);
    CHECK(took.change.put.organisations[1].name_fa == "مؤسسة بيكا للتنمية");
}

TEST_CASE("spelling: Arabic names in a sheet that is written in Latin letters stay as they are") {
    const auto took = taken("Organisation,Sector,District\nIRC,Health,سيئون\nIRC,Health,مكيراس\n");
    REQUIRE(took.change.put.places.size() == 2);
    CHECK(took.change.put.places[0].name_fa == "سيئون");
}

TEST_CASE("spelling: the cells of the sender stay as they are") {
    auto book = intake::read_book("محله;مجري;برنامه\nشهرك گلها;بهزيستي;پيشگيري\n", "sheet.csv");
    REQUIRE(book.has_value());
    REQUIRE(intake::take_in(*book, registry::Register()).has_value());
    CHECK(book->grids[0].at(1, 0).text() == "شهرك گلها");
}
