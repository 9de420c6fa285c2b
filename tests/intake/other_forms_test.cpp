#include <doctest/doctest.h>

#include "intake/intake.h"

using namespace ensejam;

namespace {

std::int64_t n_accepted(const std::string& json) {
    auto book = intake::read_book(json, "activities.json");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    return took->sheet.counts.accepted;
}

}  // namespace

TEST_CASE("json: the rows may stand in a list under any name, beside what an answer says of itself") {
    const std::string rows =
        R"([{"organisation": "NRC", "region": "Gao"}, {"organisation": "DRC", "region": "Mopti"}])";
    CHECK(n_accepted(rows) == 2);
    CHECK(n_accepted(R"({"count": 2, "next": null, "results": )" + rows + "}") == 2);
    CHECK(n_accepted(R"({"status": {"code": [200]}, "presence": )" + rows + "}") == 2);
    CHECK(n_accepted(R"({"errors": [], "data": )" + rows + R"(, "links": ["a", "b", "c"]})") == 2);
}

TEST_CASE("xml: a file in UTF-16 is read as one in UTF-8") {
    const std::string narrow =
        "<?xml version=\"1.0\" "
        "encoding=\"UTF-16\"?><rows><row><Organisation>NRC</Organisation><Region>Gao</Region>"
        "</row><row><Organisation>DRC</Organisation><Region>Mopti</Region></row></rows>";
    std::string wide = "\xFF\xFE";
    for (const char sign : narrow) wide += {sign, '\0'};
    auto book = intake::read_book(wide, "activities.xml");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    CHECK(took->sheet.counts.accepted == 2);
}
