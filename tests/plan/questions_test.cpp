#include "plan/solve/questions.h"

#include <doctest/doctest.h>

#include "plan/check/check.h"
#include "plan/made.h"
#include "plan_generate.h"

using namespace ensejam;

namespace {

/// Three jobs that two hours of each of two bodies share: a relaxation takes a half of some.
plan::Problem jobs() {
    plan::Problem problem = made::frame(1, {100, 90, 80});
    problem.harms[0].response = plan::Response::capped;
    problem.staff = {{.hours = {3}}};
    problem.programmes = {{.id = "p"}};
    for (plan::Rank place = 0; place < 3; ++place)
        made::add(problem, {.place = place, .reach = {{0, 0.9}}, .hours = {{0, 2}}});
    return problem;
}

/// The relaxation of the jobs, solved.
struct Relaxed {
    plan::Problem problem = jobs();
    plan::Model model = plan::model_of(problem, true);
    plan::Program program{model, {.asks_offers = true}};

    Relaxed() {
        program.add_all();
        REQUIRE(program.restrict_to({}));
        REQUIRE(program.solve());
    }
};

}  // namespace

TEST_CASE(
    "questions: what the relaxation takes in part is unclear, what a branch answered is not asked again") {
    Relaxed relaxed;
    plan::Program& program = relaxed.program;
    const std::vector<plan::Question> open = plan::unclear(program, {});
    REQUIRE(open.size() == 1);
    CHECK(open[0].branch.offer == 1);
    CHECK(open[0].amount == doctest::Approx(0.5));
    CHECK(plan::unclear(program, {open[0].branch}).empty());
    plan::Questions questions(program);
    const auto asked = questions.ask({}, 0);
    REQUIRE(asked.has_value());
    CHECK(asked->offer == 1);
}

TEST_CASE("questions: what nothing agrees with is worth nothing, and the next solve stands where it stood") {
    Relaxed relaxed;
    plan::Program& program = relaxed.program;
    const double value = program.objective();
    CHECK(program.look({{0, plan::no_period, true}, {0, plan::no_period, false}}) ==
          -std::numeric_limits<double>::infinity());
    CHECK(program.look({{0, plan::no_period, false}}) < value);
    REQUIRE(program.restrict_to({}));
    REQUIRE(program.solve());
    CHECK(program.objective() == doctest::Approx(value));
}

TEST_CASE("questions: a tight problem with several providers, an exclusion group and a bundle is closed") {
    const plan::Problem problem =
        generate_plan({.places = 2, .programmes = 7, .organisations = 5, .seed = 2});
    const plan::Solution solution = plan::solve(problem, {.passes = 20'000});
    CHECK(plan::check(problem, solution).accepts());
    CHECK(solution.gap <= 5e-4);
}
