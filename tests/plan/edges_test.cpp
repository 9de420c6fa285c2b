#include <doctest/doctest.h>

#include <cmath>

#include "plan/changed.h"
#include "plan/explain/explain.h"
#include "plan/made.h"
#include "plan_generate.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

constexpr int ways[] = {0, 2000};  ///< most options for the exact way: not at all, and always here

/// Two places, programmes A and B, an agency and an NGO with money for one activity each.
Problem two_places() {
    Problem problem = made::frame(1, {100, 60});
    problem.programmes = {{.id = "A"}, {.id = "B"}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {10}}, {.id = "g", .owner = 1, .amounts = {10}}};
    made::add(problem, {.place = 0, .programme = 0, .organisation = 0, .cost = 10, .reach = {{0, 0.5}}});
    made::add(problem, {.place = 0, .programme = 1, .organisation = 1, .cost = 10, .reach = {{0, 0.5}}});
    made::add(problem, {.place = 1, .programme = 0, .organisation = 0, .cost = 10, .reach = {{0, 0.5}}});
    return problem;
}

Solution solved(const Problem& problem, int exact_options) {
    const Solution solution = solve(problem, {.passes = 200, .exact_options = exact_options});
    if (solution.status != Status::infeasible) CHECK(check(problem, solution).accepts());
    return solution;
}

bool runs(const Solution& solution, Rank offer) {
    return std::any_of(solution.activities.begin(), solution.activities.end(),
                       [&](const PlannedActivity& one) { return one.run.offer == offer; });
}

}  // namespace

TEST_CASE("edges: where nobody is in need nothing is planned") {
    for (const int way : ways) {
        Problem problem = two_places();
        problem.needs = {0, 60};
        const Solution solution = solved(problem, way);
        CHECK(solution.value == doctest::Approx(30));
        CHECK(!runs(solution, 0));
        CHECK(!runs(solution, 1));
        problem.needs = {0, 0};
        CHECK(solved(problem, way).activities.empty());
    }
}

TEST_CASE("edges: an organisation whom nobody may pay does what costs nothing, and no more") {
    for (const int way : ways) {
        Problem problem = two_places();
        problem.funds.pop_back();
        CHECK(!runs(solved(problem, way), 1));
        CHECK(solved(problem, way).value == doctest::Approx(50));
        problem.offers.unit_cost[1] = 0;
        CHECK(runs(solved(problem, way), 1));
        CHECK(solved(problem, way).value == doctest::Approx(80));
    }
}

TEST_CASE("edges: a fund without money pays for nothing") {
    for (const int way : ways) {
        Problem problem = two_places();
        problem.funds[0].amounts = {0};
        const Solution solution = solved(problem, way);
        CHECK(solution.value == doctest::Approx(50));
        CHECK(runs(solution, 1));
        problem.funds[1].amounts = {0};
        CHECK(solved(problem, way).value == 0);
    }
}

TEST_CASE("edges: a floor that no plan can meet is named, and may be lowered to what can be met") {
    Problem problem = two_places();
    problem.floor_penalty = hard_floor;
    problem.places[1].floor = 0.6;
    const Solution solution = solved(problem, 2000);
    CHECK(solution.status == Status::infeasible);
    REQUIRE(solution.unmet_floors.size() == 1);
    CHECK(solution.unmet_floors[0] == 1);
    const auto clashing = clash(problem, {});
    REQUIRE(clashing.size() == 1);
    CHECK(clashing[0].kind == ClashKind::floor);
    CHECK(clashing[0].subject == 1);
    problem.places[1].floor = 0.5;
    CHECK(solved(problem, 2000).value == doctest::Approx(80));
}

TEST_CASE("edges: a share for NGOs where none offers anything leaves nothing to be spent") {
    for (const int way : ways) {
        Problem problem = changed::only_offers(
            two_places(), [](const Offers& all, Rank offer) { return all.organisation[offer] == 0; });
        problem.provinces[0].ngo_share_min = 0.2;
        const Solution solution = solved(problem, way);
        CHECK(solution.value == doctest::Approx(0));
        CHECK(solution.activities.empty());
        CHECK(solution.bound <= 60);
    }
}

