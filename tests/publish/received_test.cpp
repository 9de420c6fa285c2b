#include "publish/words/received.h"

#include <doctest/doctest.h>

#include "publish/publish.h"

using namespace ensejam;
using text::Language;

namespace {

Issue bad_day(std::int64_t row) {
    return {.code = Code::day_not_understood,
            .where = {"welfare.xlsx", "activities", row, "end"},
            .cell = "31/7/1405",
            .blanks = {{"cell", "31/7/1405"}}};
}

registry::Received welfare() {
    registry::Received received{.file = "welfare.xlsx", .version = 7};
    received.sheet = {.file = "welfare.xlsx",
                      .sheet = "activities",
                      .counts = {.rows = 10, .accepted = 7, .questions = 2, .returned = 1, .duplicates = 1},
                      .columns = {{"end", "end", 0.9}, {"end", "none", 0.2}},
                      .money = {{.currency = currency("USD"),
                                 .n_projects = 3,
                                 .n_contradicting = 1,
                                 .without_contradiction = 100,
                                 .one_maximum = 1234567,
                                 .every_distinct = 2000000}},
                      .people = {.at_least = 10, .at_most = 30},
                      .questions = {{"money_unit", "budget", {"12"}}},
                      .issues = {bad_day(48), bad_day(52), bad_day(61), bad_day(70), bad_day(71)}};
    return received;
}

}  // namespace

TEST_CASE(
    "received: as JSON the counts add up and each issue has code, name, sheet, row, column, cell and "
    "message") {
    const std::vector<registry::Received> files{welfare()};
    const std::string json = publish::received_json(files);
    for (const char* part :
         {"\"file\": \"welfare.xlsx\"", "\"sheet\": \"activities\"", "\"rows\": 10", "\"accepted\": 7",
          "\"questions\": 2", "\"returned\": 1", "\"duplicates\": 1", "\"end (2)\": \"none\"",
          "\"code\": 2104", "\"name\": \"day_not_understood\"", "\"row\": 48", "\"column\": \"end\"",
          "\"cell\": \"31/7/1405\"",
          "\"message\": \"“31/7/1405” could not be read as a day; this row waits for your answer.\"",
          "\"one_maximum\": 12345.67", "\"at_most\": 30.0"})
        CHECK_MESSAGE(json.find(part) != std::string::npos, part);
}

TEST_CASE("received: an amount beside 0 is no different amount") {
    std::vector<registry::Received> files{welfare()};
    CHECK(publish::received_text(files, Language::en).find("projects with different amounts: 1 of 3") !=
          std::string::npos);
    files[0].sheet.money[0].n_only_zero = 1;
    CHECK(publish::received_text(files, Language::en).find("different amounts") == std::string::npos);
}

TEST_CASE("received: a refused file is one issue, in JSON and in words, and the others go on") {
    std::vector<registry::Received> files{welfare(), {.file = "locked.xlsx"}};
    files[1].refused = Error{.code = Code::file_encrypted, .where = {.file = "locked.xlsx"}};
    const std::string json = publish::received_json(files);
    CHECK(json.find("\"refused\": \"file_encrypted\"") != std::string::npos);
    CHECK(json.find("\"code\": 2004") != std::string::npos);
    const std::string text = publish::received_text(files, Language::en);
    CHECK(text.find("locked.xlsx: The file is locked with a password.") != std::string::npos);
    CHECK(text.find("Remove the password") != std::string::npos);
    CHECK(text.find("2 files together:") != std::string::npos);
}

TEST_CASE(
    "received: issues with one cause stand together, with the rows that are not written out and one repair") {
    const std::vector<registry::Received> files{welfare()};
    const std::string text = publish::received_text(files, Language::en);
    CHECK(text.find("10 rows = 7 accepted + 2 waiting for an answer + 1 returned; 1 of the accepted rows "
                    "repeats another") != std::string::npos);
    CHECK(text.find("sheet activities, row 48, column end: “31/7/1405” could not be read as a day; this row "
                    "waits for your answer.") != std::string::npos);
    CHECK(text.find("… and 2 more (rows 70, 71)") != std::string::npos);
    CHECK(text.find("row 70, column") == std::string::npos);
    const auto repair = text.find("as 1405/07/30");
    CHECK(repair != std::string::npos);
    CHECK(text.find("as 1405/07/30", repair + 1) == std::string::npos);
    CHECK(text.find("ensejam store undo 7") != std::string::npos);
    CHECK(text.find("ensejam intake back welfare.xlsx -o welfare-back.xlsx") != std::string::npos);
    CHECK(text.find("projects with different amounts: 1 of 3") != std::string::npos);
}

TEST_CASE("received: in Persian the counts are in Persian digits") {
    const std::vector<registry::Received> files{welfare()};
    const std::string text = publish::received_text(files, Language::fa);
    CHECK(text.find("۱۰ ردیف = ۷ پذیرفته + ۲ در انتظار پاسخ + ۱ برگشتی") != std::string::npos);
}

TEST_CASE("received: a file that came in before changes nothing and says so") {
    std::vector<registry::Received> files{welfare()};
    files[0].is_known = true;
    CHECK(publish::received_text(files, Language::en).find("nothing was changed") != std::string::npos);
}

