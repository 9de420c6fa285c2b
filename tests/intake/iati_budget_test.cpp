#include <doctest/doctest.h>

#include "intake/taken.h"

using namespace ensejam;

namespace {

std::string budget(const std::string& type, const std::string& from, const std::string& to,
                   const std::string& value, const std::string& currency = "USD") {
    return "<budget type=\"" + type + "\"><period-start iso-date=\"" + from + "\"/><period-end iso-date=\"" +
           to + "\"/><value currency=\"" + currency + "\" value-date=\"" + from + "\">" + value +
           "</value></budget>";
}

intake::Taken with_budgets(const std::string& budgets) {
    return taken(
        "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>X-1</iati-identifier>"
        "<title><narrative>Health</narrative></title>"
        "<participating-org role=\"4\"><narrative>A</narrative></participating-org>"
        "<sector vocabulary=\"99\"><narrative>Health</narrative></sector>"
        "<location><name><narrative>X</narrative></name></location>" +
            budgets + "</iati-activity></iati-activities>",
        "a.xml");
}

}  // namespace

TEST_CASE("iati: of each period the revised budget counts, else the original") {
    const auto took = with_budgets(
        budget("1", "2023-01-01", "2023-12-31", "1000") + budget("2", "2023-01-01", "2023-12-31", "1500") +
        budget("1", "2024-01-01", "2024-12-31", "2000") + budget("1", "2025-01-01", "2025-12-31", "4000"));
    REQUIRE(took.change.put.projects.size() == 1);
    REQUIRE(took.change.put.projects[0].budgets.size() == 1);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{750'000, currency("USD")});
}

TEST_CASE("iati: amounts without a currency are asked about, not dropped") {
    const auto took = with_budgets(budget("1", "2023-01-01", "2023-12-31", "1000", "XXX"));
    REQUIRE(took.sheet.questions.size() == 1);
    CHECK(took.sheet.questions[0].kind == "money_unit");
    CHECK(issue_of(took, Code::cells_unlike_heading) == nullptr);
}

TEST_CASE("iati: of several countries none is said to hold a location, and without one each is a place") {
    const auto of = [](const std::string& where) {
        return taken(
            "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>X-1</iati-identifier>"
            "<title><narrative>Health</narrative></title>"
            "<participating-org role=\"4\"><narrative>A</narrative></participating-org>"
            "<recipient-country code=\"HT\"/><recipient-country code=\"JM\"/>" +
                where + "</iati-activity></iati-activities>",
            "a.xml");
    };
    const auto located = of("<location><name><narrative>Kingston</narrative></name></location>");
    REQUIRE(located.change.put.places.size() == 1);
    CHECK(told_name(located.change.put.places[0]) == "Kingston");
    CHECK(located.change.put.places[0].parents.empty());
    const auto alone = of("");
    CHECK(alone.change.put.places.size() == 2);
    CHECK(alone.change.put.activities.size() == 2);
}

TEST_CASE("iati: amounts in a second currency are left out, and that is told") {
    const auto took = with_budgets(budget("1", "2023-01-01", "2023-12-31", "1000") +
                                   budget("1", "2024-01-01", "2024-12-31", "900", "EUR") +
                                   budget("1", "2025-01-01", "2025-12-31", "800", "EUR"));
    REQUIRE(took.change.put.projects.size() == 1);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{100'000, currency("USD")});
    const auto told = std::find_if(took.sheet.issues.begin(), took.sheet.issues.end(),
                                   [](const Issue& issue) { return issue.code == Code::amounts_left_out; });
    REQUIRE(told != took.sheet.issues.end());
    CHECK(told->where.row == 1);
    CHECK(told->where.column == "budget value");
    CHECK(told->blanks == Blanks{{"n", "2"}, {"currency", "EUR"}, {"kept", "USD"}});
}

TEST_CASE("iati: a location stands at the level that its type tells, in the wider places named with it") {
    const auto took = taken(
        "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>X-1</iati-identifier>"
        "<title><narrative>Health</narrative></title>"
        "<participating-org role=\"4\"><narrative>A</narrative></participating-org>"
        "<location><location-id code=\"ML0207\"/><name><narrative>Nara</narrative></name>"
        "<description><narrative>country: Mali; province: Koulikoro</narrative></description>"
        "<feature-designation code=\"ADM2\"/></location></iati-activity></iati-activities>",
        "a.xml");
    std::vector<std::string> places;
    for (const registry::Place& place : took.change.put.places)
        places.push_back(std::string(word_of(place.kind)) + " " + told_name(place));
    CHECK(places == std::vector<std::string>{"country Mali", "province Koulikoro", "county Nara"});
}

TEST_CASE("iati: the name of a code list is one programme, whatever signs stand in it") {
    const auto took = taken(
        "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>X-1</iati-identifier>"
        "<title><narrative>Relief</narrative></title>"
        "<participating-org role=\"4\"><narrative>A</narrative></participating-org>"
        "<sector vocabulary=\"1\" code=\"72050\"><narrative>Relief co-ordination; protection and support"
        "</narrative></sector><location><name><narrative>X</narrative></name></location>"
        "</iati-activity></iati-activities>",
        "a.xml");
    CHECK(took.change.put.programmes.size() == 1);
    CHECK(took.change.put.activities.size() == 1);
}
