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
