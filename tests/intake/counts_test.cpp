#include <doctest/doctest.h>

#include "intake/taken.h"

using namespace ensejam;

namespace {

/// Activities of these cells under "Beneficiaries", in their order.
std::vector<double> reached(const std::vector<std::string>& cells,
                            const std::string& heading = "Beneficiaries") {
    std::string csv = "Organisation;Sector;District;" + heading + "\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        csv += "A" + std::to_string(i) + ";Health;X;" + cells[i] + "\n";
    std::vector<double> people;
    for (const auto& activity : taken(csv).change.put.activities) people.push_back(activity.people_reached);
    return people;
}

std::int64_t n_of(const intake::Taken& took, Code code) {
    return std::count_if(took.sheet.issues.begin(), took.sheet.issues.end(),
                         [&](const Issue& issue) { return issue.code == code; });
}

using Counts = std::vector<double>;

}  // namespace

TEST_CASE("counts: a point before three digits parts the thousands of people") {
    CHECK(reached({"1.200", "2.450", "850", "1.001"}) == Counts{1200, 2450, 850, 1001});
    CHECK(reached({"1.200.000", "12.500"}) == Counts{1'200'000, 12'500});
    CHECK(reached({"۱.۲۰۰", "۸۵۰"}) == Counts{1200, 850});
    CHECK(reached({"1.200,00", "1.300"}) == Counts{1200, 1300});
    CHECK(reached({"1,200", "850"}) == Counts{1200, 850});
}

TEST_CASE("counts: beside a text with a decimal point a count of one point and three digits is not taken") {
    CHECK(reached({"1.200", "12.0", "7"}) == Counts{-1, 12, 7});
    CHECK(reached({"1.200", "1,300"}) == Counts{-1, 1300});
    const auto took = taken(
        "Organisation,Sector,District,Beneficiaries\nA,Health,X,1.200\nB,Health,X,1.5\nC,Health,X,40\n");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(n_of(took, Code::number_not_understood) == 2);
    CHECK(took.sheet.people.at_most == 40);
}

TEST_CASE("counts: a text that tells a part of a person is no count") {
    CHECK(reached({"1.2", "0.500", "3,5", "۱/۵", "1200.0"}) == Counts{-1, -1, -1, -1, 1200});
}

TEST_CASE("counts: numbers of JSON and of this program's own tables keep their decimal point") {
    const auto json = taken(
        R"([{"Organisation": "A", "Sector": "Health", "District": "X", "Beneficiaries": 1.125}])", "a.json");
    REQUIRE(json.change.put.activities.size() == 1);
    CHECK(json.change.put.activities[0].people_reached == 1.125);
    CHECK(reached({"3.125"}, "people_reached") == Counts{3.125});
}

TEST_CASE("counts: a point in units parts thousands unless the amounts of the sheet have a decimal point") {
    const auto units = [](const std::string& unit, const std::string& amount) {
        const auto took = taken("Organisation;Sector;District;Quantity;Budget (USD)\nA;Health;X;" + unit +
                                ";" + amount + "\n");
        REQUIRE(took.change.put.activities.size() == 1);
        return took.change.put.activities[0].units;
    };
    CHECK(units("1.200", "12.500,50") == 1200);
    CHECK(units("1.200", "500") == 1200);
    CHECK(units("1.200", "12,500.50") == 1.2);
    CHECK(units("1.25", "500") == 1.25);
}

TEST_CASE("counts: people of months under a heading are whole too") {
    const auto took = taken(
        "Organisation;Sector;District;Reached Mar-24;Reached "
        "Apr-24\nA;Health;X;1.200;1.500\nB;Health;X;900;\n");
    REQUIRE(took.change.put.activities.size() == 2);
    CHECK(took.change.put.activities[0].people_reached == 1500);
}

TEST_CASE("counts: people of a row that waits for an answer are in no sum") {
    const auto took = taken(
        "Organisation,Place,Programme,Start,End,Beneficiaries,Budget (USD)\n"
        "A,Karaj,Health,2026-01-01,2026-06-30,100,1000\nB,Fardis,Health,2026-13-01,2026-06-30,400,5000\n");
    REQUIRE(took.sheet.counts.questions == 1);
    CHECK(took.sheet.people.at_least == 100);
    CHECK(took.sheet.people.at_most == 100);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].one_maximum == 100'000);
}
