#include "../demo_register.h"
#include "packed.h"
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

namespace {

/// The XML of rows of texts.
std::string rows_of(const std::vector<std::vector<std::string>>& rows) {
    std::string xml;
    for (const auto& row : rows) {
        xml += "<row>";
        for (const std::string& cell : row) xml += "<c t='inlineStr'><is><t>" + cell + "</t></is></c>";
        xml += "</row>";
    }
    return xml;
}

const std::string list_of_bodies =
    rows_of({{"Organisation", "Type of organisation", "Phone"}, {"A", "NGO", "1"}, {"B", "UN", "2"}});

/// What is said beside the refusal of a workbook.
std::vector<Issue> beside_refusal(const std::string& bytes, Code refusal) {
    auto book = intake::read_book(bytes, "a.xlsx");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE_FALSE(took);
    CHECK(took.error().code == refusal);
    return book->issues;
}

}  // namespace

TEST_CASE("advice: beside a list in a workbook each other sheet is named, very many in one line") {
    const std::string table = rows_of({{"Organisation", "Name"}, {"A", "x"}});
    Entries sheets{{"Bodies", list_of_bodies}, {"Words", rows_of({{"Please read this first"}})}};
    const auto few = beside_refusal(workbook(sheets), Code::list_of_organisations);
    REQUIRE(few.size() == 1);
    CHECK(few[0].code == Code::sheet_without_table);
    CHECK(few[0].where.sheet == "Words");
    for (int i = 0; i < 30; ++i) sheets.emplace_back("S" + std::to_string(i), table);
    const auto many = beside_refusal(workbook(sheets), Code::list_of_organisations);
    REQUIRE(many.size() == 7);
    CHECK(blank(many.back(), "form") == "further");
    CHECK(blank(many.back(), "n") == "25");
    CHECK(blank(many.back(), "names").ends_with(" | …"));
}

TEST_CASE("advice: a second list in a workbook is named with the command that takes it") {
    const auto issues = beside_refusal(
        workbook({{"Bodies", list_of_bodies},
                  {"More", rows_of({{"Organisation", "Type of organisation"}, {"A", "NGO"}, {"B", "UN"}})}}),
        Code::list_of_organisations);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == Code::table_chosen);
    CHECK(blank(issues[0], "form") == "refused");
    CHECK(issues[0].where.sheet == "More");
}

TEST_CASE("advice: of the cells of a refused sheet nothing is said, also where it is the only one") {
    const std::string error = "<row><c t='e'><v>#REF!</v></c></row>";
    CHECK(beside_refusal(workbook({{"Only", rows_of({{"Please read", "this"}}) + error}}),
                         Code::table_not_found)
              .empty());
    CHECK(beside_refusal(workbook({{"Only", list_of_bodies + error}}), Code::list_of_organisations).empty());
}

TEST_CASE("advice: a sheet that is not in the file, and texts that are not, are told") {
    const std::string work = rows_of({{"Organisation", "Programme", "City"}, {"A", "Food", "Herat"}});
    std::string bytes = workbook({{"Work", work}, {"Gone", work}});
    bytes = replaced(std::move(bytes), "xl/sheet2.xml", "xl/sheet9.xml");
    const auto took = taken(bytes, "a.xlsx");
    const Issue* gone = issue_of(took, Code::file_damaged);
    REQUIRE(gone != nullptr);
    CHECK(gone->where.sheet == "Gone");
    CHECK(blank(*gone, "form") == "sheet_absent");
    const std::string shared = "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>";
    const auto texts = taken(workbook({{"Work", work + shared}}), "a.xlsx");
    const Issue* lost = issue_of(texts, Code::file_damaged);
    REQUIRE(lost != nullptr);
    CHECK(blank(*lost, "form") == "texts_absent");
    CHECK(blank(*lost, "n") == "2");
}

TEST_CASE("advice: a list of headings that was cut off ends with a sign") {
    auto book = intake::read_book("aa,bb,cc,dd,ee,ff,gg,hh\nx,y,z,u,v,w,p,q\n", "a.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE_FALSE(took);
    CHECK(blank(took.error(), "headings") == "aa | bb | cc | dd | ee | ff | …");
}
