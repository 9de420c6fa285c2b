#include <doctest/doctest.h>

#include "intake/intake.h"

using namespace ensejam;

namespace {

Result<intake::Taken> taken(const std::string& csv) {
    auto book = intake::read_book(csv, "sheet.csv");
    REQUIRE(book.has_value());
    return intake::take_in(*book, registry::Register());
}

}  // namespace

TEST_CASE("no sheet: a list of places and their codes tells no activity and is said to be none") {
    const auto took = taken(
        "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n"
        "AFG,1,AF01,Kabul,AFG,2021-11-17\nAFG,1,AF02,Kapisa,AFG,2021-11-17\nAFG,2,AF0101,Kabul,AF01,2021-11-"
        "17\n");
    REQUIRE_FALSE(took.has_value());
    CHECK(took.error().code == Code::list_of_places);
}

TEST_CASE("no sheet: places with who works there, or with days, are a sheet of activities") {
    CHECK(taken("Province,District,Organisation\nNorth,A,NRC\nNorth,B,DRC\n").has_value());
    CHECK(taken("Province,District,Start date\nNorth,A,2024-01-01\nNorth,B,2024-01-01\n").has_value());
}

TEST_CASE("no sheet: a word for nothing is no name of a place") {
    const auto took = taken(
        "Organisation,Country,Region,Sector\nNRC,Mali,n/a,WASH\nDRC,Mali,Gao,WASH\nCARE,Mali,N/A,Health\n");
    REQUIRE(took.has_value());
    CHECK(took->change.put.places.size() == 2);
    CHECK(took->sheet.counts.accepted == 3);
}
