#include <doctest/doctest.h>

#include "findings/double_service.h"
#include "findings/findings.h"
#include "sketch.h"

using namespace ensejam;
using namespace ensejam::findings;

namespace {
std::vector<Finding> of_kind(const Findings& found, Kind kind) {
    std::vector<Finding> some;
    for (const Finding& finding : found.items)
        if (finding.kind == kind) some.push_back(finding);
    return some;
}
}  // namespace

TEST_CASE("double service: the worked example of the method gives 40/48/60 units and 400/617.14/900 money") {
    const std::vector<Delivery> deliveries{{60, 600}, {80, 1200}};
    const DoubleService service = double_service(deliveries, 100);
    CHECK(service.delivered == 140);
    CHECK(service.low == doctest::Approx(40));
    CHECK(service.central == doctest::Approx(48));
    CHECK(service.high == doctest::Approx(60));
    const Waste waste = waste_of(deliveries, service);
    CHECK(waste.low == doctest::Approx(400));
    CHECK(waste.central == doctest::Approx(617.142857));
    CHECK(waste.high == doctest::Approx(900));
}

TEST_CASE("double service: one body that delivers more than is needed leaves the range in order") {
    const std::vector<Delivery> deliveries{{250, 2500}, {80, 1200}};
    const DoubleService service = double_service(deliveries, 100);
    CHECK(service.low == doctest::Approx(230));
    CHECK(service.central == doctest::Approx(230));
    CHECK(service.high == doctest::Approx(230));
    const Waste waste = waste_of(deliveries, service);
    CHECK(waste.low <= waste.central);
    CHECK(waste.central <= waste.high);
}

TEST_CASE(
    "double service: a need that nobody told leaves everything between nothing and all but the largest") {
    const std::vector<Delivery> deliveries{{60, 600}, {80, 1200}};
    const DoubleService service = double_service(deliveries, -1);
    CHECK(service.low == 0);
    CHECK(service.central < 0);
    CHECK(service.high == doctest::Approx(60));
}

TEST_CASE("duplication: two organisations with one programme in one place in one quarter are reported once") {
    const auto known = sketch(R"(
        Mesbah   W WE W .
        Hesarak  . .  R R
    )");
    const auto found = of_kind(find(known), Kind::duplication);
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Id<registry::Place>{1});
    CHECK(found[0].organisations.size() == 2);
    CHECK(found[0].activities.size() == 2);
    CHECK(found[0].period == days_of_quarter(1404, 2));
    REQUIRE(found[0].money);
    // Three months of 30 + 30 units at need 100: none is certain, 60 - 51 likely, 30 at most, at 310/30 rials
    // a unit.
    CHECK(found[0].money->low.minor == 0);
    CHECK(found[0].money->central.minor == std::llround(3 * 9.0 * 620 / 60));
    CHECK(found[0].money->high.minor == 3 * 310);
}

TEST_CASE("duplication: projects declared joint are one provider") {
    auto tables = sketch("Mesbah W WE W").tables();
    for (auto& project : tables.projects) project.joint_group = "together";
    CHECK(of_kind(find(registry::Register(tables)), Kind::duplication).empty());
}

TEST_CASE("duplication: a programme may have as many providers as it allows") {
    auto tables = sketch("Mesbah W WE W").tables();
    tables.programmes[0].max_providers = 2;
    CHECK(of_kind(find(registry::Register(tables)), Kind::duplication).empty());
}

TEST_CASE("duplication: without a told need it is found, but carries no money") {
    auto tables = sketch("Mesbah W WE W").tables();
    tables.needs.clear();
    const auto found = of_kind(find(registry::Register(tables)), Kind::duplication);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].money);
    CHECK(found[0].no_money == NoMoney::need_unknown);
}

TEST_CASE("duplication: a need told only for the harm gives a possible duplication without money") {
    auto tables = sketch("Mesbah W WE W").tables();
    tables.needs[0].programme = {};
    tables.needs[0].harm = {1};
    const auto found = of_kind(find(registry::Register(tables)), Kind::duplication);
    REQUIRE(found.size() == 1);
    CHECK(found[0].no_money == NoMoney::need_of_harm_only);
    CHECK(found[0].service.delivered == doctest::Approx(180));
    CHECK_FALSE(found[0].money);
    REQUIRE(found[0].possible_money);
    CHECK(found[0].possible_money->high.minor == 3 * 310);
}

TEST_CASE("duplication: an activity that is hardly believed enters no money") {
    auto tables = sketch("Mesbah W WE W").tables();
    tables.activities[0].confidence = 0.4;
    CHECK(of_kind(find(registry::Register(tables)), Kind::duplication).empty());
}

TEST_CASE("duplication: different target groups are served apart") {
    auto tables = sketch("Mesbah W WE W").tables();
    tables.activities[0].target_group = "women";
    CHECK(of_kind(find(registry::Register(tables)), Kind::duplication).empty());
}

TEST_CASE("duplication: totals add up by currency and the period asked for limits the months") {
    const auto known = sketch("Mesbah WE WE WE WE");
    const auto year = find(known);
    const auto quarter = find(known, {.period = days_of_quarter(1404, 1)});
    REQUIRE(year.totals.size() == 1);
    REQUIRE(quarter.totals.size() == 1);
    CHECK(quarter.totals[0].money.high.minor == 3 * 310);
    CHECK(year.totals[0].money.high.minor > 3 * quarter.totals[0].money.high.minor);
}

TEST_CASE("findings: one thread and four find the same") {
    const auto known = sketch(R"(
        Mesbah   WE W  WE E
        Hesarak  RW RW R  W
        Azimiyeh W  WR WR E
    )");
    const auto one = find(known);
    const auto four = find(known, {.threads = 4});
    REQUIRE(one.items.size() == four.items.size());
    for (std::size_t i = 0; i < one.items.size(); ++i) {
        CHECK(one.items[i].kind == four.items[i].kind);
        CHECK(one.items[i].place == four.items[i].place);
        CHECK(one.items[i].activities == four.items[i].activities);
    }
}
