#include "publish/answers/difference_text.h"

#include <doctest/doctest.h>

using namespace ensejam;
using text::Language;

TEST_CASE("difference text: a sender's first sheet is not compared with anything") {
    registry::Received received{.file = "a.csv"};
    received.difference.activities.added.resize(3);
    CHECK(publish::difference_text(received, Language::en).empty());
}

TEST_CASE(
    "difference text: an updated sheet says what is new, what changed in which row, and what is not told "
    "again") {
    registry::Received received{.file = "a.csv"};
    auto& difference = received.difference;
    difference.activities.added.resize(2);
    difference.activities.missing.resize(1);
    difference.activities.changed = {
        {.after = {.told_at = {{{1}, 12}}}, .fields = {"period", "people_reached"}}};
    difference.projects.missing = {{.code = "T-3"}};
    const std::string said = publish::difference_text(received, Language::en);
    CHECK(said.find("2 new, 1 changed, 1 not told again") != std::string::npos);
    CHECK(said.find("row 12: days, people reached") != std::string::npos);
    CHECK(said.find("“T-3”") != std::string::npos);
    CHECK(publish::difference_text(received, Language::fa).find("بهره‌مندان") !=
          std::string::npos);
}

TEST_CASE("difference text: a long list ends with how many more there are") {
    registry::Received received{.file = "a.csv"};
    received.difference.activities.changed.resize(30);
    CHECK(publish::difference_text(received, Language::en).find("… and 18 more") != std::string::npos);
}
