#include "taken.h"

using namespace ensejam;

TEST_CASE("currencies: a column beside an amount and called after it tells the currency of that amount") {
    const auto took = taken(
        "title,country,agency,year,commitment_amount,commitment_amount_currency,total_project_cost,"
        "total_project_cost_currency\nWells,Belize,Hope,2003,3000,USD,24000,USD\n"
        "Roads,Panama,Sun,2007,1000,USD,5000,EUR\nFarms,Haiti,Blue,2010,100,EUR,150,EUR\n");
    CHECK(issue_of(took, Code::money_unit_unknown) == nullptr);
    std::vector<std::string> told;
    for (const auto& money : took.sheet.money) told.emplace_back(money.currency.code());
    CHECK(told == std::vector<std::string>{"EUR", "USD"});
}

TEST_CASE("currencies: a column called currency alone is that of all amounts of the row") {
    const auto took = taken(
        "title,country,agency,year,commitment_amount,currency\nWells,Belize,Hope,2003,3000,USD\n"
        "Roads,Panama,Sun,2007,1000,USD\n");
    CHECK(field_of(took, "currency") == "currency");
    CHECK(issue_of(took, Code::money_unit_unknown) == nullptr);
}
