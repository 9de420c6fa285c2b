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
    CHECK(n_of(took, Code::count_not_whole) == 1);
    CHECK(n_of(took, Code::point_undecided) == 1);
    CHECK(took.sheet.people.at_most == 40);
}

TEST_CASE("counts: a text that tells a part of a person is no count") {
    CHECK(reached({"1.2", "0.500", "3,5", "۱/۵", "1200.0"}) == Counts{-1, -1, -1, -1, 1200});
}

TEST_CASE("counts: what a program left of a whole number is that number") {
    CHECK(reached({"289.99999999999994", "1199.9999999999998", "3.0000000000000004", "40"}) ==
          Counts{290, 1200, 3, 40});
    CHECK(reached({"289.9", "289.9999"}) == Counts{-1, -1});
    const auto json = taken(
        R"([{"Organisation": "A", "Sector": "Health", "District": "X", "Beneficiaries": 289.99999999999994}])",
        "a.json");
    CHECK(json.change.put.activities.at(0).people_reached == 290);
    const auto money = taken(
        "Organisation,Programme,District,Budget USD,Start\n"
        "Rosta,Seeds,Velim,1234.9999999999998,2025-01-01\nRosta,Tools,Velim,99.99,2025-01-01\n");
    REQUIRE(money.sheet.money.size() == 1);
    CHECK(money.sheet.money[0].every_distinct == 123'500 + 9'999);
}

TEST_CASE("counts: a total with what a program left behind agrees with its rows") {
    const auto took = taken(
        "Organisation,Programme,District,Beneficiaries\nRosta,Seeds,Velim,120\n"
        "Rosta,Tools,Velim,170\nTotal,,,289.99999999999994\n");
    CHECK(n_of(took, Code::total_disagrees) == 0);
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

TEST_CASE("counts: people targeted are summed apart from those reached") {
    const auto took = taken(
        "Organisation,Sector,District,People targeted,People reached\nA,Health,X,100,70\nB,Health,X,400,\n");
    CHECK(took.sheet.people.at_most == 70);
    CHECK(took.sheet.people_targeted.at_least == 400);
    CHECK(took.sheet.people_targeted.at_most == 500);
}

namespace {

/// Amounts in minor units of these cells under a heading of money, in their order.
std::vector<std::int64_t> amounts(const std::vector<std::string>& cells,
                                  const std::string& heading = "Budget (USD)") {
    std::string csv = "Organisation;Sector;District;" + heading + "\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        csv += "A" + std::to_string(i) + ";Health;X;" + cells[i] + "\n";
    std::vector<std::int64_t> minors;
    for (const auto& project : taken(csv).change.put.projects)
        minors.push_back(project.budgets.empty() ? -1 : project.budgets.front().amount.minor);
    return minors;
}

std::int64_t n_notes(const std::vector<std::string>& cells, const std::string& heading = "Budget (USD)") {
    std::string csv = "Organisation;Sector;District;" + heading + "\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        csv += "A" + std::to_string(i) + ";Health;X;" + cells[i] + "\n";
    return n_of(taken(csv), Code::point_read);
}

using Minors = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("counts: a point in money parts thousands when the column shows it") {
    CHECK(amounts({"450.000", "1.250.000"}) == Minors{45'000'000, 125'000'000});
    CHECK(amounts({"450.000", "1.250,50"}) == Minors{45'000'000, 125'050});
    CHECK(amounts({"450.000", "120.000"}) == Minors{45'000'000, 12'000'000});
    CHECK(amounts({"۴۵۰.۰۰۰", "۱.۲۵۰.۰۰۰"}, "اعتبار (تومان)") == Minors{4'500'000, 12'500'000});
    CHECK(amounts({"450.000 USD", "1.250.000 USD"}) == Minors{45'000'000, 125'000'000});
    CHECK(n_notes({"450.000", "1.250.000"}) == 0);
}

TEST_CASE("counts: a point in money is a decimal sign when the column shows it") {
    CHECK(amounts({"3.125", "12.5", "100"}) == Minors{313, 1250, 10'000});
    CHECK(n_notes({"3.125", "12.5", "100"}) == 0);
}

TEST_CASE("counts: where the amounts of a column show both, what was read is said") {
    CHECK(amounts({"450.000", "12.50", "7.25"}) == Minors{45'000, 1250, 725});
    CHECK(n_notes({"450.000", "12.50", "7.25"}) == 1);
    CHECK(amounts({"450.000", "1.250.000", "2.000.000", "12.50"})[0] == 45'000'000);
    CHECK(n_notes({"450.000", "1.250.000", "2.000.000", "12.50"}) == 1);
    CHECK(n_notes({"1.250", "2.500"}, "اعتبار (میلیون ریال)") == 2);
}

TEST_CASE("counts: a number of a spreadsheet that is no whole number of people is said") {
    const auto took = taken(
        R"([{"Organisation": "A", "Sector": "Health", "District": "X", "Beneficiaries": 1.2},
            {"Organisation": "B", "Sector": "Health", "District": "X", "Beneficiaries": 12}])",
        "a.json");
    CHECK(n_of(took, Code::people_not_whole) == 1);
}

TEST_CASE(
    "counts: scales of a heading and of its cells multiply once, and in doubt the amount is not taken") {
    CHECK(amounts({"$50k", "1.5M"}) == Minors{5'000'000, 150'000'000});
    CHECK(amounts({"50", "120"}, "Budget (k€)") == Minors{5'000'000, 12'000'000});
    CHECK(amounts({"50"}, "Budget ('000 USD)") == Minors{5'000'000});
    CHECK(amounts({"یک میلیارد و دویست میلیون تومان"}, "اعتبار") == Minors{12'000'000'000});
    CHECK(amounts({"200 م"}, "اعتبار (میلیون تومان)") == Minors{2'000'000'000});
    CHECK(amounts({"2"}, "اعتبار (م.ر)") == Minors{2'000'000});
    const auto took = taken(
        "Organisation;Sector;District;Budget ('000);Currency\nA;Health;X;50;USD\nB;Health;X;یک میلیون و "
        "چیزی;USD\n");
    REQUIRE(took.change.put.projects.size() == 2);
    CHECK(took.change.put.projects[0].budgets.front().amount.minor == 5'000'000);
    CHECK(n_of(took, Code::money_not_understood) == 1);
}
