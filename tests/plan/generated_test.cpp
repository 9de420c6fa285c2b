#include <doctest/doctest.h>

#include "plan/check/check.h"
#include "plan_generate.h"

using namespace ensejam;

namespace {

const PlanSize small{.provinces = 2, .places = 12, .programmes = 12, .organisations = 10, .seed = 3};
const plan::SolveOptions quick{.passes = 200, .exact_options = 0};

bool are_alike(const plan::Solution& a, const plan::Solution& b) {
    if (a.activities.size() != b.activities.size()) return false;
    for (std::size_t rank = 0; rank < a.activities.size(); ++rank)
        if (!(a.activities[rank].run == b.activities[rank].run) ||
            !(a.activities[rank].payments == b.activities[rank].payments))
            return false;
    return a.value == b.value && a.bound == b.bound;
}

}  // namespace

TEST_CASE("solve: plans of invented problems are accepted by the checker, with their bounds") {
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
        CAPTURE(seed);
        PlanSize size = small;
        size.seed = seed;
        const plan::Problem problem = generate_plan(size);
        const plan::Solution solution = plan::solve(problem, quick);
        const plan::Verdict verdict = plan::check(problem, solution);
        for (const plan::Broken& broken : verdict.broken) {
            if (solution.status == plan::Status::infeasible && broken.rule == plan::Rule::ngo_count_missed)
                continue;
            FAIL_CHECK(std::string(plan::name_of(broken.rule)));
        }
        CHECK(verdict.bound >= verdict.value);
    }
}

TEST_CASE("solve: the same seed and passes give the same plan on one thread and on two") {
    const plan::Problem problem = generate_plan(small);
    plan::SolveOptions two = quick;
    two.threads = 2;
    CHECK(are_alike(plan::solve(problem, quick), plan::solve(problem, two)));
}

TEST_CASE("solve: a start plan is never made worse, and a stopped solve still gives a plan with its bound") {
    const plan::Problem problem = generate_plan(small);
    const plan::Solution first = plan::solve(problem, quick);
    CHECK(plan::solve(problem, quick, &first).value >= first.value * (1 - 1e-9));
    plan::SolveOptions stopped = quick;
    stopped.stop = [] { return true; };
    const plan::Solution hasty = plan::solve(problem, stopped);
    CHECK(hasty.value <= hasty.bound);
    CHECK(hasty.bound >= first.value);
}

TEST_CASE("solve: the exact relaxation proves a bound about as low, and its plan is accepted") {
    for (const std::uint64_t seed : {1, 2, 3}) {
        CAPTURE(seed);
        PlanSize size = small;
        size.seed = seed;
        const plan::Problem problem = generate_plan(size);
        const plan::Solution by_prices =
            plan::solve(problem, {.passes = 600, .exact_options = 0, .relaxed_options = 0});
        const plan::Solution relaxed = plan::solve(problem, {.passes = 600, .exact_options = 0});
        CHECK(relaxed.bound <= by_prices.bound * 1.005);
        CHECK(relaxed.value >= by_prices.value * 0.95);
        const plan::Verdict verdict = plan::check(problem, relaxed);
        for (const plan::Broken& broken : verdict.broken)
            if (relaxed.status != plan::Status::infeasible || broken.rule != plan::Rule::ngo_count_missed)
                FAIL_CHECK(std::string(plan::name_of(broken.rule)));
        CHECK(verdict.bound == doctest::Approx(relaxed.bound).epsilon(1e-7));
    }
}

TEST_CASE("solve: after the dive a plan is near the relaxation where nothing is lumpy") {
    const plan::Problem problem =
        generate_plan({.places = 20, .programmes = 10, .organisations = 6, .seed = 5});
    const plan::Solution solution = plan::solve(problem, {.passes = 600, .exact_options = 0});
    CHECK(solution.value >= 0.9 * solution.bound);
}
