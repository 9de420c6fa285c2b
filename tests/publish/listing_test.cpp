#include "publish/sheets/listing.h"

#include <doctest/doctest.h>

#include "publish/publish.h"

using namespace ensejam;
using publish::Listing;
using text::Language;

namespace {

Listing sample() {
    return {.name = "things",
            .columns = {{"name", "Name"},
                        {"row", "Row", true},
                        {"money", "Money"},
                        {"share", "Share"},
                        {"yes", "Yes"}},
            .rows = {{std::string("Mesbah"), std::int64_t{1248}, std::int64_t{2300000}, 0.25, true},
                     {std::string("=1+1"), std::int64_t{3}, std::int64_t{-7}, std::monostate{}, false}}};
}

}  // namespace

TEST_CASE("listing: as JSON every value keeps its kind") {
    CHECK(publish::as_json(sample()) == R"({
  "things": [
    {
      "name": "Mesbah",
      "row": 1248,
      "money": 2300000,
      "share": 0.25,
      "yes": true
    },
    {
      "name": "=1+1",
      "row": 3,
      "money": -7,
      "share": null,
      "yes": false
    }
  ]
}
)");
}

TEST_CASE(
    "listing: as CSV a text that looks like a formula is made harmless and a negative number stays a "
    "number") {
    CHECK(publish::as_csv(sample()) ==
          "name,row,money,share,yes\r\nMesbah,1248,2300000,0.25,true\r\n'=1+1,3,-7,,false\r\n");
    const Listing hostile{
        .name = "t",
        .columns = {{"a", "A"}},
        .rows = {{std::string("@x")}, {std::string("\tx")}, {std::string("-2+3")}, {std::string("a\"b,c")}}};
    CHECK(publish::as_csv(hostile) == "a\r\n'@x\r\n'\tx\r\n'-2+3\r\n\"a\"\"b,c\"\r\n");
}

TEST_CASE("listing: plain is one record a line whatever the text holds") {
    const Listing listing{.name = "t",
                          .columns = {{"a", "A"}, {"b", "B"}},
                          .rows = {{std::string("two\nlines\tand a tab"), std::int64_t{5}}}};
    CHECK(publish::as_plain(listing) == "two lines and a tab\t5\n");
}

TEST_CASE("listing: as text, numbers stand at the right and are written in the reader's language") {
    CHECK(publish::as_text(sample(), Language::en) ==
          "Name     Row      Money  Share  Yes\n"
          "Mesbah  1248  2,300,000   0.25  yes\n"
          "=1+1       3         \u22127         no\n");
    const std::string fa = publish::as_text(sample(), Language::fa);
    CHECK(fa.find("۲٬۳۰۰٬۰۰۰") != std::string::npos);
    CHECK(fa.find("۱۲۴۸") != std::string::npos);
}

TEST_CASE("listing: half-spaces, marks and isolates take no room in a line") {
    CHECK(publish::width_of("می‌شود") == 5);
    CHECK(publish::width_of("\u2068نقشه\u2069") == 4);
    CHECK(publish::width_of("漢字") == 4);
}

TEST_CASE("listing: as JSON lines every row is a document of its own") {
    CHECK(publish::as_jsonl(sample()) ==
          "{\"name\":\"Mesbah\",\"row\":1248,\"money\":2300000,\"share\":0.25,\"yes\":true}\n"
          "{\"name\":\"=1+1\",\"row\":3,\"money\":-7,\"share\":null,\"yes\":false}\n");
}

TEST_CASE("listing: people read a part of one as per cent, and nothing that is for programs") {
    Listing listing{.name = "parts",
                    .columns = {{.key = "code", .heading = "Code", .is_for_programs = true},
                                {.key = "part", .heading = "Part", .is_share = true},
                                {.key = "gain", .heading = "Gain", .decimals = 0}},
                    .rows = {{std::string("c1"), 0.25, 1234.567}}};
    const std::string text = publish::as_text(listing, Language::en);
    CHECK(text.find("25%") != std::string::npos);
    CHECK(text.find("1,235") != std::string::npos);
    CHECK(text.find("c1") == std::string::npos);
    CHECK(publish::as_csv(listing).find("c1,0.25,1234.567") != std::string::npos);
}
