#include <doctest/doctest.h>

#include "plan/plan.h"

using namespace ensejam::plan;

TEST_CASE("problem: exposure of a reach acts alone as that reach") {
    CHECK(exposure_of_reach({}, 0.5) == doctest::Approx(0.6931471805599453));
    CHECK(exposure_of_reach({}, 1.0) == doctest::Approx(6.907755278982137));
    CHECK(exposure_of_reach({.response = Response::capped}, 0.5) == 0.5);
    const Harm table{.response = Response::table, .table = {{1, 0.5}, {3, 0.9}}};
    CHECK(exposure_of_reach(table, 0.25) == 0.5);
    CHECK(exposure_of_reach(table, 0.7) == doctest::Approx(2));
    CHECK(exposure_of_reach(table, 0.95) == 3);
}

TEST_CASE("problem: money of a dose is rounded up to the minor unit, but not by floating noise") {
    CHECK(cost_at_dose(6'000'000, 11.0 / 12.0) == 5'500'000);
    CHECK(cost_at_dose(5, 0.5) == 3);
    CHECK(cost_at_dose(10, 1.0) == 10);
}

TEST_CASE("problem: offers are put in order and commitments follow them") {
    Problem problem;
    problem.offers.place = {1, 0};
    problem.offers.programme = {0, 0};
    problem.offers.organisation = {0, 0};
    problem.offers.unit_cost = {7, 9};
    problem.offers.setup_cost = {0, 0};
    problem.offers.ongoing = {0, 0};
    problem.offers.reach_begin = {0, 1, 3};
    problem.offers.reach_harm = {0, 0, 1};
    problem.offers.exposure = {0.1, 0.2, 0.3};
    problem.offers.exposure_low = {0, 0, 0};
    problem.offers.exposure_high = {0, 0, 0};
    problem.offers.staff_begin = {0, 0, 0};
    problem.commitments = {{.offer = 0, .last = 0, .dose = 1}};
    const Problem ordered = in_order(problem);
    CHECK(ordered.offers.unit_cost == std::vector<std::int64_t>{9, 7});
    CHECK(ordered.offers.exposure == std::vector<double>{0.2, 0.3, 0.1});
    CHECK(ordered.offers.reach_begin == std::vector<std::uint32_t>{0, 2, 3});
    CHECK(ordered.commitments[0].offer == 1);
}
