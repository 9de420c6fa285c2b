#include "../demo_register.h"
#include "taken.h"

using namespace ensejam;

// What a person does who follows what the program said.
namespace {

std::string replaced(std::string bytes, std::string_view from, std::string_view to) {
    for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size()))
        bytes.replace(at, from.size(), to);
    return bytes;
}

Error refused(const std::string& json) { return refused_book(json, "a.json"); }

}  // namespace

TEST_CASE("advice: parts of a workbook are found whatever their capitals") {
    std::string bytes = demo::bytes_of(demo::folder / "sheets" / "01-welfare.xlsx");
    const auto before = taken(bytes, "a.xlsx");
    for (const auto& [from, to] : {std::pair("xl/workbook.xml", "xl/Workbook.xml"),
                                   std::pair("xl/worksheets/sheet1.xml", "xl/worksheets/Sheet1.xml"),
                                   std::pair("xl/sharedStrings.xml", "xl/SharedStrings.xml")})
        bytes = replaced(std::move(bytes), from, to);
    CHECK(bytes.find("xl/Workbook.xml") != std::string::npos);
    const auto after = taken(bytes, "a.xlsx");
    CHECK(after.sheet.counts.rows == before.sheet.counts.rows);
    CHECK(after.sheet.counts.accepted == before.sheet.counts.accepted);
}

TEST_CASE("advice: half a sign in JSON costs that sign, not the file") {
    const auto took =
        taken(R"([{"place":"Karaj \ud800","organisation":"A\udc00","programme":"P \ud83d\ude00"},
                                {"place":"Fardis","organisation":"A","programme":"\\ud800"}])",
              "a.json");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(issue_of(took, Code::bytes_not_text) != nullptr);
}

TEST_CASE(
    "advice: JSON that is written otherwise is told by what stands there, one that ends too early as "
    "damaged") {
    const auto sign_of = [](const std::string& json) { return blank(refused(json), "cell"); };
    CHECK(sign_of("[1,]") == "]");
    CHECK(sign_of("{'place':1}") == "'place'");
    CHECK(sign_of("[\"a\nb\"]") == "↵");
    CHECK(sign_of("[{\"a\": NO}]") == "NO");
    CHECK(sign_of("[9.e+]") == "9.e+");
    CHECK(blank(refused("[1]]"), "form") == "after");
    for (const char* cut : {"[1,", "{\"place\":\"Kar", "{\"place\":"})
        CHECK(blank(refused(cut), "form") == "cut");
}

TEST_CASE("advice: of a workbook without a table each other sheet is named, and no cell of any") {
    auto book = intake::read_book(demo::bytes_of(demo::folder / "sheets" / "14-governorate.xlsx"), "a.xlsx");
    REQUIRE(book.has_value());
    for (intake::Grid& grid : book->grids) {
        grid.rows.resize(1);
        grid.rows[0].n_cells = 1;
        grid.hidden = false;
    }
    book->issues.push_back({.code = Code::cell_error, .where = {"a.xlsx", book->grids.back().sheet, 3, "A"}});
    REQUIRE(book->grids.size() > 1);
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE_FALSE(took);
    CHECK(took.error().code == Code::table_not_found);
    std::size_t n_named = 0;
    for (const Issue& issue : book->issues) {
        CHECK(issue.where.row == 0);
        n_named += issue.code == Code::sheet_without_table ? 1 : 0;
    }
    CHECK(n_named + 1 == book->grids.size());
}
