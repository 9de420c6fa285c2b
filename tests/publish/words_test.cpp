#include "publish/words/words.h"

#include <doctest/doctest.h>

#include "publish/publish.h"

using namespace ensejam;
using publish::say;
using text::Language;

TEST_CASE(
    "words: a Persian sentence writes numbers in Persian digits and isolates words, but no list of numbers") {
    CHECK(say(Language::fa, "where.row", {{"row", "1248"}}) == "ردیف ۱۲۴۸");
    CHECK(say(Language::en, "where.row", {{"row", "1248"}}) == "row 1248");
    CHECK(say(Language::fa, "cite.rows", {{"file", "a.csv"}, {"rows", "۷، ۱۲"}}) ==
          "\u2068a.csv\u2069 ردیف‌های ۷، ۱۲");
    CHECK(say(Language::fa, "where.column", {{"column", "پایان"}}) == "ستون \u2068پایان\u2069");
    CHECK(say(Language::fa, "where.column", {{"column", "+1"}}) == "ستون \u2068+1\u2069");
    CHECK(say(Language::fa, "where.column", {{"column", "\\"}}) == "ستون \u2068\\\u2069");
}

TEST_CASE("words: an English sentence isolates only what is written from right to left") {
    CHECK(say(Language::en, "where.column", {{"column", "end"}}) == "column end");
    CHECK(say(Language::en, "where.column", {{"column", "پایان"}}) == "column \u2068پایان\u2069");
}

TEST_CASE("words: what was read from a file keeps its own digits") {
    const Issue issue{.code = Code::day_not_understood,
                      .where = {"welfare.xlsx", "فعالیت‌ها", 48, "پایان"},
                      .cell = "31/7/1405"};
    CHECK(publish::message_of(issue, Language::en) ==
          "“31/7/1405” could not be read as a day; this row waits for your answer.");
    CHECK(publish::say_problem(issue, Language::en) ==
          "welfare.xlsx, sheet \u2068فعالیت‌ها\u2069, row 48, column \u2068پایان\u2069: "
          "“31/7/1405” "
          "could "
          "not be read as a "
          "day; this row waits for your answer.");
    CHECK(publish::say_problem(issue, Language::fa).find("ردیف ۴۸") != std::string::npos);
    CHECK(publish::hint_of(issue, Language::en).starts_with("Correct it in the sheet, as 1405/07/30"));
}

TEST_CASE("words: numbers that are listed are in the digits of the language, each as its kind is written") {
    const Issue issue{
        .code = Code::budget_contradicts,
        .where = {"a.csv", "", 1081, "9"},
        .blanks = {{"project", "P-46"}, {"amounts", "102000.00 | 100.50"}, {"rows", "1081 | 1155"}}};
    const std::string fa = publish::say_problem(issue, Language::fa);
    CHECK(fa.find("۱۰۲٬۰۰۰ | ۱۰۰٫۵") != std::string::npos);
    CHECK(fa.find("۱۰۸۱ | ۱۱۵۵") != std::string::npos);
    CHECK(fa.find("ستون ۹") != std::string::npos);
    CHECK(fa.find("P-46") != std::string::npos);
    CHECK(publish::message_of(issue, Language::en).find("102,000 | 100.5 (rows 1081 | 1155)") !=
          std::string::npos);
}

TEST_CASE("words: a long text that was read is shown cut") {
    const Issue issue{
        .code = Code::place_unknown, .where = {"a.csv", "", 2, "b"}, .cell = std::string(5000, 'x')};
    const std::string message = publish::message_of(issue, Language::en);
    CHECK(message.size() < 400);
    CHECK(message.find("xxx…”") != std::string::npos);
}

TEST_CASE("words: a count is grouped, another number is not") {
    const Blanks blanks{{"n", "1234"}, {"names", "الف"}};
    CHECK(say(Language::en, "problem.place_proposed", blanks).starts_with("1,234 new places"));
    CHECK(say(Language::fa, "problem.place_proposed", blanks).starts_with("۱٬۲۳۴ جای تازه"));
}

TEST_CASE("words: one thing has its own form where the language has one") {
    const Blanks one{{"n", "1"}, {"names", "Mesbah"}};
    CHECK(say(Language::en, "problem.place_proposed", one).starts_with("1 new place is proposed"));
    CHECK(say(Language::fa, "problem.place_proposed", one).starts_with("۱ جای تازه"));
}

TEST_CASE("words: a key or a blank that is missing is a Bug, but a problem is always said") {
    CHECK_THROWS_AS(say(Language::fa, "no.such.key"), Bug);
    CHECK_THROWS_AS(say(Language::fa, "where.row"), Bug);
    const Error error{.code = Code::version_unknown};
    CHECK(publish::say_problem(error, Language::en) == "The register has no such version: …");
}

TEST_CASE("words: in HTML sentence and blanks are escaped and a blank is kept apart") {
    CHECK(publish::say_html(Language::en, "where.sheet", {{"sheet", "<b>&"}}) ==
          "sheet <bdi>&lt;b&gt;&amp;</bdi>");
}

TEST_CASE("words: every problem can be said and repaired in both languages") {
    for (const CodeRow& row : all_codes())
        for (const Language language : {Language::fa, Language::en}) {
            const Issue issue{.code = row.code, .where = {"a.xlsx", "s", 2, "c"}, .cell = "x"};
            CHECK_MESSAGE(publish::say_problem(issue, language).size() > 20, row.name);
            CHECK_MESSAGE(publish::hint_of(issue, language).size() > 10, row.name);
        }
}
