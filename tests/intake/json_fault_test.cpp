#include "intake/files/json_fault.h"

#include "intake/register_tables/registry_tables.h"
#include "intake/taken.h"

using namespace ensejam;

// What is said of JSON that cannot be read: what stands there or is missing, and where.
namespace {

struct Told {
    std::string form{};
    std::string cell{};
    std::string where{};  ///< line:letter
    bool operator==(const Told&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Told& told) {
    return out << told.form << " [" << told.cell << "] " << told.where;
}

Told told_of(const Error& error) {
    return {blank(error, "form"), blank(error, "cell"),
            std::to_string(error.where.row) + ":" + error.where.column};
}

Told told(const std::string& json) { return told_of(refused_book(json, "a.json")); }

const std::string line = "{\"place\":\"Karaj\",\"organisation\":\"A\",\"programme\":\"P\"}\n";

}  // namespace

TEST_CASE("json: lines that are cut off end where the file ends, and no sign is told that is not in it") {
    CHECK(told(line + line + "{\"place\":\"Kar") == Told{"cut", "", "3:14"});
    CHECK(told(line + line + "{\"place\":\"Karaj\",\n") == Told{"cut", "", "3:18"});
    CHECK(told("[\n {\"place\":\"Karaj\"},\n\n") == Told{"cut", "", "2:20"});
    CHECK(told(line + line + "{\"place\":\"Karaj\",\"n\":1") == Told{"cut", "", "3:23"});
    CHECK(told(line + "{\"place\":\"Kar\n" + line) == Told{"cut_line", "", "2:14"});
    CHECK(told(line + "{\"place\":[1,\n" + line) == Told{"cut_line", "", "2:13"});
}

TEST_CASE("json: a miswritten line is told by its own line, letter and sign") {
    CHECK(told(line + "  {\"n\": 1.0e}\n" + line) == Told{"word", "1.0e", "2:9"});
    CHECK(told(line + "\n\x1E{\"n\": 1},\n" + line) == Told{"after", ",", "3:10"});
    CHECK(told("[1,2]\n[3 4]\n") == Told{"comma", "4", "2:4"});
    const std::string feature =
        R"({"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"a":1}})";
    CHECK(told(feature + "\n" + feature.substr(0, 30)) == Told{"cut", "", "2:31"});
    CHECK(told(line + line + "\uFEFF" + line) == Told{"unseen", "U+FEFF", "3:1"});
}

TEST_CASE("json: of a file without any bracket nobody is told to take out what stands before one") {
    CHECK(told("*") == Told{"no_bracket", "*", "1:1"});
    CHECK(told("place: Karaj\nwho: A\n") == Told{"no_bracket", "place", "1:1"});
    CHECK(told("* [1]") == Told{"begin", "*", "1:1"});
}

TEST_CASE("json: an old code page is guessed aloud") {
    const auto took = taken("[{\"place\":\"Zo\xEB\",\"organisation\":\"A\",\"programme\":\"P\"}]", "a.json");
    REQUIRE(issue_of(took, Code::encoding_guessed) != nullptr);
    CHECK(issue_of(took, Code::encoding_guessed)->cell == "Windows-1252");
    CHECK(issue_of(taken(line + line, "a.jsonl"), Code::encoding_guessed) == nullptr);
}

TEST_CASE("json: bytes that are no text are told as that") {
    const std::string zero(1, '\0');
    CHECK(told("[a\xE5]") == Told{"bytes", "", "1:3"});
    CHECK(told("[\n 123\xE5]") == Told{"bytes", "", "2:5"});
    CHECK(told("[\"\\\xE5\"]") == Told{"bytes", "", "1:4"});
    CHECK(told("\xEF\xBB{}") == Told{"bytes", "", "1:1"});
    CHECK(told("[" + zero + "]") == Told{"zero", "", "1:2"});
    CHECK(told("[\"a" + zero + "\"]") == Told{"zero", "", "1:4"});
    CHECK(told("[{\"محله\": \"گلشهر\", \"کار\": \"مشاوره\xE5\"}]") == Told{"bytes", "", "1:34"});
}

