#include <doctest/doctest.h>

#include "intake/packed.h"
#include "intake/taken.h"

using namespace ensejam;

namespace {

std::string cell(const std::string& text) { return "<c t='inlineStr'><is><t>" + text + "</t></is></c>"; }

const std::string activities = "<row>" + cell("Organisation") + cell("Sector") + cell("District") +
                               cell("Remarks") + "</row><row>" + cell("A") + cell("Health") + cell("X") +
                               "<c t='inlineStr'><f>CONCATENATE(A1,B2)</f><is><t>made</t></is></c></row>";

}  // namespace

TEST_CASE("archives: a name inside that leads out of the folder is told, and the sheet is read") {
    const auto took = taken(workbook({{"S", activities}}, {{"../../tmp/x.txt", "x"}}), "a.xlsx");
    CHECK(took.sheet.counts.rows == 1);
    const Issue* issue = issue_of(took, Code::entry_name_outside);
    REQUIRE(issue != nullptr);
    CHECK(issue->cell == "../../tmp/x.txt");
    CHECK(issue_of(taken(workbook({{"S", activities}}), "a.xlsx"), Code::entry_name_outside) == nullptr);
}

TEST_CASE("archives: a text beside a formula is its value") {
    const auto took = taken(workbook({{"S", activities}}), "a.xlsx");
    CHECK(issue_of(took, Code::formula_without_value) == nullptr);
}

TEST_CASE("archives: what is too large only when unpacked is told with its size as sent") {
    const std::string bytes = workbook({{"S", activities}});
    const auto book = intake::read_book(bytes, "a.xlsx", {.zip_part = 100});
    REQUIRE_FALSE(book.has_value());
    CHECK(book.error().code == Code::unpacked_too_large);
    const auto& blanks = book.error().blanks;
    CHECK(std::any_of(blanks.begin(), blanks.end(),
                      [](const auto& each) { return each.first == "size" && each.second == "2 kB"; }));
}
