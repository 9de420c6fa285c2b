#include "taken.h"

namespace ensejam {

TEST_CASE(
    "json: several places or bodies of one grant all count, and the code of the first does not name them "
    "alone") {
    const auto took = taken(
        R"({"grants":[{"id":"360G-x-1","title":"Meals","currency":"GBP","amountAwarded":900,
            "awardDate":"2025-01-01","fundingOrganization":[{"id":"GB-1","name":"Fund"}],
            "recipientOrganization":[{"id":"GB-2","name":"Kitchen"}],
            "beneficiaryLocation":[{"name":"Hull","geoCode":"E1"},{"name":"Beverley","geoCode":"E2"}]}]})",
        "grants.json");
    std::vector<std::string> places;
    for (const registry::Place& place : took.change.put.places) places.push_back(told_name(place));
    CHECK(places == std::vector<std::string>{"Hull", "Beverley"});
    CHECK(took.change.put.activities.size() == 2);
    CHECK(took.change.put.projects.size() == 1);
}

TEST_CASE("json: a list of words in a field is a list of names, as a sheet writes it") {
    const auto took = taken(
        R"([{"organisation":"Red Cross","programme":"Food","district":["Dara","Busra"],"start":"2025-01-01"}])",
        "a.json");
    CHECK(took.change.put.places.size() == 2);
    CHECK(took.change.put.activities.size() == 2);
}

TEST_CASE("json: a remark on a cell of a record names its field, also where no table was found") {
    const auto columns_told = [](const std::string& json, const char* file) {
        std::vector<std::string> columns;
        const auto book = intake::read_book(json, file);
        REQUIRE(book);
        for (const Issue& issue : book->issues) columns.push_back(issue.where.column);
        return columns;
    };
    using Columns = std::vector<std::string>;
    CHECK(columns_told("[{\"abc\":\"x\",\"q\":{\"r\":\"#REF!\"}},{\"abc\":\"x\u200By\"}]", "a.json") ==
          Columns{"q.r", "abc"});
    CHECK(columns_told("<rows><row><q>1</q><B>x\u200By</B></row></rows>", "a.xml") == Columns{"B"});
    CHECK(columns_told("[[\"abc\",\"q\"],[\"x\",\"#REF!\"]]", "a.json") == Columns{"B"});
    const auto took = taken(
        "[{\"B\":\"x\u200By\",\"place\":\"Dara\",\"organisation\":\"Red Cross\",\"programme\":\"Food\"}]",
        "a.json");
    const Issue* issue = issue_of(took, Code::invisible_signs);
    REQUIRE(issue != nullptr);
    CHECK(issue->where.column == "B");
}

TEST_CASE(
    "json: values in no field are told as rows; a field whose name has no letters stands as in the file") {
    const auto mixed =
        taken(R"([{"place":"Karaj","organisation":"A","programme":"Cash"}, 5, "x"])", "a.json");
    CHECK(mixed.sheet.counts.rows == 3);
    CHECK(mixed.sheet.counts.returned == 2);
    CHECK(mixed.sheet.columns.size() == 3);
    const auto unnamed = taken(R"([{"place":"Karaj","organisation":"A","programme":"Cash","":7}])", "a.json");
    CHECK(field_of(unnamed, "\"\"") == "none");
}

TEST_CASE(
    "json: of records without names it is said that their fields need names, of lists that they need "
    "headings") {
    const auto refused = [](const std::string& json) {
        auto book = intake::read_book(json, "a.json");
        REQUIRE(book.has_value());
        const auto took = intake::take_in(*book, registry::Register());
        REQUIRE_FALSE(took.has_value());
        return took.error();
    };
    for (const char* json : {R"([{"":1},{"":2}])", R"([{"1":"a","2":"b"}])", R"([{"12-5":5}])"}) {
        CHECK(refused(json).code == Code::table_without_words);
        CHECK(blank(refused(json), "form") == "fields");
    }
    CHECK(blank(refused("[[1,2],[3,4]]"), "form") == "lists");
    CHECK(blank(refused(R"([["a","b"],["c","d"]])"), "form") == "lists");
}

}  // namespace ensejam