TEST_CASE("json: nothing that stands behind a zero byte is left out unsaid") {
    const std::string zero(1, '\0');
    CHECK(told("[" + line + "]" + zero + "[" + line + "]") == Told{"zero", "", "2:2"});
    CHECK(told(line + line + zero + line) == Told{"zero", "", "3:1"});
    CHECK(intake::read_book("[" + line + "]" + zero + zero, "a.json"));
}

TEST_CASE("json: what is missing is told, before what stands there") {
    CHECK(told("{\"a\" \"b\"}") == Told{"colon", "\"b\"", "1:6"});
    CHECK(told("{\"a\" b}") == Told{"colon", "b", "1:6"});
    CHECK(told("{\"x\", null}") == Told{"colon", ",", "1:5"});
    CHECK(told("{\"a\":\"b\"\n \"c\":1}") == Told{"comma_or_mark", "\"c\"", "2:2"});
    CHECK(told("[{\"a\":1}\n{\"a\":2}]") == Told{"comma", "{", "2:1"});
    CHECK(told("[{\"a\":\"the \"new\" one\"}]") == Told{"comma_or_mark", "new", "1:13"});
    CHECK(told("{\"a\":1;\"b\":2}") == Told{"word", "1;", "1:6"});
    CHECK(told("[{\"a\":[1}]") == Told{"bracket", "}", "1:9"});
    CHECK(told("[1:2]") == Told{"bracket", ":", "1:3"});
    CHECK(told("[1,,2]") == Told{"value", ",", "1:4"});
    CHECK(told("{\"a\":}") == Told{"value", "}", "1:6"});
    CHECK(told("{\"a\":1,}") == Told{"name", "}", "1:8"});
    CHECK(told("{a: 1}") == Told{"name", "a", "1:2"});
    CHECK(told("[1]]") == Told{"after", "]", "1:4"});
    CHECK(told("[1]\nend") == Told{"after", "end", "2:1"});
    CHECK(told("[{\"a\":1، \"b\":2}]") == Told{"word", "1،", "1:7"});
    CHECK(told("[{\"a\":\"1\"، \"b\":2}]") == Told{"bracket", "،", "1:10"});
    CHECK(told("Error: no rows") == Told{"no_bracket", "Error", "1:1"});
    CHECK(told("{\"a\": /* one */ 1}") == Told{"comment", "/*", "1:7"});
}

TEST_CASE("json: a miswritten number or word is told itself, with the letter that is wrong") {
    for (const char* word :
         {"1.0e", "-", "nul", "tru", "-2.", "0E+", "-01", "1+2", "0x42", "9.e+", "-foo", "'a'"}) {
        CHECK(told(std::string("[1, ") + word + "]") == Told{"word", word, "1:5"});
        CHECK(told(std::string("{\"a\":") + word + "\n}") == Told{"word", word, "1:6"});
    }
    const std::string digits(40, '7');
    CHECK(told("[" + digits + "H" + digits + "]").cell ==
          "…" + digits.substr(0, 15) + "H" + digits.substr(0, 14) + "…");
    CHECK(told("[H" + digits + "]").cell == "H" + digits.substr(0, 29) + "…");
    CHECK(told("[" + digits + "H]").cell == "…" + digits.substr(0, 15) + "H");
    for (const char* word : {"NaN", "-Infinity", "None"}) {
        const Error error = refused_book(std::string("[{\"a\":") + word + "}]", "a.json");
        CHECK(error.code == Code::json_not_a_number);
        CHECK(blank(error, "cell") == word);
    }
    CHECK(told("[info]") == Told{"word", "info", "1:2"});
}

