#include <doctest/doctest.h>

#include "plan/check.h"
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
