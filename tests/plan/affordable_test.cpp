#include <doctest/doctest.h>

#include "plan/check/check_parts.h"
#include "plan/made.h"
#include "plan_generate.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

/// One offer at 10 a period, dose 0.5 to 1.5, and a fund of 8 in the first period and 3 in the second.
Problem dear_offer() {
    Problem problem = made::frame(2, {100});
    problem.harms[0].response = Response::capped;
    problem.programmes = {{.id = "A", .dose_min = 0.5, .dose_max = 1.5}};
    problem.funds = {{.owner = 0, .amounts = {8, 3}}};
    made::add(problem, {.cost = 10, .reach = {{0, 0.4}}});
    return problem;
}

/// Both bounds at no prices.
double bound_at_no_prices(const Problem& problem) {
    const Certificate free = made::blank_certificate(problem);
    const double bound = bound_of(problem, free);
    CHECK(bound == doctest::Approx(judge::bound_of_leaf(problem, {.certificate = free})));
    return bound;
}

}  // namespace

TEST_CASE(
    "bound: a dose is at most what all the money for it buys, and no period counts that money does not do "
    "for") {
    Problem problem = dear_offer();
    CHECK(bound_at_no_prices(problem) == doctest::Approx(100 * 0.4 * 0.8));
    problem.funds[0].rollover = true;
    CHECK(bound_at_no_prices(problem) == doctest::Approx(2 * 100 * 0.4 * 1.1));
    problem.funds[0].rollover = false;
    problem.funds[0].amounts = {100, 100};
    CHECK(bound_at_no_prices(problem) == doctest::Approx(2 * 100 * 0.4 * 1.5));
}

TEST_CASE("bound: hours and the transferable part of another's money limit a dose as well") {
    Problem problem = dear_offer();
    problem.funds = {{.owner = 1, .amounts = {100, 100}, .transferable_share = 0.07, .payees = {0}}};
    CHECK(bound_at_no_prices(problem) == doctest::Approx(2 * 100 * 0.4 * 0.7));
    problem.staff = {{.organisation = 0, .hours = {12, 2}}};
    problem.offers.staff_row = {0};
    problem.offers.staff_hours = {20};
    problem.offers.staff_begin = {0, 1};
    CHECK(bound_at_no_prices(problem) == doctest::Approx(100 * 0.4 * 0.6));
}

TEST_CASE(
    "bound: what needs an offer that nothing can pay for cannot run either; a committed offer counts as it "
    "is") {
    Problem problem = dear_offer();
    problem.programmes.push_back({.id = "B"});
    problem.prerequisites = {{.programme = 1, .needs = 0}};
    made::add(problem, {.programme = 1, .reach = {{0, 0.1}}});
    CHECK(bound_at_no_prices(problem) == doctest::Approx(100 * (0.4 * 0.8 + 0.1)));
    problem.commitments = {{.offer = 0, .last = 1, .dose = 1}};
    CHECK(bound_at_no_prices(problem) == doctest::Approx(2 * 100 * (0.4 * 1.5 + 0.1)));
}

TEST_CASE("bound: of drawn problems with little money both programs compute the same") {
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
        const Problem problem = generate_plan(
            {.places = 5, .programmes = 8, .organisations = 8, .money = 0.2, .staff = 0.2, .seed = seed});
        const Solution solution = solve(problem, {.passes = 100, .exact_options = 0});
        const double judged = judge::bound_of_leaf(problem, solution.leaves[0]);
        CHECK(solution.bound == doctest::Approx(judged).epsilon(1e-7));
        CHECK(solution.value <= judged);
    }
}
