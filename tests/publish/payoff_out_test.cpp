#include "publish/report/payoff_out.h"

#include <doctest/doctest.h>

#include "publish/publish.h"
#include "publish/small_county.h"

using namespace ensejam;
using text::Language;

namespace {

/// Welfare's payoff on a day when it works in Mesbah beside the city and may also work in Golha.
struct Welfare {
    registry::Register known{};
    findings::Payoff payoff{};

    Welfare() {
        registry::Tables tables = small_county::known().tables();
        tables.mandates = {
            {.id = {1}, .organisation = {1}, .programme = {1}, .place = {1}, .may_deliver = true}};
        known = registry::Register(std::move(tables), 6);
        payoff = findings::payoff(known, {1}, {.as_of = small_county::day(1404, 11, 1)});
    }
};

}  // namespace

TEST_CASE("payoff: a body sees who else works in its places, with the row that told it") {
    const Welfare welfare;
    const std::string html = publish::payoff_html(welfare.payoff, welfare.known, {.language = Language::en});
    CHECK(html.find("For Welfare: what your sheet gives back") != std::string::npos);
    const auto neighbours = html.find("id=\"neighbours\"");
    REQUIRE(neighbours != std::string::npos);
    CHECK(html.find("City", neighbours) != std::string::npos);
    CHECK(html.find("city.csv row 7", neighbours) != std::string::npos);
}

TEST_CASE("payoff: gaps name the place, the people in need and the body's own programmes that fit") {
    const Welfare welfare;
    const std::string text = publish::payoff_text(welfare.payoff, welfare.known, Language::en);
    const auto gaps = text.find("Needs you may answer");
    REQUIRE(gaps != std::string::npos);
    CHECK(text.find("Golha", gaps) != std::string::npos);
    CHECK(text.find("Life skills", gaps) != std::string::npos);
}

TEST_CASE("payoff: a part without lines says so, in both languages") {
    const Welfare welfare;
    for (const Language language : {Language::fa, Language::en})
        CHECK(publish::payoff_text(welfare.payoff, welfare.known, language)
                  .find(publish::say(language, "payoff.directives.none")) != std::string::npos);
}

TEST_CASE("payoff: fewer than five people in need are not told") {
    Welfare welfare;
    for (findings::PossibleGap& gap : welfare.payoff.gaps) gap.people_in_need = 3;
    const std::string html = publish::payoff_html(welfare.payoff, welfare.known, {.language = Language::en});
    CHECK(html.find("fewer than 5") != std::string::npos);
}
