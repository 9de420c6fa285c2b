#include "publish/exchange/activities_out.h"

#include <doctest/doctest.h>

#include <set>

#include "publish/publish.h"
#include "publish/small_county.h"

using namespace ensejam;
using text::Language;

TEST_CASE(
    "activities: the canonical sheet has a row an activity, inclusive last days, and the budget on each "
    "row") {
    const std::string csv = publish::as_csv(publish::activities_listing(small_county::known(), Language::en));
    CHECK(csv.starts_with("activity_code,project_code,project_title,programme,harm,organisation,"));
    CHECK(csv.find("budget (rial),currency") != std::string::npos);
    CHECK(csv.find("A1,P1,طرح,Life skills,,Welfare,,,,Sample "
                   "Province,Kakoli,,Mesbah,2025-09-23,2026-03-20,جوانان,,360,360,"
                   "3600000000,IRR,") != std::string::npos);
}

TEST_CASE("activities: HXL tags stand in the row under the headings, one for each column") {
    const std::string hxl = publish::activities_hxl(small_county::known(), Language::fa);
    const std::string tags =
        hxl.substr(hxl.find("\r\n") + 2, hxl.find("\r\n", hxl.find("\r\n") + 2) - hxl.find("\r\n") - 2);
    CHECK(tags.starts_with(
        "#activity+code,#activity+id+project,#activity+name,#activity+programme,#sector,#org+impl+name"));
    const std::string headings = hxl.substr(0, hxl.find("\r\n"));
    CHECK(std::count(tags.begin(), tags.end(), ',') == std::count(headings.begin(), headings.end(), ','));
}

TEST_CASE("activities: GeoJSON has longitude before latitude and no geometry where no position is known") {
    registry::Tables tables = small_county::known().tables();
    tables.places[3].versions[0].has_position = false;
    const std::string json = publish::activities_geojson(registry::Register(tables), Language::en);
    const auto at = json.find("\"coordinates\"");
    REQUIRE(at != std::string::npos);
    CHECK(json.find("51.3", at) < json.find("35.3", at));
    CHECK(json.find("\"geometry\": null") != std::string::npos);
}

TEST_CASE("activities: IATI names in Persian first, escapes, and keeps the order of the schema") {
    const std::string xml = publish::activities_iati(small_county::known(), "IR-1", "2026-11-24T00:00:00Z");
    CHECK(xml.find("<iati-activities version=\"2.03\"") != std::string::npos);
    CHECK(xml.find("<narrative xml:lang=\"fa\">مهر &lt;ب&gt;</narrative><narrative xml:lang=\"en\">Mehr "
                   "&amp; &lt;b&gt;</narrative>") != std::string::npos);
    std::size_t before = 0;
    for (const char* element :
         {"<iati-identifier>", "<reporting-org", "<title>", "<description", "<participating-org",
          "<activity-status", "<activity-date", "<location ", "<sector", "<budget", "<result "}) {
        const auto at = xml.find(element);
        CHECK_MESSAGE(at != std::string::npos, element);
        CHECK_MESSAGE(at > before, element);
        before = at;
    }
    CHECK(xml.find("<value currency=\"IRR\" value-date=\"2025-09-23\">3600000000</value>") !=
          std::string::npos);
}

TEST_CASE("activities: 360Giving holds only money that a funder gives an NGO") {
    registry::Tables tables = small_county::known().tables();
    CHECK(publish::activities_360giving(registry::Register(tables), "x").find("\"id\"") == std::string::npos);
    tables.projects[2].roles = {{.organisation = {1}, .role = registry::Role::funds}};
    const std::string json = publish::activities_360giving(registry::Register(tables), "x");
    CHECK(json.find("\"id\": \"360G-x-P3\"") != std::string::npos);
    CHECK(json.find("\"amountAwarded\": 900000000") != std::string::npos);
    CHECK(json.find("360G-x-P1") == std::string::npos);
    std::set<std::int64_t> projects;
    for (const registry::Activity& activity : tables.activities)
        if (activity.project) projects.insert(activity.project.value);
    CHECK(publish::projects_without_grant(registry::Register(tables)) == projects.size() - 1);
}

TEST_CASE("activities: a grant that came as one goes out as one, whoever receives it") {
    registry::Tables tables = small_county::known().tables();
    tables.projects[0].code = "360G-fund-7";
    tables.projects[0].roles = {{.organisation = {3}, .role = registry::Role::funds}};
    for (registry::Organisation& body : tables.organisations) body.is_ngo = false;
    const std::string json = publish::activities_360giving(registry::Register(tables), "x");
    CHECK(json.find("\"id\": \"360G-fund-7\"") != std::string::npos);
}
