#include "intake/taken.h"

using namespace ensejam;

// Words and days that say that nothing is told.

TEST_CASE("not told: NA and TBC name no body, beside others that are named") {
    const auto took = taken(
        "Organisation,Donor,District,Activity,Start,End\nNA,Fund,Velim,Bread,2024-01-05,TBC\n"
        "Rosta,n/a,Velim,Soup,TBC,2024-02-05\nTBC,NA,Velim,Wells,2024-01-05,2024-02-05\n");
    CHECK(took.sheet.counts.accepted == 3);
    REQUIRE(took.change.put.organisations.size() == 2);
    CHECK(took.change.put.organisations[0].name_fa == "Fund");
    CHECK(took.change.put.organisations[1].name_fa == "Rosta");
    CHECK(issues_of(took, Code::organisation_missing).size() == 2);
    CHECK(issue_of(took, Code::day_not_understood) == nullptr);
}

TEST_CASE("not told: the days that spreadsheets put where nobody told one are none") {
    const auto took = taken(
        "Organisation,Sector,District,Start,End\nRosta,Seeds,Velim,1900-01-01,2025-12-31\n"
        "Rosta,Soup,Velim,01/01/1900,30/12/1899\nRosta,Wells,Velim,2024-01-05,2024-02-05\n");
    CHECK(took.sheet.counts.accepted == 3);
    REQUIRE(took.change.put.activities.size() == 3);
    for (const registry::Activity& activity : took.change.put.activities)
        CHECK((activity.period.from == no_day || activity.period.from >= *day_of_gregorian({2024, 1, 1})));
    CHECK(issues_of(took, Code::day_zero).size() == 3);
}

TEST_CASE("not told: a place whose name and code say that they are missing is none") {
    const auto took = taken(
        "Organisation,Activity,Adm1,Adm2,Adm2 code,Town\nRosta,Wells,Alba,Ada,A1,Velim\n"
        "Rosta,Wells,Borda,MISSING,MISSING,Kolin\nRosta,Wells,Cesta,missing,MISSING,Sadska\n");
    for (const auto& place : took.change.put.places) {
        CHECK(place.name_fa != "MISSING");
        CHECK(place.name_fa != "missing");
    }
    CHECK(took.change.put.places.size() == 7);
}
