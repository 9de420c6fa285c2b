#include "taken.h"

using namespace ensejam;

// Columns of codes of places: of which level they are, and whether they belong to the names at all.

TEST_CASE("codes of places: a column “Pcode” holds the codes of the level it comes with one to one") {
    const auto took = taken(
        "Country,Region,Organisation,Activity,Pcode\nUtopia,North,Alpha,x,UT008001\nUtopia,South,Beta,y,"
        "UT001001\n"
        "Utopia,East,Alpha,z,UT002005\n");
    CHECK(took.change.put.places.size() == 4);  // the country and three regions
}

TEST_CASE("codes of places: codes that go astray of their names are left out, and it is said") {
    std::string sheet = "Org,Sector,District,District code\n";
    for (int row = 0; row < 20; ++row)
        sheet += "Alpha,Health,Place " + std::string(1, static_cast<char>('A' + row % 4)) + ",UT0" +
                 std::to_string(10 + row % 5) + "\n";
    const auto took = taken(sheet);
    const Issue* issue = issue_of(took, Code::codes_contradict_names);
    REQUIRE(issue != nullptr);
    CHECK(issue->where.column == "District code");
    CHECK(blank(*issue, "column") == "District");
    CHECK(took.change.put.places.size() == 4);
}
