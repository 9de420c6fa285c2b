#include "publish/answers/findings_out.h"

#include <doctest/doctest.h>

#include "publish/publish.h"
#include "publish/small_county.h"

using namespace ensejam;
using text::Language;

namespace {

const registry::Register county = small_county::known();
const findings::Findings uncoordinated = findings::find(county);

}  // namespace

TEST_CASE("findings: the line says what, where, who, when, for how much, and cites file and rows") {
    REQUIRE(uncoordinated.items.size() == 2);
    const std::string text = publish::findings_text(uncoordinated, county, Language::en);
    CHECK(text.find("duplication    Mesbah  Life skills        2 organisations  1404-Q3..1404-Q4") !=
          std::string::npos);
    CHECK(text.find("city.csv row 7") != std::string::npos);
    CHECK(text.find("welfare.xlsx row 12; city.csv row 7") != std::string::npos);
    CHECK(text.find("2 findings") != std::string::npos);
    CHECK(text.find("Money spent twice in 1 duplication: ") != std::string::npos);
}

TEST_CASE("findings: in Persian the same line has Persian names, digits and seasons") {
    const std::string text = publish::findings_text(uncoordinated, county, Language::fa);
    for (const char* part : {"تکرار", "مصباح", "مهارت‌های زندگی", "۲ دستگاه",
                             "مهر ۱۴۰۴ تا اسفند ۱۴۰۴", "میلیون ریال", "\u2068welfare.xlsx\u2069 ردیف ۱۲"})
        CHECK_MESSAGE(text.find(part) != std::string::npos, part);
}

TEST_CASE("findings: no more lines than asked for, and the rest is counted") {
    const std::string text = publish::findings_text(uncoordinated, county, Language::en, 1);
    CHECK(text.find("… and 1 more") != std::string::npos);
    CHECK(text.find("fragmentation") == std::string::npos);
}

TEST_CASE("findings: as JSON money is a number with its currency and every row is cited") {
    const std::string json = publish::findings_json(uncoordinated, county);
    for (const char* part :
         {"\"kind\": \"duplication\"", "\"place\": \"mesbah\"", "\"programme\": \"life_skills\"",
          "\"from\": \"2025-09-23\"", "\"to\": \"2026-03-20\"", "\"currency\": \"IRR\"",
          "\"file\": \"welfare.xlsx\"", "\"no_money\": null"})
        CHECK_MESSAGE(json.find(part) != std::string::npos, part);
    // Q = 140 units a month at P = 100: at least 40, at most 60 units are double (docs/method.md,
    // "Findings").
    CHECK(json.find("\"double_low\": 240.0") != std::string::npos);
    CHECK(json.find("\"double_high\": 360.0") != std::string::npos);
}

TEST_CASE("findings: as CSV there is one record a finding under a line of keys") {
    const std::string csv = publish::as_csv(publish::findings_listing(uncoordinated, county, Language::en));
    CHECK(csv.starts_with("kind,place,place_name,programme,"));
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 3);
}

TEST_CASE("findings: nothing found is said in a sentence") {
    CHECK(publish::findings_text({}, county, Language::en) == "Nothing uncoordinated was found.\n");
}
