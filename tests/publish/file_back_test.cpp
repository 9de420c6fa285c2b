#include "publish/exchange/file_back.h"

#include <doctest/doctest.h>

#include "publish/publish.h"

using namespace ensejam;
using text::Language;

namespace {

publish::FileBack with_a_bad_day() {
    return {.sheet = "activities",
            .rows = {{"Report of the season"},
                     {"place", "end"},
                     {"Mesbah", "31/7/1405"},
                     {"Hesarak", "1405/07/30"}},
            .heading_rows = {1},
            .added = {{"place code", {"", "", "mesbah", "hesarak"}}},
            .issues = {{.code = Code::day_not_understood,
                        .where = {"a.xlsx", "activities", 3, "end"},
                        .cell = "31/7/1405"}}};
}

}  // namespace

TEST_CASE("file back: values stay in their rows, codes are added, and the last column says what to repair") {
    CHECK(publish::file_back_csv(with_a_bad_day(), Language::en) ==
          "Report of the season,,,\r\n"
          "place,end,place code,To look at\r\n"
          "Mesbah,31/7/1405,mesbah,\"“31/7/1405” could not be read as a day; this row waits for your answer. "
          "Correct it in the sheet, as 1405/07/30 or 2026-10-22, and take the sheet in again; or say what it "
          "means in a file of answers (column, value, means) with --answers.\"\r\n"
          "Hesarak,1405/07/30,hesarak,\r\n");
}

TEST_CASE("file back: the workbook can be written for any shape of rows, with issues that point outside it") {
    publish::FileBack file = with_a_bad_day();
    file.issues.push_back({.code = Code::day_not_understood, .where = {"a.xlsx", "activities", 99, "ZZ"}});
    CHECK(publish::file_back_xlsx(file, Language::fa).starts_with("PK"));
    CHECK(publish::file_back_xlsx({}, Language::fa).starts_with("PK"));
}
