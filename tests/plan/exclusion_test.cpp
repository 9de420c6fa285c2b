#include <doctest/doctest.h>

#include <cmath>

#include "plan/check/check_parts.h"
#include "plan/made.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

/// Programme 0 may have two providers in a place, and excludes programme 1.
Problem two_providers_and_an_excluded() {
    Problem problem = made::frame(1, {100});
    problem.harms[0].response = Response::capped;
    problem.programmes = {{.id = "A", .max_providers = 2}, {.id = "B"}};
    problem.funds = {{.owner = 0, .amounts = {10}}, {.owner = 1, .amounts = {10}}};
    problem.exclusion_groups = {{.programmes = {0, 1}}};
    made::add(problem, {.programme = 0, .organisation = 0, .cost = 10, .reach = {{0, 0.3}}});
    made::add(problem, {.programme = 0, .organisation = 1, .cost = 10, .reach = {{0, 0.3}}});
    made::add(problem, {.programme = 1, .organisation = 0, .cost = 10, .reach = {{0, 0.4}}});
    return problem;
}

}  // namespace

TEST_CASE("bound: two providers of one programme of an exclusion group may run side by side") {
    const Problem problem = two_providers_and_an_excluded();
    const Certificate free = made::blank_certificate(problem);
    CHECK(bound_of(problem, free) >= 60);
    CHECK(bound_of(problem, free) == doctest::Approx(judge::bound_of_leaf(problem, {.certificate = free})));
    for (const std::int32_t exact_options : {0, 2000}) {
        const Solution solution = solve(problem, {.passes = 300, .exact_options = exact_options});
        CHECK(solution.value == doctest::Approx(60));
        CHECK(solution.bound >= 60 * (1 - 1e-9));
        CHECK(check(problem, solution).accepts());
    }
}

TEST_CASE("bound: with one period, an offer that must run keeps out what its programme excludes") {
    Problem problem = two_providers_and_an_excluded();
    problem.programmes[0].max_providers = 1;
    const std::vector<Branch> branches = {{.offer = 0, .period = no_period, .runs = true}};
    const Certificate free = made::blank_certificate(problem);
    const double judged = judge::bound_of_leaf(problem, {.branches = branches, .certificate = free});
    CHECK(judged == doctest::Approx(30));
    CHECK(bound_of(problem, free, branches) == doctest::Approx(judged));
    const std::vector<Branch> both = {branches[0], {.offer = 2, .period = no_period, .runs = true}};
    CHECK(std::isinf(bound_of(problem, free, both)));
    CHECK(std::isinf(judge::bound_of_leaf(problem, {.branches = both, .certificate = free})));
}

TEST_CASE(
    "exclusion: side by side or not, a price on the group's periods proves what the better of two brings") {
    plan::Problem problem = made::frame(1, {100});
    problem.harms[0].response = plan::Response::capped;
    problem.programmes = {{.id = "p", .max_providers = 2}, {.id = "q"}};
    problem.exclusion_groups = {{.programmes = {0, 1}}};
    made::add(problem, {.programme = 0, .reach = {{0, 0.2}}});
    made::add(problem, {.programme = 0, .organisation = 1, .reach = {{0, 0.2}}});
    made::add(problem, {.programme = 1, .reach = {{0, 0.3}}});
    plan::Leaf leaf{.certificate = made::blank_certificate(problem)};
    CHECK(plan::judge::bound_of_leaf(problem, leaf) == doctest::Approx(70));
    leaf.certificate.exclusion_price = {40};
    CHECK(plan::judge::bound_of_leaf(problem, leaf) == doctest::Approx(40));
    CHECK(plan::bound_of(problem, leaf.certificate) == doctest::Approx(40));
}

TEST_CASE(
    "exclusion: a price on what a programme needs makes it carry the programme that it cannot do without") {
    plan::Problem problem = made::frame(1, {100});
    problem.harms[0].response = plan::Response::capped;
    problem.staff = {{.hours = {1}}};
    problem.programmes = {{.id = "p"}, {.id = "q"}};
    problem.prerequisites = {{.programme = 0, .needs = 1}};
    made::add(problem, {.programme = 0, .reach = {{0, 0.5}}});
    made::add(problem, {.programme = 1, .reach = {{0, 0.1}}, .hours = {{0, 1}}});
    plan::Leaf leaf{.certificate = made::blank_certificate(problem)};
    leaf.certificate.staff_price = {60};
    CHECK(plan::judge::bound_of_leaf(problem, leaf) == doctest::Approx(110));
    leaf.certificate.need_price = {50};
    CHECK(plan::judge::bound_of_leaf(problem, leaf) == doctest::Approx(60));
    CHECK(plan::bound_of(problem, leaf.certificate) == doctest::Approx(60));
}