TEST_CASE("received: a column that is asked about is told once, and what was not read stands apart") {
    std::vector<registry::Received> files{welfare()};
    registry::SheetTaken& sheet = files[0].sheet;
    sheet.questions = {{.kind = "money_unit", .column = "budget", .samples = {"85000"}}};
    sheet.issues.push_back({.code = Code::money_unit_unknown,
                            .where = {"welfare.xlsx", "activities", 0, "budget"},
                            .blanks = {{"column", "budget"}}});
    sheet.issues.push_back({.code = Code::table_chosen,
                            .where = {"welfare.xlsx", "physical"},
                            .blanks = {{"n_columns", "11"}, {"n_rows", "760"}}});
    const std::string text = publish::received_text(files, Language::en);
    CHECK(text.find("Is “budget” in rials") != std::string::npos);
    CHECK(text.find("“85000”") != std::string::npos);
    CHECK(text.find("The unit of money in the column") == std::string::npos);
    const auto not_read = text.find("Not read:");
    const auto issues = text.find("To look at:");
    REQUIRE(not_read != std::string::npos);
    CHECK(not_read < issues);
    CHECK(text.find("sheet physical: This sheet was not read") > not_read);
    CHECK(text.find("sheet physical: This sheet was not read") < issues);
}

TEST_CASE("received: verbose, each issue is written out") {
    const std::vector<registry::Received> files{welfare()};
    const std::string text = publish::received_text(files, Language::en, {.is_verbose = true});
    CHECK(text.find("row 70, column end") != std::string::npos);
    CHECK(text.find("row 71, column end") != std::string::npos);
    CHECK(text.find("… and") == std::string::npos);
}

TEST_CASE("received: of very many columns that were not taken verbose names all") {
    std::vector<registry::Received> files{welfare()};
    files[0].sheet.columns.clear();
    for (int i = 0; i < 40; ++i) {
        files[0].sheet.columns.push_back({.heading = fmt::format("left {}.", i), .field = "none"});
        files[0].sheet.columns.push_back(
            {.heading = fmt::format("bare {}.", i), .field = "status", .is_empty = true});
    }
    const std::string brief = publish::received_text(files, Language::en);
    CHECK(brief.find("columns that were not taken (40): ") != std::string::npos);
    CHECK(brief.find("left 39.") == std::string::npos);
    CHECK(brief.find("left 23. | …") != std::string::npos);
    const std::string all = publish::received_text(files, Language::en, {.is_verbose = true});
    CHECK(all.find("left 38. | left 39.") != std::string::npos);
    CHECK(all.find("bare 38. | bare 39.") != std::string::npos);
    CHECK(all.find("| …") == std::string::npos);
}

TEST_CASE("received: every column that was taken is told with what it became, and the sums with their kind") {
    std::vector<registry::Received> files{welfare()};
    files[0].sheet.columns = {{"District", "place.county", 1, 2},
                              {"Reached", "people_reached", 1, 27},
                              {"تاریخ", "report_date", 1, 3},
                              {"Remarks", "note", 1, 4}};
    const std::string text = publish::received_text(files, Language::en);
    CHECK(text.find("place (county) ← “District” (C) · people reached ← “Reached” (AB)") !=
          std::string::npos);
    CHECK(text.find("day of the report ← ") != std::string::npos);
    CHECK(text.find("approved money (dollars)") != std::string::npos);
    CHECK(text.find("people reached: at least") != std::string::npos);
    CHECK(text.find("columns that were not taken (1): Remarks") != std::string::npos);
    CHECK(text.find("a row with its column and field") != std::string::npos);
    CHECK(publish::received_text(files, Language::fa).find("تاریخ گزارش") != std::string::npos);
}

TEST_CASE("received: columns with one heading are told with their letters, answered ones not at all") {
    std::vector<registry::Received> files{welfare()};
    files[0].sheet.columns = {
        {"Total", "none", 0, 2},
        {"Notes", "note", 1, 3},
        {"Total", "none", 0, 6},
        {.heading = "Said", .field = "note", .certainty = 1, .rank = 7, .is_answered = true}};
    CHECK(publish::received_text(files, Language::en).find("not taken (3): Total (C, G) | Notes\n") !=
          std::string::npos);
    files[0].sheet.file = "welfare.json";
    CHECK(publish::received_text(files, Language::en).find("not taken (3): Total | Notes\n") !=
          std::string::npos);
}

TEST_CASE("received: what is said of a cell does not hide that its column was not taken") {
    std::vector<registry::Received> files{welfare()};
    files[0].sheet.columns = {{"end", "none", 0, 0}};
    CHECK(publish::received_text(files, Language::en).find("not taken (1): end") != std::string::npos);
    files[0].sheet.issues[0].where.row = 0;
    CHECK(publish::received_text(files, Language::en).find("not taken (1)") == std::string::npos);
}

TEST_CASE("received: of a file that came in before it is said how many rows still wait") {
    std::vector<registry::Received> files{welfare()};
    files[0].is_known = true;
    CHECK(publish::received_text(files, Language::en).find("2 of its rows still wait") != std::string::npos);
}

TEST_CASE("received: what is said of a whole sheet stands first, and rows stand in their order without a 0") {
    std::vector<registry::Received> files{welfare()};
    files[0].sheet.issues = {bad_day(71), bad_day(48), bad_day(0), bad_day(135), bad_day(61), bad_day(52)};
    const std::string text = publish::received_text(files, Language::en);
    CHECK(text.find("… and 3 more (rows 61, 71, 135)") != std::string::npos);
    CHECK(text.find("welfare.xlsx") < text.find("row 48"));
    CHECK(text.find("row 48") < text.find("row 52"));
    CHECK(text.find("row 71") == std::string::npos);
}

TEST_CASE("received: money of a name that several currencies have is asked about with the likely ones") {
    std::vector<registry::Received> files{welfare()};
    files[0].sheet.questions = {{"money_unit", "Montant (FCFA)", {"5000"}, "XAF | XOF"}};
    const std::string text = publish::received_text(files, Language::en);
    CHECK(text.find("XAF | XOF") != std::string::npos);
}
