#include "plan/compare/least_money.h"

#include <doctest/doctest.h>

#include <cmath>

#include "plan/files.h"
#include "plan_generate.h"

using namespace ensejam;
using namespace ensejam::plan;

TEST_CASE(
    "least money: 75 units that cost 20 today are possible for 16, and the interval holds the waste of 4") {
    const Problem problem = tiny("t15_least_money");
    const double unit = std::pow(10, problem.money_decimals);
    const LeastMoney least = least_money(problem, -1, {});
    CHECK(least.money_today == doctest::Approx(20 * unit));
    CHECK(least.covered_today[0] == doctest::Approx(75));
    REQUIRE(least.has_plan);
    CHECK(least.money == doctest::Approx(16 * unit));
    CHECK(least.covered[0] == doctest::Approx(80));
    CHECK(least.bound > 8 * unit);
    CHECK(least.bound <= 16 * unit);
    CHECK(least.waste().low == doctest::Approx(4 * unit));
    CHECK(least.waste().high >= 4 * unit);
}

TEST_CASE("least money: where today is the best there is, nothing is surely wasted") {
    Problem problem = tiny("t02_split");
    const Solution best = solve(problem, {});
    problem.status_quo.clear();
    for (const PlannedActivity& activity : best.activities) problem.status_quo.push_back(activity.run);
    const LeastMoney least = least_money(problem, -1, {});
    CHECK(least.waste().low <= 1e-6);
    CHECK(least.waste().high >= -1e-6);
}

TEST_CASE("least money: covering nothing costs nothing") {
    Problem problem = tiny("t02_split");
    problem.status_quo.clear();
    const LeastMoney least = least_money(problem, -1, {});
    CHECK(least.bound == 0);
    CHECK(least.money == 0);
}

TEST_CASE(
    "least money: the cheaper plan keeps every rule, covers every harm, and costs no less than its bound") {
    for (const std::uint64_t seed : {1U, 2U, 4U}) {
        Problem problem = generate_plan({.places = 15, .programmes = 8, .organisations = 10, .seed = seed});
        // Today: two thirds of what those who know of each other would do.
        const Solution joint = solve(problem, {.passes = 60});
        const Comparison apart =
            without_coordination(problem, joint, {.solve = {.passes = 60}, .orders = 1, .rounds = 1});
        for (std::size_t rank = 0; rank < apart.informed.size(); ++rank)
            if (rank % 3 != 0) problem.status_quo.push_back(apart.informed[rank]);
        const LeastMoney least = least_money(problem, -1, {.passes = 200}, &joint);
        REQUIRE(least.has_plan);
        CHECK(least.money <= least.money_today);
        CHECK(least.money >= least.bound * (1 - 1e-9));
        for (std::size_t harm = 0; harm < least.covered.size(); ++harm)
            CHECK(least.covered[harm] >= least.covered_today[harm] * (1 - 1e-8));
        for (const Broken& broken : check(problem, least.plan).broken)
            CHECK_MESSAGE(broken.rule >= Rule::value_wrong, name_of(broken.rule));
    }
}
