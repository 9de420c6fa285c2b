#include "intake/taken.h"

using namespace ensejam;

TEST_CASE("headings alone: that no rows stand below them is said, and not of a file without headings") {
    const auto took = taken("Place,Organisation,Programme,Start\n");
    CHECK(took.sheet.counts.rows == 0);
    const Issue* issue = issue_of(took, Code::heading_only);
    REQUIRE(issue != nullptr);
    CHECK(issue->where.row == 1);
    auto star = intake::read_book("*\n", "star.csv");
    REQUIRE(star);
    CHECK_FALSE(intake::take_in(*star, registry::Register()));
    CHECK(star->issues.empty());
}

TEST_CASE("headings again: a table goes on below them though one of them is worded otherwise") {
    const auto took = taken(
        "Code,Organisation,Type,Project,Amount "
        "(EUR),Sector\n1,Rosta,F,Seeds,200,Food\n2,Hope,P,Soup,400,Food\n"
        ",,,Total,600,\nCode,Organisation,Nature,Project,Amount (EUR),Sector\n3,Arc,F,Camps,500,Sport\n"
        "4,Sun,P,Wells,600,Water\n");
    CHECK(took.sheet.counts.rows == 6);
    CHECK(took.sheet.counts.accepted == 4);
    CHECK(issue_of(took, Code::table_not_read) == nullptr);
}
