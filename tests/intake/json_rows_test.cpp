#include "intake/taken.h"

using namespace ensejam;

// What of a JSON list becomes rows, and what is said of the rest.
namespace {

const std::string deed = R"({"place":"Velim","organisation":"Rosta","programme":"Seeds"})";

std::string refusal_of(const std::string& json) { return blank(refused_book(json, "a.json"), "n"); }

}  // namespace

TEST_CASE("json: an entry that is no record is a row that goes back, and nothing and an empty one are none") {
    const auto took = taken("[" + deed + ", null, \"abc\", 7, {}, [1, 2]]", "a.json");
    CHECK(took.sheet.counts.rows == 4);
    CHECK(took.sheet.counts.accepted == 1);
    CHECK(took.sheet.counts.returned == 3);
    const auto before = taken("[\"abc\", " + deed + "]", "a.json");
    CHECK(before.sheet.counts.accepted == 1);
    CHECK(before.sheet.counts.returned == 1);
}

TEST_CASE("json: a name that stands again in a record is said, and the last value counts") {
    const auto took = taken(
        R"([{"place":"Velim","place":"Lorun","organisation":"Rosta","programme":"Seeds"},)" + deed + "]",
        "a.json");
    CHECK(took.sheet.counts.accepted == 2);
    const Issue* issue = issue_of(took, Code::json_name_repeated);
    REQUIRE(issue != nullptr);
    CHECK(issue->where.row == 1);
    CHECK(issue->where.column == "place");
    CHECK(took.change.put.places.at(0).name_fa == "Lorun");
    CHECK(issue_of(taken("[" + deed + "," + deed + "]", "a.json"), Code::json_name_repeated) == nullptr);
    const auto deep = taken(
        R"({"rows":[{"where":{"place":"Velim","place":"Lorun"},"organisation":"Rosta","programme":"Seeds"}]})",
        "a.json");
    CHECK(issue_of(deep, Code::json_name_repeated) != nullptr);
}

TEST_CASE("json: of several records under one name nothing is left out unsaid") {
    const std::string rest = R"("organisation":"Rosta","programme":"Seeds"})";
    const auto bare =
        taken(R"([{"place":[{"district":"Velim"},{"district":"Lorun"}],)" + rest + "]", "a.json");
    CHECK(bare.change.put.places.size() == 2);
    CHECK(issue_of(bare, Code::first_of_several) == nullptr);
    const auto named =
        taken(R"([{"place":[{"name":"Velim","people_reached":3},{"name":"Lorun","people_reached":4}],)" +
                  rest + "]",
              "a.json");
    CHECK(named.change.put.places.size() == 2);
    const Issue* issue = issue_of(named, Code::first_of_several);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "names") == "people_reached");
    CHECK(blank(*issue, "n") == "2");
}

TEST_CASE("json: a field that is an empty list in one record and has parts in others is not called empty") {
    const std::string rest = R"("organisation":"Rosta","programme":"Seeds"})";
    const auto took =
        taken(R"([{"place":[],)" + rest + R"(,{"place":[{"district":"Velim"}],)" + rest + "]", "a.json");
    CHECK(took.sheet.counts.accepted == 2);
    for (const registry::ColumnTaken& column : took.sheet.columns) CHECK(column.heading != "place");
}

TEST_CASE("json: a list of bare values and a list of nothing are counted as they are") {
    CHECK(refusal_of("[1, 2, 3]") == "3");
    CHECK(refusal_of("[{}, {}]") == "2");
    CHECK(blank(refused_book(R"({"":0})", "a.json"), "names") == "\"\"");
}
