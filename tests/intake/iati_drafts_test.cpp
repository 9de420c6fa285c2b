#include <doctest/doctest.h>

#include "intake/taken.h"

using namespace ensejam;

namespace {

/// A file of one activity, of no version or this one, with these elements beside its number and title.
intake::Taken with(const std::string& elements, const std::string& version = "") {
    return taken("<iati-activities" + (version.empty() ? "" : " version=\"" + version + "\"") +
                     "><iati-activity default-currency=\"EUR\"><iati-identifier>X-1</iati-identifier>"
                     "<reporting-org ref=\"R-1\">Water Trust</reporting-org><title>Wells</title>"
                     "<recipient-country code=\"TZ\">Tanzania</recipient-country>" +
                     elements + "</iati-activity></iati-activities>",
                 "a.xml");
}

bool is_place(const registry::Place& place, std::string_view name, registry::PlaceKind kind) {
    return told_name(place) == name && place.kind == kind;
}

/// True when a place of this kind has the name.
bool has_place(const intake::Taken& took, std::string_view name, registry::PlaceKind kind) {
    const auto& places = took.change.put.places;
    return std::any_of(places.begin(), places.end(),
                       [&](const registry::Place& place) { return is_place(place, name, kind); });
}

}  // namespace

TEST_CASE(
    "iati: a file that tells no version and speaks in the words of 1.0x is read as 1.0x, and that is said") {
    const auto took = with(
        "<participating-org role=\"Implementing\">Builder</participating-org>"
        "<participating-org role=\"Funding\">Fund</participating-org>"
        "<activity-date type=\"start-actual\" iso-date=\"2012-03-01\"/>"
        "<transaction><transaction-type code=\"C\"/><value>500</value></transaction>");
    REQUIRE(took.change.put.activities.size() == 1);
    CHECK(iso(took.change.put.activities[0].period.from) == "2012-03-01");
    CHECK(took.change.put.organisations.size() == 2);
    REQUIRE(took.change.put.projects.size() == 1);
    REQUIRE(took.change.put.projects[0].budgets.size() == 1);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{50'000, currency("EUR")});
    REQUIRE(issue_of(took, Code::iati_version_old) != nullptr);
    CHECK(blank(*issue_of(took, Code::iati_version_old), "version") == "1.0x");
}

TEST_CASE("iati: a file that tells no version and speaks in numbers is read as 2.0x") {
    const auto took = with(
        "<participating-org role=\"4\"><narrative>Builder</narrative></participating-org>"
        "<activity-date type=\"2\" iso-date=\"2022-03-01\"/>");
    CHECK(took.change.put.organisations.size() == 1);
    CHECK(issue_of(took, Code::iati_version_old) == nullptr);
}

TEST_CASE("iati: drafts tell days as iso_date, who pays as donor, and a transaction's type beside its name") {
    const auto took = with(
        "<participating-org role=\"donor\">Fund</participating-org>"
        "<participating-org role=\"un-ocha-implementing-partner\">Builder</participating-org>"
        "<activity-date type=\"start\" iso_date=\"2003-10-01\"/><activity-date type=\"end\" "
        "iso_date=\"2012-03-31\"/><sector vocabulary=\"DAC\" ref=\"13040\"/>"
        "<transaction flow=\"\" type=\"commitment\"><value currency=\"\">41751500</value></transaction>"
        "<transaction type=\"disbursement\"><value currency=\"USD\">9</value></transaction>",
        "1.0");
    REQUIRE(took.change.put.activities.size() == 1);
    CHECK(iso(took.change.put.activities[0].period.from) == "2003-10-01");
    CHECK(iso(took.change.put.activities[0].period.to + -1) == "2012-03-31");
    CHECK(took.change.put.organisations.size() == 2);
    REQUIRE(took.change.put.programmes.size() == 1);
    CHECK(told_name(took.change.put.programmes[0]) ==
          "Population Policies and Reproductive Health (DAC 13040)");
    REQUIRE(took.change.put.projects.size() == 1);
    REQUIRE(took.change.put.projects[0].budgets.size() == 2);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{4'175'150'000, currency("EUR")});
}

TEST_CASE("iati: a file whose root is one activity tells one activity") {
    const auto took = taken(
        "<?xml version=\"1.0\"?><iati-activity "
        "default-currency=\"GBP\"><iati-identifier>X-1</iati-identifier>"
        "<title>Wells</title><recipient-country code=\"HT\">Haiti</recipient-country>"
        "<activity-date type=\"start\" iso-date=\"2010-04-01\"/>"
        "<budget-planned period=\"annual\"><period-start>2011-04-01</period-start><value>250</value>"
        "</budget-planned><budget-planned><period-start>2012-04-01</period-start><value>750</value>"
        "</budget-planned></iati-activity>",
        "one.xml");
    CHECK(took.sheet.counts.rows == 1);
    CHECK(took.sheet.counts.accepted == 1);
    CHECK(has_place(took, "Haiti", registry::PlaceKind::country));
    REQUIRE(took.change.put.projects.size() == 1);
    REQUIRE(took.change.put.projects[0].budgets.size() == 1);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{100'000, currency("GBP")});
}

TEST_CASE("iati: the kind of a place is told by its type, in the words of the standard before 2.01 too") {
    const auto place = [](const std::string& says) {
        return with("<location><name>Lakeside</name>" + says + "</location>");
    };
    using registry::PlaceKind;
    CHECK(has_place(place("<location-type code=\"ADM1\"/>"), "Lakeside", PlaceKind::province));
    CHECK(has_place(place("<location-type code=\"ADM2\"/>"), "Lakeside", PlaceKind::county));
    CHECK(has_place(place("<location-type code=\"ADM3\"/>"), "Lakeside", PlaceKind::city));
    CHECK(has_place(place("<location-type code=\"PPL\"/>"), "Lakeside", PlaceKind::settlement));
    CHECK(has_place(place("<feature-designation code=\"PPLA2\"/>"), "Lakeside", PlaceKind::city));
    CHECK(has_place(place("<feature-designation code=\"Populated Place\"/>"), "Lakeside",
                    PlaceKind::settlement));
    CHECK(has_place(place("<location-class code=\"2\"/>"), "Lakeside", PlaceKind::settlement));
}

TEST_CASE("iati: an area of administration is of the deepest level that is told of it") {
    const std::string province = "<administrative vocabulary=\"G1\" level=\"1\" code=\"3016.0\"/>";
    const auto area = [&](const std::string& says, const std::string& county) {
        return with("<location><name><narrative>Lakeside</narrative></name>" + province +
                        "<administrative vocabulary=\"G1\" level=\"2\" code=\"" + county + "\"/>" + says +
                        "</location>",
                    "2.02");
    };
    using registry::PlaceKind;
    const std::string by_words = "<feature-designation code=\"Administrative Region\"/>";
    CHECK(has_place(area(by_words, "0.0"), "Lakeside", PlaceKind::province));
    CHECK(has_place(area(by_words, "618.0"), "Lakeside", PlaceKind::county));
    CHECK(has_place(area("<location-class code=\"1\"/>", "0.0"), "Lakeside", PlaceKind::province));
    CHECK(has_place(area("<feature-designation code=\"Other Topographical Feature\"/>", "618.0"), "Lakeside",
                    PlaceKind::neighbourhood));
}

TEST_CASE("iati: money in special drawing rights is read as what it is") {
    const auto took = with(
        "<participating-org role=\"4\"><narrative>Builder</narrative></participating-org>"
        "<budget type=\"1\"><value currency=\"XDR\">4790097.20</value></budget>",
        "2.03");
    REQUIRE(took.change.put.projects.size() == 1);
    REQUIRE(took.change.put.projects[0].budgets.size() == 1);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{479'009'720, currency("XDR")});
}

TEST_CASE("a column of currencies may say special drawing rights and the units of account of funds") {
    const auto took = taken(
        "Project,Implementing organisation,Province,Start date,Budget,Currency\n"
        "Roads,Roads Trust,North,2024-01-01,4790097.20,XDR\n"
        "Seeds,Roads Trust,North,2024-01-01,380054.28,XUA\n"
        "Wells,Water Trust,South,2024-02-01,160721,HRK\n"
        "Clinics,Water Trust,South,2024-02-01,120000,XCG\n");
    CHECK(took.sheet.counts.accepted == 4);
    CHECK(issue_of(took, Code::money_unit_unknown) == nullptr);
    REQUIRE(took.change.put.projects.size() == 4);
    for (const auto& project : took.change.put.projects) REQUIRE(project.budgets.size() == 1);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{479'009'720, currency("XDR")});
    CHECK(took.change.put.projects[1].budgets[0].amount.currency == currency("XUA"));
}
