#include "intake/drawn.h"
#include "intake/taken.h"

using namespace ensejam;

TEST_CASE(
    "merged cells: a figure that is merged over rows counts once, and that is told of each further row") {
    const auto took = drawn({"Organisation|Programme|Place|Start|People reached|Budget (USD)",
                             "A|Counselling|X|2026-01-01|100|900", "B|Training|Y|2026-02-01|^|^",
                             "C|Sports|Z|2026-03-01|30|100"});
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(took.sheet.people.at_most == 130);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].without_contradiction == 100'000);
    const auto told = issues_of(took, Code::merged_counted_once);
    REQUIRE(told.size() == 2);
    CHECK(told[0].where.row == 3);
}

TEST_CASE(
    "merged cells: a row that tells only a further place of what is merged over it is an activity there") {
    const auto took =
        drawn({"Organisation|Programme|Place|Start|People reached|Budget (USD)",
               "A|Counselling|X|2026-01-01|100|900", "^|^|Y|^|^|^", "C|Sports|Z|2026-03-01|30|100"});
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(issue_of(took, Code::note_row) == nullptr);
    CHECK(took.sheet.people.at_most == 130);
}

TEST_CASE("merged cells: a note that is merged across the table stays a note") {
    const auto took = drawn({"Organisation|Programme|Place|Start|People reached|Budget (USD)",
                             "A|Counselling|X|2026-01-01|100|900", "Figures are provisional|<|<|<|<|<",
                             "C|Sports|Z|2026-03-01|30|100"});
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(issue_of(took, Code::note_row) != nullptr);
}