TEST_CASE("edges: NGO activities that a county must have and nobody offers are a clash") {
    Problem problem = changed::only_offers(
        two_places(), [](const Offers& all, Rank offer) { return all.organisation[offer] == 0; });
    problem.counties[0].min_ngo_activities = 1;
    CHECK(solved(problem, 2000).status == Status::infeasible);
    const auto clashing = clash(problem, {});
    REQUIRE(clashing.size() == 1);
    CHECK(clashing[0].kind == ClashKind::ngo_count);
}

TEST_CASE("edges: of two offers alike in all figures the first is taken") {
    for (const int way : ways) {
        Problem problem = made::frame(1, {100});
        problem.programmes = {{.id = "A"}};
        problem.organisations[1].kind = Kind::agency;
        problem.funds = {{.owner = 0, .amounts = {20}, .transferable_share = 1, .payees = {1}}};
        for (const Rank body : {0U, 1U})
            made::add(problem, {.organisation = body, .cost = 10, .reach = {{0, 0.5}}});
        const Solution solution = solved(problem, way);
        REQUIRE(solution.activities.size() == 1);
        CHECK(solution.activities[0].run.offer == 0);
    }
}

TEST_CASE("edges: a reach of everybody counts as 999 in 1000") {
    Problem problem = two_places();
    problem.offers.exposure[0] = exposure_of_reach(problem.harms[0], 1);
    problem.needs = {1000, 0};
    problem.funds[1].amounts = {0};
    for (const int way : ways) CHECK(solved(problem, way).value == doctest::Approx(999));
}

TEST_CASE("edges: two commitments to one programme in a place clash unless two may deliver it") {
    Problem problem = made::frame(1, {100});
    problem.programmes = {{.id = "A"}};
    problem.funds = {{.owner = 0, .amounts = {10}}, {.owner = 1, .amounts = {10}}};
    for (const Rank body : {0U, 1U})
        made::add(problem, {.organisation = body, .cost = 10, .reach = {{0, 0.5}}});
    problem.commitments = {{.offer = 0}, {.offer = 1}};
    CHECK(solved(problem, 2000).status == Status::infeasible);
    CHECK(clash(problem, {}).size() == 2);
    problem.programmes[0].max_providers = 2;
    for (const int way : ways) CHECK(solved(problem, way).value == doctest::Approx(75));
}

TEST_CASE("edges: a problem without places, offers or money is answered with a plan of nothing") {
    for (const int way : ways) {
        Problem problem = two_places();
        problem = changed::only_offers(problem, [](const Offers&, Rank) { return false; });
        CHECK(solved(problem, way).bound == doctest::Approx(0));
        problem.places.clear();
        problem.needs.clear();
        problem.funds.clear();
        CHECK(solved(problem, way).value == 0);
    }
}

TEST_CASE("edges: a province of one place, of one period, with doses that cannot vary") {
    PlanSize size{.places = 1, .programmes = 10, .organisations = 8, .periods = 1, .seed = 2};
    for (size.seed = 1; size.seed <= 5; ++size.seed) {
        Problem problem = changed::fixed_doses(generate_plan(size));
        problem.counties[0].min_ngo_activities = 0;
        const Solution quick = solved(problem, 0), exact = solved(problem, 2000);
        CHECK(exact.value >= quick.value - 1e-9 * std::abs(quick.value));
        CHECK(quick.bound >= exact.value - 1e-9 * std::abs(exact.value));
    }
}

TEST_CASE("edges: a solve stopped after any number of questions gives a plan and its bound") {
    const Problem problem = generate_plan({.places = 12, .programmes = 12, .organisations = 10, .seed = 3});
    double least_bound = 1e300, most_value = 0;
    for (const int most : {0, 1, 5, 40, 200, 1000}) {
        int asked = 0;
        SolveOptions options{.passes = 400, .exact_options = 0};
        options.stop = [&] { return asked++ >= most; };
        const Solution solution = solve(problem, options);
        CHECK(check(problem, solution).accepts() == (solution.status != Status::infeasible));
        least_bound = std::min(least_bound, solution.bound);
        if (solution.status != Status::infeasible) most_value = std::max(most_value, solution.value);
    }
    CHECK(most_value > 0);
    CHECK(least_bound >= most_value);
}
