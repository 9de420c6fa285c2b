#include <doctest/doctest.h>

#include "intake/taken.h"

using namespace ensejam;

namespace {

/// An activity of a file of this version, with these elements beside its number and title.
intake::Taken with(const std::string& elements, const std::string& version = "2.03") {
    const std::string title =
        version.starts_with("2") ? "<title><narrative>Wells</narrative></title>" : "<title>Wells</title>";
    return taken("<iati-activities version=\"" + version +
                     "\"><x:about xmlns:x=\"http://example.org/x\"><x:a>1</x:a></x:about><iati-activity>"
                     "<iati-identifier>X-1</iati-identifier><reporting-org ref=\"R-1\"><narrative>Water Trust"
                     "</narrative></reporting-org>" +
                     title + elements + "</iati-activity></iati-activities>",
                 "a.xml");
}

const std::string doer = "<participating-org role=\"4\"><narrative>Builder</narrative></participating-org>";

}  // namespace

TEST_CASE("iati codes: a country without words has the name of its code") {
    const auto took = with(doer + "<recipient-country code=\"TZ\"/>");
    REQUIRE(took.change.put.places.size() == 1);
    CHECK(told_name(took.change.put.places[0]) == "Tanzania");
    CHECK(took.change.put.places[0].kind == registry::PlaceKind::country);
}

TEST_CASE("iati codes: a location that is the whole country is that country, whatever its level") {
    const auto took =
        with(doer +
             "<recipient-country code=\"NP\"/><location><name><narrative>Nepal</narrative></name>"
             "<point><pos>28.1 84.2</pos></point><feature-designation code=\"ADM1\"/></location>");
    REQUIRE(took.change.put.places.size() == 1);
    CHECK(took.change.put.places[0].kind == registry::PlaceKind::country);
}

TEST_CASE("iati codes: a sector without words is named by its list") {
    const auto named = [](const std::string& sector) {
        const auto took = with(doer + "<recipient-country code=\"TZ\"/>" + sector);
        REQUIRE(took.change.put.programmes.size() == 1);
        return told_name(took.change.put.programmes[0]);
    };
    CHECK(named("<sector code=\"11220\"/>") == "Basic Education (DAC 11220)");
    CHECK(named("<sector vocabulary=\"2\" code=\"112\"/>") == "Basic Education (DAC 112)");
    CHECK(named("<sector vocabulary=\"1\" code=\"98765\"/>") == "DAC 98765");
    CHECK(named("<sector vocabulary=\"98\" code=\"7\"/>") == "7 (IATI vocabulary 98)");
    CHECK(named("<sector code=\"11220\"><narrative>Schools</narrative></sector>") == "Schools");
}

TEST_CASE("iati: who reports is named where nobody is said to implement, and is not taken for it") {
    const auto took = with("<recipient-country code=\"TZ\"/>");
    const Issue* issue = issue_of(took, Code::sheet_without_body);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "form") == "iati");
    CHECK(blank(*issue, "name") == "Water Trust");
    CHECK(took.change.put.organisations.empty());
    CHECK(took.sheet.counts.accepted == 1);
}

TEST_CASE("iati: a day of a year that nobody means is told, and its row is taken without it") {
    for (const char* const end : {"2400-01-01", "24000101", "9999-12-31"}) {
        const auto took = with(doer +
                               "<recipient-country code=\"TZ\"/><activity-date type=\"2\" "
                               "iso-date=\"2024-01-01\"/><activity-date type=\"3\" iso-date=\"" +
                               end + "\"/>");
        CHECK(took.sheet.counts.accepted == 1);
        CHECK(issue_of(took, Code::day_out_of_range) != nullptr);
        REQUIRE(took.change.put.activities.size() == 1);
        CHECK(iso(took.change.put.activities[0].period.from) == "2024-01-01");
        CHECK(took.change.put.activities[0].period.to == no_day);
    }
}

TEST_CASE("iati: how many rows the activities make is said, and how many name nobody who implements them") {
    const std::string place = "<recipient-country code=\"TZ\"/>";
    const auto two =
        with(doer + "<participating-org role=\"4\"><narrative>Digger</narrative></participating-org>" +
             place + "<budget><value currency=\"EUR\">500</value></budget>");
    CHECK(two.sheet.counts.rows == 2);
    const Issue* issue = issue_of(two, Code::iati_rows);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "n") == "1");
    CHECK(blank(*issue, "n_rows") == "2");
    CHECK(blank(*issue, "n_without") == "0");
    CHECK(issue_of(two, Code::amount_counted_once) == nullptr);
    CHECK(issue_of(with(doer + place), Code::iati_rows) == nullptr);
    const auto without =
        with("<participating-org role=\"1\"><narrative>Fund</narrative></participating-org>" + place);
    REQUIRE(issue_of(without, Code::iati_rows) != nullptr);
    CHECK(blank(*issue_of(without, Code::iati_rows), "n_without") == "1");
}

TEST_CASE("iati: that of several sectors the largest was taken is said, and not of one in two lists") {
    const std::string place = "<recipient-country code=\"TZ\"/>";
    const auto several =
        with(doer + place +
             "<sector code=\"11110\" percentage=\"30\"/><sector code=\"12110\" percentage=\"70\"/>");
    const Issue* issue = issue_of(several, Code::first_of_several);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "n") == "1");
    const auto lists = with(
        doer + place + "<sector code=\"11110\" vocabulary=\"1\"/><sector code=\"111\" vocabulary=\"2\"/>");
    CHECK(issue_of(lists, Code::first_of_several) == nullptr);
}

TEST_CASE("iati: version 1.0x is read by the names of its roles, days and transactions, and said") {
    const auto took = with(
        "<participating-org role=\"Implementing\">Builder</participating-org>"
        "<participating-org role=\"Funding\">Fund</participating-org>"
        "<activity-date type=\"start-actual\" iso-date=\"2012-03-01\">2012-03-01</activity-date>"
        "<activity-date type=\"end-planned\">2013-06-30</activity-date>"
        "<recipient-country code=\"TZ\">Tanzania</recipient-country>"
        "<transaction><transaction-type code=\"C\"/><value currency=\"EUR\">500</value></transaction>",
        "1.04");
    CHECK(took.sheet.counts.rows == 1);  // the element that is no activity is none
    REQUIRE(took.change.put.activities.size() == 1);
    CHECK(iso(took.change.put.activities[0].period.from) == "2012-03-01");
    CHECK(iso(took.change.put.activities[0].period.to + -1) == "2013-06-30");
    CHECK(took.change.put.organisations.size() == 2);
    REQUIRE(took.change.put.projects.size() == 1);
    REQUIRE(took.change.put.projects[0].budgets.size() == 1);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{50'000, currency("EUR")});
    CHECK(issue_of(took, Code::iati_rows) == nullptr);
    const Issue* issue = issue_of(took, Code::iati_version_old);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "version") == "1.04");
}
