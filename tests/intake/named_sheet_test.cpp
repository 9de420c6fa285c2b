#include "packed.h"
#include "taken.h"

namespace ensejam {
namespace {

std::string row_of(int number, const std::vector<std::string>& cells) {
    std::string xml = "<row r='" + std::to_string(number) + "'>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string where = std::string(1, static_cast<char>('A' + i)) + std::to_string(number);
        xml += cells[i].starts_with('#')
                   ? "<c r='" + where + "' t='e'><v>" + cells[i] + "</v></c>"
                   : "<c r='" + where + "' t='inlineStr'><is><t>" + cells[i] + "</t></is></c>";
    }
    return xml + "</row>";
}

const std::string deeds = row_of(1, {"Organisation", "Programme", "City", "Start"}) +
                          row_of(2, {"Oxfam", "Food", "Segou", "2025-01-01"}) +
                          row_of(3, {"Oxfam", "Water", "Segou", "#N/A"});
const std::string bodies = row_of(1, {"Name of the list", "Number"}) + row_of(2, {"Oxfam", "#REF!"});

}  // namespace

TEST_CASE("named sheet: the refusal of a sheet that was named is about that sheet") {
    auto book = intake::read_book(workbook({{"Deeds", deeds}, {"List", bodies}}), "a.xlsx");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register(), {.sheet = "List"});
    REQUIRE_FALSE(took.has_value());
    std::string headings;
    for (const auto& [key, value] : took.error().blanks)
        if (key == "headings") headings = value;
    CHECK(headings == "Name of the list | Number");
    CHECK(took.error().where.sheet == "List");
}

TEST_CASE("named sheet: of cells of sheets that are not read nothing is said") {
    const auto took = taken(workbook({{"Deeds", deeds}, {"List", bodies}}), "a.xlsx");
    CHECK(took.sheet.sheet == "Deeds");
    const auto errors = issues_of(took, Code::cell_error);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].where.row == 3);
}

TEST_CASE("named sheet: a refusal names the sheet that was asked for, whatever is wrong with it") {
    const auto refused = [](const std::string& rows) {
        auto book = intake::read_book(workbook({{"Deeds", deeds}, {"Americas", rows}}), "a.xlsx");
        REQUIRE(book.has_value());
        const auto took = intake::take_in(*book, registry::Register(), {.sheet = "americas"});
        REQUIRE_FALSE(took.has_value());
        return took.error();
    };
    const Error empty = refused("");
    CHECK(empty.code == Code::sheet_empty);
    CHECK(empty.where.sheet == "Americas");
    const Error bare = refused(row_of(1, {"1", "2"}) + row_of(2, {"3", "4"}));
    CHECK(bare.code == Code::table_without_words);
    CHECK(bare.where.sheet == "Americas");
    auto book = intake::read_book(workbook({{"Deeds", deeds}}), "a.xlsx");
    REQUIRE(book.has_value());
    const auto none = intake::take_in(*book, registry::Register(), {.sheet = "Asia"});
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().where.sheet.empty());
}

TEST_CASE("sheets: it is said why another was read: for its headings, or for what it tells") {
    // Of five headings that are recognised one stands over nothing, and one over what no row tells.
    const std::string fuller = row_of(1, {"Organisation", "Programme", "City", "Item Type", "End"}) +
                               row_of(2, {"Oxfam", "Food", "Segou", "Item", ""}) +
                               row_of(3, {"Oxfam", "Water", "Segou", "Item", ""});
    const Issue* issue = nullptr;
    const auto took = taken(workbook({{"Fuller", fuller}, {"Deeds", deeds}}), "a.xlsx");
    CHECK(took.sheet.sheet == "Fuller");
    issue = issue_of(took, Code::table_chosen);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "n_columns") == "5");
    CHECK(blank(*issue, "n_here") == "4");
    CHECK(blank(*issue, "form").empty());
    const auto alike = taken(workbook({{"Deeds", deeds}, {"More", deeds}}), "a.xlsx");
    issue = issue_of(alike, Code::table_chosen);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "n_columns") == "4");
    CHECK(blank(*issue, "n_here") == "4");
    CHECK(blank(*issue, "form").empty());
    // A sheet of figures may have more headings that are known, and still comes after one of activities.
    const std::string figures =
        row_of(1, {"Country", "Province", "City", "Indicator", "Year", "Value", "Unit"}) +
        row_of(2, {"Mali", "Segou", "Segou", "Literacy", "2023", "12", "percent"});
    const auto other = taken(workbook({{"Figures", figures}, {"Deeds", deeds}}), "a.xlsx");
    CHECK(other.sheet.sheet == "Deeds");
    issue = issue_of(other, Code::table_chosen);
    REQUIRE(issue != nullptr);
    CHECK(blank(*issue, "form") == "about");
}

TEST_CASE("hxl: a share in percent is no money and no share of a place; a tag tells its currency") {
    const auto took = taken(
        "name,organisation,country,requirements,percentFunded\n"
        "#activity+name,#org,#country,#value+funding+required+usd,#value+funding+pct\n"
        "Plan A,Oxfam,Mali,1000,50\nPlan B,Oxfam,Niger,2000,40\n");
    CHECK(took.sheet.questions.empty());
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].currency == currency("USD"));
    for (const auto& column : took.sheet.columns)
        if (column.heading == "percentFunded") CHECK(column.field == "note");
}

}  // namespace ensejam
