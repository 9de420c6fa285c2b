#include "taken.h"

using namespace ensejam;

namespace {

/// Four activities, with a column of this heading in which `cell` stands.
std::string sheet_with(const std::string& heading, const std::string& cell) {
    const std::string last = cell;
    return "Organisation,Sector,District,Budget USD,Start," + heading +
           "\nRosta,Health,Velim,100,2024-01-01," + last + "\nTamda,Water,Sorin,200,2024-02-01," + last +
           "\nVesna,Water,Karsu,300,2024-01-01," + last + "\nRosta,Food,Karsu,100,2024-03-01," + last + "\n";
}

}  // namespace

TEST_CASE(
    "empty columns: a column of project numbers without a number joins no amounts, and nothing is said of "
    "rows without one") {
    for (const char* cell : {"", "-", "N/A"}) {
        CAPTURE(cell);
        const auto took = taken(sheet_with("Project Code", cell));
        CHECK(took.sheet.counts.accepted == 4);
        REQUIRE(took.sheet.money.size() == 1);
        CHECK(took.sheet.money[0].n_projects == 4);
        CHECK(took.sheet.money[0].without_contradiction == 70'000);
        CHECK(issue_of(took, Code::rows_without_number) == nullptr);
    }
}

TEST_CASE("empty columns: whatever its heading, an empty column changes nothing of what the others tell") {
    const auto plain = taken(sheet_with("Remarks", ""));
    for (const char* heading :
         {"Project Code", "Title", "Programme", "Status", "End", "Month", "Beneficiaries", "Donor",
          "Place code", "Group", "Lead organisation", "Currency", "Indicator", "ID", "Year"}) {
        CAPTURE(heading);
        const auto took = taken(sheet_with(heading, ""));
        CHECK(took.sheet.counts.accepted == 4);
        REQUIRE(took.change.put.activities.size() == plain.change.put.activities.size());
        for (std::size_t i = 0; i < plain.change.put.activities.size(); ++i)
            CHECK(took.change.put.activities[i].period == plain.change.put.activities[i].period);
        CHECK(took.change.put.programmes.size() == plain.change.put.programmes.size());
        REQUIRE(took.sheet.money.size() == 1);
        CHECK(took.sheet.money[0].every_distinct == plain.sheet.money[0].every_distinct);
        CHECK(took.sheet.money[0].n_projects == plain.sheet.money[0].n_projects);
    }
}

TEST_CASE("empty columns: days told above the table count where the column of starts is empty") {
    const auto took = taken(
        "Report for May 2026,,,\nOrganisation,Programme,District,Start\nRosta,Seeds,Velim,\n"
        "Tamda,Wells,Sorin,\n");
    REQUIRE(took.change.put.activities.size() == 2);
    CHECK(iso(took.change.put.activities[0].period.from) == "2026-05-01");
}

TEST_CASE("empty columns: what an empty column would have told is said of it") {
    const auto took =
        taken("Organisation,Programme,District,Start\nRosta,Seeds,Velim,\nTamda,Wells,Sorin,\n");
    const auto missing = issues_of(took, Code::column_missing);
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].where.column == "Start");
    CHECK(blank(missing[0], "form") == "empty");
}
