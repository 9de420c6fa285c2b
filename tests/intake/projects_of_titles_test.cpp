#include "intake/taken.h"

using namespace ensejam;

namespace {
const std::string headings = "Title,Organisation,Place,Start,End,People reached,Budget (USD)\n";
}

TEST_CASE("projects of titles: one title at other times, for other amounts, is several deliveries") {
    const auto took = taken(headings +
                            "Food baskets,Omid,Karaj,2026-01-01,2026-01-31,100,500\n"
                            "Food baskets,Omid,Fardis,2026-02-01,2026-02-28,50,300\n"
                            "Food baskets,Omid,Karaj,2026-03-01,2026-03-31,70,400\n");
    CHECK(issue_of(took, Code::budget_contradicts) == nullptr);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].n_projects == 3);
    CHECK(took.sheet.money[0].without_contradiction == 120'000);
}

TEST_CASE("projects of titles: one title that repeats one amount has it once") {
    const auto took = taken(headings +
                            "Clinic,Omid,Karaj,2026-01-01,2026-01-31,100,500\n"
                            "Clinic,Omid,Fardis,2026-02-01,2026-02-28,50,500\n");
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].n_projects == 1);
    CHECK(took.sheet.money[0].without_contradiction == 50'000);
}

TEST_CASE("projects of titles: two amounts for one thing at one time and place contradict each other") {
    const auto took = taken(headings +
                            "Clinic,Omid,Karaj,2026-01-01,2026-01-31,100,500\n"
                            "Clinic,Omid,Karaj,2026-01-01,2026-01-31,120,900\n"
                            "Other,Omid,Fardis,2026-01-01,2026-01-31,12,100\n");
    CHECK(issue_of(took, Code::budget_contradicts) != nullptr);
}
