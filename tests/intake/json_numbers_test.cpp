#include "intake/files/json_numbers.h"

#include "intake/taken.h"

using namespace ensejam;

namespace {

Error refused(const std::string& json) { return refused_book(json, "a.json"); }

}  // namespace

TEST_CASE("json: a record with a number too large for any program is read, and its cell tells no number") {
    for (const char* json :
         {R"([{"place":"X","organisation":"A","programme":"P","people":1e999},
              {"place":"Y","organisation":"A","programme":"P","people":10}])",
          "{\"place\":\"X\",\"organisation\":\"A\",\"programme\":\"P\",\"people\":-1E+999}\n"
          "{\"place\":\"Y\",\"organisation\":\"A\",\"programme\":\"P\",\"people\":10}\n",
          R"([["place","organisation","programme","people"],["X","A","P",1e999],["Y","A","P",10]])"}) {
        const auto took = taken(json, "a.json");
        CHECK(took.sheet.counts.accepted == 2);
        CHECK(took.sheet.people.at_most == 10);
        const Issue* issue = issue_of(took, Code::number_not_understood);
        REQUIRE(issue != nullptr);
        CHECK(issue->where.column == "people");
    }
}

TEST_CASE("json: a number too large where no rows stand is told with its line and letter") {
    for (const char* json : {"[\n -1e+9999]", "{\n \"a\": 1e999}", "[{\"a\": 2,\n 1e999}]"}) {
        const Error error = refused(json);
        CHECK(error.code == Code::json_not_a_number);
        CHECK(blank(error, "form") == "large");
    }
    const Error error = refused("[\n -1e+9999]");
    CHECK(blank(error, "cell") == "-1e+9999");
    CHECK(error.where.row == 2);
    CHECK(error.where.column == "2");
    CHECK(refused(R"({"type":"Point","coordinates":[1e999,2]})").code == Code::json_not_a_number);
}

TEST_CASE("json: numbers in texts, and such as can be read, stay as they are") {
    const std::string json = R"(["1e999 \" 1e999", 1e300, 12.5, -0, 1e-999, x1e999, 01e999])";
    const auto readable = intake::with_large_numbers_quoted(json, "a.json");
    CHECK(readable.json == json);
    CHECK_FALSE(readable.too_large);
    const std::string digits(400, '9');
    CHECK(intake::with_large_numbers_quoted("[" + digits + "]", "a.json").json == "[\"" + digits + "\"]");
}
