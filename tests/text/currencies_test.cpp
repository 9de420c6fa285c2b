#include <doctest/doctest.h>

#include "text/text.h"

using namespace ensejam;

namespace {

std::string currency_in(std::string_view heading) {
    const auto unit = text::money_unit_in(heading);
    return unit && unit->unit == text::MoneyUnit::foreign ? std::string(unit->currency.code()) : "";
}

}  // namespace

TEST_CASE("currencies: a heading tells one by its code or by a name that only it has") {
    CHECK(currency_in("Presupuesto (COP)") == "COP");
    CHECK(currency_in("Budget (AFN)") == "AFN");
    CHECK(currency_in("Orçamento MZN") == "MZN");
    CHECK(currency_in("Monto (Lempiras)") == "HNL");
    CHECK(currency_in("بودجه (افغانی)") == "AFN");
    CHECK(currency_in("المبلغ (ريال يمني)") == "YER");
    CHECK(currency_in("Montant (francs congolais)") == "CDF");
    CHECK(currency_in("Valor en pesos colombianos") == "COP");
    CHECK(text::money_unit_in("المبلغ (ريال)")->unit == text::MoneyUnit::rial);
}

TEST_CASE("currencies: a word of a language is no code") {
    CHECK(currency_in("Budget for all activities") == "");
    CHECK(currency_in("BUDGET ALL PROJECTS") == "");
    CHECK(currency_in("Budget (ALL)") == "ALL");
    CHECK(currency_in("TRY") == "TRY");
    CHECK(currency_in("Search and rescue, SAR cost") == "");
    CHECK(currency_in("budget cop") == "");
}

TEST_CASE("currencies: a cell tells its own") {
    const auto read = text::read_money("1 200 COP");
    REQUIRE(read.has_value());
    CHECK(read->money == Money{120000, currency("COP")});
    CHECK(!text::read_money("120 all").has_value());
}
