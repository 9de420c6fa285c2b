#include "plan/least_money.h"

#include <doctest/doctest.h>

#include <cmath>

#include "plan/files.h"

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
