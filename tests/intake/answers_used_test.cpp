#include "taken.h"

using namespace ensejam;

namespace {

const char* const sheet = "Organización,Municipio,Sector,Presupuesto (total)\nCáritas,Tela,Salud,1000\n";

intake::Taken answered(const std::string& answers) {
    auto book = intake::read_book(sheet, "sheet.csv");
    REQUIRE(book.has_value());
    const auto table = intake::read_book(answers, "answers.csv");
    REQUIRE(table.has_value());
    const auto read = intake::read_answers(*table);
    REQUIRE(read.has_value());
    auto took = intake::take_in(*book, registry::Register(), {.answers = *read});
    REQUIRE(took.has_value());
    return std::move(*took);
}

}  // namespace

TEST_CASE("answers: the code of any currency is a unit, in any letters") {
    for (const char* code : {"COP", "cop", "AFN", "MZN"}) {
        const auto took = answered(std::string("column,unit\nPresupuesto (total),") + code + "\n");
        REQUIRE(took.sheet.money.size() == 1);
        CHECK(took.sheet.money[0].currency != no_currency);
        CHECK(issue_of(took, Code::answer_unit_unknown) == nullptr);
    }
}

TEST_CASE("answers: each that finds nothing to answer is told with its row and why") {
    const auto took = answered(
        "column,field,unit,value,means\nMunicipoi,place.city,,,\nSector,,,Agua,WASH\n"
        "Sector,,USD,,\nPresupuesto (total),,pesetas,,\n");
    const Issue* column = issue_of(took, Code::answer_column_unknown);
    REQUIRE(column != nullptr);
    CHECK(column->cell == "Municipoi");
    CHECK(blank(*column, "answers_row") == "2");
    CHECK(blank(*column, "names").find("Municipio") != std::string::npos);
    const Issue* value = issue_of(took, Code::answer_value_unknown);
    REQUIRE(value != nullptr);
    CHECK(value->cell == "Agua");
    CHECK(value->where.column == "Sector");
    REQUIRE(issue_of(took, Code::answer_unit_no_money) != nullptr);
    const Issue* unit = issue_of(took, Code::answer_unit_unknown);
    REQUIRE(unit != nullptr);
    CHECK(unit->cell == "pesetas");
    CHECK(blank(*unit, "answers_row") == "5");
}

TEST_CASE("answers: a heading is found however it is spelt, and then all is used") {
    const auto took = answered("column,unit,value,means\n presupuesto TOTAL,USD,,\nSECTOR,,Salud,Health\n");
    for (const Code code :
         {Code::answer_column_unknown, Code::answer_value_unknown, Code::answer_unit_unknown})
        CHECK(issue_of(took, code) == nullptr);
    REQUIRE(took.sheet.money.size() == 1);
    CHECK(took.sheet.money[0].currency == currency("USD"));
}

TEST_CASE("answers: a field that does not exist is refused with its row, its word and the fields there are") {
    const auto table = intake::read_book("column,field\nSector,programme\nFin,enddd\n", "answers.csv");
    REQUIRE(table.has_value());
    const auto read = intake::read_answers(*table);
    REQUIRE(!read.has_value());
    CHECK(read.error().code == Code::answer_field_unknown);
    CHECK(read.error().where.row == 3);
    CHECK(read.error().blanks[0].second == "enddd");
    const auto json = intake::read_answers_json(R"({"columns": {"Fin": "enddd"}})", "answers.json");
    REQUIRE(!json.has_value());
    CHECK(json.error().code == Code::answer_field_unknown);
}

TEST_CASE("answers used: what a person says a column is counts before what another heading was taken for") {
    auto book = intake::read_book(
        "ProjectCode,ProjectId,Org,Place,Sector\n,P1,Alpha,North,Health\n,P2,Beta,South,Health\n",
        "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register(),
                                      {.answers = {.field_of_column = {{"ProjectId", "project_code"}}}});
    REQUIRE(took.has_value());
    REQUIRE(took->change.put.projects.size() == 2);
    CHECK(took->change.put.projects.front().code == "P1");
}

TEST_CASE(
    "answers: a column that gave way to one that was answered is not taken, and not said to be unclear") {
    const auto taken_with = [](const std::string& column, const std::string& field) {
        auto book = intake::read_book(
            "Organisation,Place,Programme,Start,Budget (USD),Amount in all,People reached,Beneficiaries\n"
            "A,Karaj,Health,2025-01-01,20,7,3,4\nB,Karaj,Cash,2025-01-01,30,8,5,6\n",
            "sheet.csv");
        REQUIRE(book.has_value());
        auto took =
            intake::take_in(*book, registry::Register(), {.answers = {.field_of_column = {{column, field}}}});
        REQUIRE(took.has_value());
        return std::move(*took);
    };
    const auto is_unclear = [](const intake::Taken& took, const std::string& heading) {
        const auto issues = issues_of(took, Code::column_not_understood);
        return std::any_of(issues.begin(), issues.end(),
                           [&](const Issue& issue) { return issue.where.column == heading; });
    };
    const auto money = taken_with("Amount in all", "money.approved");
    CHECK(field_of(money, "Amount in all") == "money.approved");
    CHECK(field_of(money, "Budget (USD)") == "note");
    CHECK_FALSE(is_unclear(money, "Budget (USD)"));
    const auto people = taken_with("Beneficiaries", "people_reached");
    CHECK(field_of(people, "People reached") == "note");
    CHECK_FALSE(is_unclear(people, "People reached"));
    const auto bodies = taken_with("Programme", "deliverer");
    CHECK(field_of(bodies, "Organisation") == "note");
}
