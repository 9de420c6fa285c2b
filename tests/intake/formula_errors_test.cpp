#include "taken.h"

namespace ensejam {

TEST_CASE("intake: a failed formula is no value, neither as a code nor as a name, in files of text too") {
    const auto took = taken(
        "Organisation,Programme,City,Village,Village code,Start\n"
        "Red Cross,Food,Bamako,North,#N/A,2025-01-01\n"
        "Red Cross,Food,Bamako,South,#N/A,2025-01-01\n"
        "Red Cross,Food,Bamako,#REF!,,2025-01-01\n");
    std::vector<std::string> places;
    for (const registry::Place& place : took.change.put.places) {
        places.push_back(told_name(place));
        CHECK(place.codes.empty());
    }
    CHECK(places == std::vector<std::string>{"Bamako", "North", "South"});
    CHECK(took.sheet.counts.accepted == 3);
    const auto errors = issues_of(took, Code::cell_error);
    REQUIRE(errors.size() == 3);
    CHECK(errors[2].where.row == 4);
}

TEST_CASE("intake: words for nothing are no code of a place") {
    const auto took =
        taken("Organisation,Programme,City,City code\nRed Cross,Food,Segou,N/A\nRed Cross,Food,Mopti,N/A\n");
    CHECK(took.change.put.places.size() == 2);
}

TEST_CASE("intake: remarks beyond those that are listed are counted") {
    std::string sheet = "Organisation,Programme,City,Budget,Start\n";
    for (int row = 0; row < 20'010; ++row)
        sheet += "Red Cross,Food " + std::to_string(row) + ",Segou,#DIV/0!,2025-01-01\n";
    const auto took = taken(sheet);
    const Issue* unlisted = issue_of(took, Code::remarks_not_listed);
    REQUIRE(unlisted != nullptr);
    CHECK(issues_of(took, Code::cell_error).size() + std::stoul(blank(*unlisted, "n")) >= 20'010);
    CHECK(took.sheet.counts.accepted == 20'010);
}

TEST_CASE("intake: of a column in which nothing stands nothing is asked") {
    const auto took = taken(
        "Organisation,Programme,City,Total Garcons atteints (<18),Projet,Date fin\nRed "
        "Cross,Food,Segou,,,\n");
    CHECK(took.sheet.questions.empty());
    int n_empty = 0;
    for (const auto& column : took.sheet.columns) n_empty += column.is_empty ? 1 : 0;
    CHECK(n_empty == 3);
}

TEST_CASE("intake: a place told without a code has the one that a later row gives it") {
    const auto took = taken(
        "Organisation,Programme,County,City,City code\n"
        "Red Cross,Food,Djenne,Nema-Badenyakafo,#N/A\n"
        "Red Cross,Water,Djenne,Nema Badenyakafo,ML050308\n"
        "Red Cross,Health,Bankass,Nema Badenyakafo,ML050308\n");
    std::vector<std::string> places;
    for (const registry::Place& place : took.change.put.places) places.push_back(told_name(place));
    CHECK(places == std::vector<std::string>{"Djenne", "Nema-Badenyakafo", "Bankass"});
    REQUIRE(took.change.put.activities.size() == 3);
    for (const auto& activity : took.change.put.activities)
        CHECK(activity.place == took.change.put.activities.front().place);
}

TEST_CASE("intake: failed formulas above the headings are no row of hashtags") {
    for (const char* above : {"Matrix,,,\n#VALUE!,,#VALUE!,\n", "#REF!,#N/A,,\n", "#NV,,,\n",
                              "#BEZUG!,#BEZUG!,,\n", "#water,,,\n"}) {
        CAPTURE(above);
        const auto took =
            taken(std::string(above) + "Organisation,Sector,District,Start\nRosta,Seeds,Velim,2025-01-01\n");
        CHECK(took.sheet.counts.accepted == 1);
        REQUIRE(took.change.put.activities.size() == 1);
        CHECK(iso(took.change.put.activities[0].period.from) == "2025-01-01");
    }
}

TEST_CASE("intake: hashtags beside failed formulas, and in capitals, are tags") {
    const auto took = taken(
        "Qui,Ou,Quand,Total\n#ORG+impl,#ADM2+name,#date+start,#VALUE!\nRosta,Velim,2025-01-01,#VALUE!\n");
    CHECK(took.sheet.counts.rows == 1);
    REQUIRE(took.change.put.organisations.size() == 1);
}

}  // namespace ensejam
