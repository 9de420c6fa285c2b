#include "plan/compare/without_coordination.h"

#include <doctest/doctest.h>

#include "plan/files.h"
#include "plan/made.h"
#include "plan_generate.h"

using namespace ensejam;
using namespace ensejam::plan;

TEST_CASE("without coordination: two who do not see each other reach 75, who see each other 80") {
    const Problem problem = tiny("t02_split");
    const Comparison comparison = without_coordination(problem, solve(problem, {}));
    CHECK(comparison.blind == doctest::Approx(75));
    CHECK(comparison.blind_claimed == doctest::Approx(100));
    CHECK(comparison.informed_mean == doctest::Approx(80));
    CHECK(comparison.joint.low == doctest::Approx(80));
    CHECK(comparison.has_settled);
    CHECK(comparison.value_of_information() == doctest::Approx(5));
    CHECK(comparison.value_of_joint_plan().low == doctest::Approx(0));
}

TEST_CASE("without coordination: the worst order of answers can cost half of the joint plan") {
    const Problem problem = tiny("t03_anarchy_half");
    const Comparison comparison = without_coordination(problem, solve(problem, {}), {.orders = 12});
    CHECK(comparison.joint.low == doctest::Approx(200));
    CHECK(comparison.informed_least >= 100 - 1e-6);
    CHECK(comparison.informed_most <= 200 + 1e-6);
}

TEST_CASE("without coordination: money that may be given away is worth what it brings") {
    const Problem problem = tiny("t04b_transferable");
    const Comparison comparison = without_coordination(problem, solve(problem, {}));
    CHECK(comparison.without_transfers.low == doctest::Approx(0));
    CHECK(comparison.value_of_transfers().low == doctest::Approx(50));
    CHECK(comparison.caveats == std::vector<Caveat>{Caveat::transfers});
}

TEST_CASE("without coordination: a directive has a price") {
    const Problem problem = tiny("t07_ngo_share_60");
    const Comparison comparison = without_coordination(problem, solve(problem, {}));
    CHECK(comparison.without_directives.low == doctest::Approx(100));
    CHECK(comparison.price_of_directives().low == doctest::Approx(20));
}

TEST_CASE("without coordination: who sees that a programme has its provider in a place does not double it") {
    Problem problem = made::frame(1, {100});
    problem.programmes = {{.id = "A"}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {10}}, {.id = "g", .owner = 1, .amounts = {10}}};
    made::add(problem, {.organisation = 0, .cost = 10, .reach = {{0, 0.5}}});
    made::add(problem, {.organisation = 1, .cost = 10, .reach = {{0, 0.5}}});
    const Comparison comparison = without_coordination(problem, solve(problem, {}));
    CHECK(comparison.n_blind == 2);
    CHECK(comparison.n_blind_barred == 1);
    CHECK(comparison.blind == doctest::Approx(50));
    CHECK(comparison.blind_claimed == doctest::Approx(100));
    CHECK(comparison.informed_mean == doctest::Approx(50));
    CHECK(comparison.informed.size() == 1);
}

TEST_CASE("without coordination: a time that is up at once still lets everybody answer once, and is told") {
    const Problem problem = generate_plan({.places = 10, .programmes = 6, .organisations = 8});
    const Solution joint = solve(problem, {.passes = 60});
    CompareOptions options{.solve = {.passes = 60}};
    options.solve.stop = [] { return true; };
    const Comparison comparison = without_coordination(problem, joint, options);
    CHECK(comparison.is_cut_short);
    CHECK(comparison.n_orders == 1);
    CHECK(comparison.informed_mean > 0.5 * joint.value);
    CHECK(comparison.blind > 0);
}

TEST_CASE(
    "without coordination: on invented problems the informed plan, without directives, is never above the "
    "joint") {
    for (const std::uint64_t seed : {1U, 2U}) {
        const Problem problem =
            generate_plan({.places = 12, .programmes = 8, .organisations = 10, .seed = seed});
        const Solution joint = solve(problem, {.passes = 60});
        const Comparison comparison = without_coordination(
            problem, joint, {.solve = {.passes = 60, .exact_options = 0}, .orders = 2, .rounds = 3});
        CHECK(comparison.without_directives.low >= comparison.informed_most - 1e-6);
        CHECK(comparison.informed_most <= comparison.without_directives.high + 1e-6);
        CHECK(comparison.joint.low >= joint.value - 1e-9);
        if (comparison.better) CHECK(check(problem, *comparison.better).accepts());
    }
}

TEST_CASE(
    "without coordination: the joint plan is never below what the informed reach under the same rules") {
    for (const char* name :
         {"t01_overlap", "t02_split", "t04c_half_transferable", "t06_synergy", "t13_staff"}) {
        const Problem problem = tiny(name);
        const Comparison comparison = without_coordination(problem, solve(problem, {}));
        CHECK_MESSAGE(comparison.joint.low >= comparison.informed_most - 1e-6, name);
        CHECK_MESSAGE(comparison.informed_mean >= comparison.informed_least - 1e-9, name);
    }
}