TEST_CASE("json: signs that nobody sees are told by their numbers") {
    CHECK(told("[1,\u00A0\n2]") == Told{"unseen", "U+00A0", "1:4"});
    CHECK(told("[{\"a\":1\u200B}]") == Told{"unseen", "U+200B", "1:8"});
    CHECK(told("[12, \uFEFF3]") == Told{"unseen", "U+FEFF", "1:6"});
    CHECK(told("[\f]") == Told{"unseen", "U+000C", "1:2"});
    CHECK(told("[\"a\x02\"]") == Told{"text", "U+0002", "1:4"});
    CHECK(told("[a\u200Bb]") == Told{"word", "aU+200Bb", "1:2"});
    CHECK(told("{می\u200Cشود: 1}") == Told{"name", "می\u200Cشود", "1:2"});
}

TEST_CASE("json: a backslash before another letter is told with it") {
    CHECK(told("[\"C:\\data\"]") == Told{"escape", "\\d", "1:5"});
    CHECK(told("[\"\\\\\\x\"]") == Told{"escape", "\\x", "1:5"});
    CHECK(told("[\"\\u00A\"]") == Told{"escape", "\\u00A", "1:3"});
    CHECK(told("[\"\\uD800\\u1x\"]") == Told{"escape", "\\u1x", "1:9"});
    CHECK(told("[\"\\\U0001F300\"]") == Told{"escape", "\\\U0001F300", "1:3"});
}

TEST_CASE("json: of a text that is too deep the limit is told, and where it is passed") {
    const std::string deep = std::string(65, '[') + std::string(65, ']');
    const Error error = refused_book("[\n" + deep + "]", "a.json");
    CHECK(error.code == Code::too_deep);
    CHECK(blank(error, "most") == "64");
    CHECK(told_of(error).where == "2:64");
    const std::string begin = R"({"type":"Feature","geometry":null,"properties":)";
    std::string map = begin;
    for (int depth = 0; depth < 16; ++depth) map += "{\"a\":";
    CHECK(blank(refused_book(map + "1" + std::string(17, '}'), "a.geojson"), "most") == "16");
    CHECK(blank(refused_book(begin + "{\"a\":" + deep + "}}", "a.json"), "most") == "16");
    std::string xml = "<a>\n<b";
    for (int n = 0; n < 65; ++n) xml += " a" + std::to_string(n) + "=\"1\"";
    CHECK(told_of(refused_book(xml + "/></a>", "a.xml")) == Told{"attributes", "", "2:1"});
}

TEST_CASE("json: the depth of UTF-16 is that of its brackets, whatever letters stand in it") {
    // The bytes of these letters are a quotation mark and brackets.
    std::u16string json = u"[";
    for (int row = 0; row < 100; ++row) json += u"{\"place\":\"\u0622\u5B5B\u5B5B\"},";
    json += u"{\"place\":\"\u0622\"}]";
    std::string bytes = "\xFF\xFE";
    for (const char16_t unit : json) bytes += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
    CHECK(intake::read_book(bytes, "a.json"));
}

TEST_CASE("json: of boundaries that cannot be read the same is told, and no depth overflows anything") {
    const auto told_of_map = [](const std::string& json) {
        const auto read = intake::read_boundaries(json, "a.geojson", registry::Register());
        REQUIRE_FALSE(read);
        return told_of(read.error());
    };
    const std::string begin = "{\"type\":\"FeatureCollection\",\n\"features\":[";
    CHECK(told_of_map(begin + "{\"type\":\"Feature\"\n \"id\":1}]}") ==
          Told{"comma_or_mark", "\"id\"", "3:2"});
    CHECK(told_of_map(begin + "{\"id\":1e999}]}") == Told{"large", "1e999", "2:19"});
    CHECK(told_of_map(begin) == Told{"cut", "", "2:13"});
    CHECK(told_of_map(begin + std::string(300'000, '[') + std::string(300'000, ']') + "]}").form ==
          "geojson");
    CHECK(intake::read_boundaries(begin + "{\"type\":\"Feature\",\"properties\":{\"name\":\"\\ud800\"}}]}",
                                  "a.geojson", registry::Register()));
}
