#include <doctest/doctest.h>

#include "publish/publish.h"
#include "publish/small_county.h"

using namespace ensejam;
using text::Language;

namespace {

/// The sample county with money and mandates, planned for one half-year.
struct Planned {
    registry::Register known{};
    plan::Posed posed{};
    plan::Solution solution{};
    plan::Explanation explanation{};

    Planned() {
        registry::Tables tables = small_county::known().tables();
        for (std::int64_t body = 1; body <= 3; ++body)
            tables.mandates.push_back({.id = {body},
                                       .organisation = {body},
                                       .programme = {1},
                                       .place = {1},
                                       .may_deliver = true,
                                       .may_fund = true});
        for (std::int64_t at = 3; at <= 5; ++at)
            tables.needs.push_back({.id = {at + 3}, .place = {at}, .harm = {1}, .people = 100});
        tables.funds = {{.id = {1},
                         .code = "f",
                         .owner = {1},
                         .name_fa = "اعتبار نمونه",
                         .name_en = "Sample fund",
                         .amounts = {{small_county::half_year(1404, 2), rials(20'000'000'000)}}}};
        known = registry::Register(std::move(tables), 5);
        posed = plan::pose(known, {.as_of = small_county::day(1404, 10, 1), .n_periods = 1});
        solution = plan::solve(posed.problem, {.passes = 60});
        explanation = plan::explain(posed.problem, solution, {.people = posed.people});
    }

    std::string page(Language language) const {
        const publish::PlanOfReport plan{&posed, &solution, &explanation};
        return publish::report_html(known, findings::find(known), {.language = language}, &plan);
    }
};

}  // namespace

TEST_CASE("report: with a plan the page says what changes, for whom and where, in both languages") {
    const Planned planned;
    REQUIRE_FALSE(planned.solution.activities.empty());
    for (const Language language : {Language::fa, Language::en}) {
        const std::string html = planned.page(language);
        for (const char* id :
             {"id=\"plan\"", "id=\"findings\"", "id=\"cards\"", "id=\"places\"", "id=\"sources\""})
            CHECK_MESSAGE(html.find(id) != std::string::npos, id);
        CHECK(html.find(publish::say(language, "report.plan.map.after")) != std::string::npos);
        CHECK(html.find(" style=") == std::string::npos);
    }
    CHECK(planned.page(Language::fa).find("گلها") != std::string::npos);
    CHECK(planned.page(Language::en).find("Golha") != std::string::npos);
}

TEST_CASE("report: what a body is asked cites the rows that told what it does today") {
    const Planned planned;
    const std::string html = planned.page(Language::en);
    const auto cards = html.find("id=\"cards\"");
    REQUIRE(cards != std::string::npos);
    CHECK(html.find("<bdi>welfare.xlsx</bdi> row 12", cards) != std::string::npos);
    CHECK(html.find("<bdi>city.csv</bdi> row 7", cards) != std::string::npos);
}

TEST_CASE("report: an untold amount of money is said to be untold, not zero") {
    const Planned planned;
    CHECK(planned.page(Language::en).find("not told") != std::string::npos);
}

TEST_CASE("report: fewer than five people in need are not told, nor is the share of them") {
    Planned planned;
    for (plan::PlaceLine& place : planned.explanation.places)
        for (plan::HarmLine& harm : place.harms) harm.need = 3;
    const std::string html = planned.page(Language::en);
    const auto places = html.find("id=\"places\"");
    REQUIRE(places != std::string::npos);
    CHECK(html.find("fewer than 5", places) != std::string::npos);
    CHECK(html.find("<td class=\"n\">3</td>", places) == std::string::npos);
}

TEST_CASE(
    "plan text: before and after, and a card with asks and reasons, from the same words as the report") {
    const Planned planned;
    const std::string text =
        publish::plan_text(planned.known, planned.posed, planned.solution, planned.explanation, Language::en);
    CHECK(text.starts_with("Need that is covered: "));
    CHECK(text.find("Life skills, Mesbah") != std::string::npos);
    const std::string csv = publish::as_csv(publish::asked_listing(
        planned.known, planned.posed, planned.solution, planned.explanation, Language::fa));
    CHECK(csv.starts_with("organisation,ask,programme,place,partner,period,money_before,"));
    CHECK(csv.find("مهارت‌های زندگی,مصباح") != std::string::npos);
}
