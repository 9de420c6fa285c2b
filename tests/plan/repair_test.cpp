#include "plan/compare/repair.h"

#include <doctest/doctest.h>

#include "plan/files.h"
#include "plan/made.h"
#include "plan_generate.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

void move_one_programme(bool is_searched) {
    const Problem problem = tiny("t16_repair");
    const Solution plan = solve(problem, {});
    const Repair found =
        repair(problem, plan, {.prices = {2, 1}, .searched_options = is_searched ? 1000 : 0});
    CHECK(found.value_today == doctest::Approx(75));
    CHECK(found.forced.empty());
    REQUIRE(found.agenda.size() == 1);
    CHECK(found.agenda[0].moves.size() == 2);
    CHECK(found.agenda[0].gain == doctest::Approx(5));
    CHECK(found.agenda[0].weight == doctest::Approx(3));
    CHECK(found.agenda[0].price() == doctest::Approx(5.0 / 3));
    CHECK(found.agenda[0].gained_share == doctest::Approx(1));
    REQUIRE(found.frontier.size() == 2);
    CHECK(found.frontier[0].value == doctest::Approx(75));
    CHECK(found.frontier[0].disruption == 0);
    CHECK(found.frontier[0].n_kept == 2);
    CHECK(found.frontier[1].value == doctest::Approx(80));
    CHECK(found.frontier[1].disruption == doctest::Approx(3));
    CHECK(found.frontier[1].n_stopped == 1);
    CHECK(found.frontier[1].n_started == 1);
}

}  // namespace

TEST_CASE("repair: moving one programme has weight 3 and gain 5, and is worth it below rho = 5/3") {
    SUBCASE("searched") { move_one_programme(true); }
    SUBCASE("solved") { move_one_programme(false); }
}

TEST_CASE("repair: a second provider of one programme must stop in any case") {
    Problem problem = made::frame(1, {100});
    problem.programmes = {{.id = "A"}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {20}, .transferable_share = 1, .payees = {1}}};
    made::add(problem, {.organisation = 0, .cost = 10, .reach = {{0, 0.5}}});
    made::add(problem, {.organisation = 1, .cost = 8, .reach = {{0, 0.5}}});
    problem.status_quo = {{.offer = 0}, {.offer = 1}};
    const Repair found = repair(problem, solve(problem, {}));
    REQUIRE(found.forced.size() == 1);
    CHECK(found.forced_weight == 2);
    CHECK(found.value_today == doctest::Approx(75));
    CHECK(found.value_kept == doctest::Approx(50));
}

TEST_CASE("repair: from package to package the value never falls, and the last is the plan's") {
    Chance chance(7);
    for (int n = 0; n < 20; ++n) {
        Problem problem = made::frame(2, {});
        for (int place = 0; place < 6; ++place) {
            problem.places.push_back({});
            problem.needs.push_back(20 + 100 * chance.unit());
        }
        problem.programmes = {{.id = "A", .dose_min = 0.5}, {.id = "B"}};
        problem.funds = {
            {.id = "f", .owner = 0, .amounts = {40, 40}, .transferable_share = 0.5, .payees = {1}},
            {.id = "g", .owner = 1, .amounts = {25, 25}, .rollover = true}};
        for (Rank place = 0; place < 6; ++place)
            for (std::uint16_t programme = 0; programme < 2; ++programme)
                for (Rank body = 0; body < 2; ++body)
                    made::add(problem, {place,
                                        programme,
                                        body,
                                        static_cast<std::int64_t>(5 + chance.below(10)),
                                        2,
                                        {{0, 0.1 + 0.5 * chance.unit()}},
                                        {}});
        for (Rank offer = 0; offer < problem.offers.size(); ++offer)
            if (chance.unit() < 0.25) problem.status_quo.push_back({.offer = offer, .first = 0, .last = 1});
        const Solution plan = solve(problem, {.passes = 100, .exact_options = 0});
        const Repair found = repair(problem, plan, {.attempts = 500, .passes = 600});
        double value = found.value_kept, disruption = found.forced_weight;
        for (const Package& package : found.agenda) {
            CHECK(package.value >= value);
            CHECK(package.disruption <= disruption + package.weight + 1e-9);
            CHECK(package.disruption >= disruption - package.weight - 1e-9);
            value = package.value;
            disruption = package.disruption;
        }
        CHECK(value >= plan.value * 0.995);
        CHECK(value <= plan.bound * (1 + 1e-9));
        for (std::size_t at = 1; at < found.frontier.size(); ++at)
            CHECK(found.frontier[at].value >= found.frontier[at - 1].value);
    }
}

TEST_CASE("repair: an activity that runs at less than the least dose may go on so until a change pays") {
    Problem problem = made::frame(1, {100});
    problem.programmes = {{.id = "A", .dose_min = 0.5, .dose_max = 1}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {10}}};
    made::add(problem, {.organisation = 0, .cost = 10, .reach = {{0, 0.5}}});
    problem.status_quo = {{.offer = 0, .dose = 0.2}};
    const Repair found = repair(problem, solve(problem, {}));
    CHECK(found.forced.empty());
    CHECK(found.value_kept == doctest::Approx(found.value_today));
    REQUIRE(!found.agenda.empty());
    CHECK(found.agenda.back().value == doctest::Approx(50));
    CHECK(found.agenda.back().gained_share == doctest::Approx(1));
}

TEST_CASE("repair: what finds no money any more is made smaller before it is stopped") {
    Problem problem = made::frame(1, {100});
    problem.programmes = {{.id = "A", .dose_min = 0.25}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {5}}};
    made::add(problem, {.organisation = 0, .cost = 10, .reach = {{0, 0.5}}});
    problem.status_quo = {{.offer = 0}};
    const Repair found = repair(problem, solve(problem, {}));
    REQUIRE(found.forced.size() == 1);
    REQUIRE(found.forced[0].after.size() == 1);
    CHECK(found.forced[0].after[0].dose == doctest::Approx(0.5));
    CHECK(found.forced_weight == doctest::Approx(0.25));
}

TEST_CASE("repair: no point of the frontier lies above its bound, and dear changes come first") {
    const Problem problem = generate_plan({.places = 12, .programmes = 8, .organisations = 10, .seed = 3});
    Problem today = problem;
    const Solution plan = solve(problem, {.passes = 120});
    // Today: the plan of somebody who knew half of the places only.
    for (const PlannedActivity& activity : plan.activities)
        if (problem.offers.place[activity.run.offer] % 2 == 0) today.status_quo.push_back(activity.run);
    const Repair found = repair(today, plan, {.attempts = 200});
    REQUIRE(found.frontier.size() >= 8);
    for (const FrontierPoint& point : found.frontier) CHECK(point.bound >= point.value * (1 - 1e-9));
    CHECK(found.frontier.front().bound <= plan.bound * (1 + 1e-9));
    CHECK(gained_share_at(found, 1.0) >= 0.95);
    CHECK(gained_share_at(found, 0.5) > 0.5);
}

TEST_CASE("repair: a red line has a price") {
    const Problem problem = tiny("t09b_commitment");
    const Between price = price_of_red_lines(problem, solve(problem, {}), {});
    CHECK(price.low == doctest::Approx(20));
    CHECK(price.high == doctest::Approx(20));
}
