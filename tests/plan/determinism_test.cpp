#include <doctest/doctest.h>

#include <algorithm>

#include "plan/check/check.h"
#include "plan_generate.h"

using namespace ensejam;

namespace {

constexpr PlanSize nation{.provinces = 3, .places = 10, .programmes = 12, .organisations = 10, .seed = 7};

bool are_alike(const plan::Certificate& a, const plan::Certificate& b) {
    return a.fund_price == b.fund_price && a.transfer_price == b.transfer_price &&
           a.staff_price == b.staff_price && a.ngo_price == b.ngo_price && a.county_price == b.county_price &&
           a.floor_price == b.floor_price && a.exclusion_price == b.exclusion_price &&
           a.need_price == b.need_price && a.slope == b.slope && a.split == b.split;
}

/// Everything that is written of a solution, bit by bit.
bool are_alike(const plan::Solution& a, const plan::Solution& b) {
    bool alike = a.status == b.status && a.value == b.value && a.bound == b.bound && a.gap == b.gap &&
                 a.passes == b.passes && a.seed == b.seed && a.activities.size() == b.activities.size() &&
                 a.leaves.size() == b.leaves.size();
    for (std::size_t rank = 0; alike && rank < a.activities.size(); ++rank)
        alike = a.activities[rank].run == b.activities[rank].run &&
                a.activities[rank].payments == b.activities[rank].payments;
    for (std::size_t rank = 0; alike && rank < a.leaves.size(); ++rank)
        alike = are_alike(a.leaves[rank].certificate, b.leaves[rank].certificate);
    return alike;
}

}  // namespace

TEST_CASE("determinism: plan, payments and proof are the same on one thread, on two and on three") {
    const plan::Problem problem = generate_plan(nation);
    for (const std::int32_t passes : {150, 400}) {
        plan::SolveOptions options{.passes = passes, .exact_options = 0};
        const plan::Solution one = plan::solve(problem, options);
        for (const int threads : {1, 2, 3}) {
            options.threads = threads;
            CHECK(are_alike(one, plan::solve(problem, options)));
        }
    }
}

TEST_CASE("determinism: a start plan gives the same plan on one thread and on two") {
    const plan::Problem problem = generate_plan(nation);
    const plan::Solution start = plan::solve(problem, {.passes = 100, .exact_options = 0});
    const plan::SolveOptions one{.passes = 200, .exact_options = 0};
    plan::SolveOptions two = one;
    two.threads = 2;
    CHECK(are_alike(plan::solve(problem, one, &start), plan::solve(problem, two, &start)));
}

TEST_CASE("determinism: what is told of the progress does not change the plan") {
    const plan::Problem problem = generate_plan(nation);
    plan::SolveOptions options{.passes = 200, .exact_options = 0};
    const plan::Solution silent = plan::solve(problem, options);
    int n_told = 0;
    double value = 0;
    options.progress = [&](const plan::Progress& at) {
        ++n_told;
        CHECK(at.value >= value * (1 - 1e-12));
        value = at.has_plan ? at.value : 0;
    };
    options.stop = [] { return false; };
    CHECK(are_alike(silent, plan::solve(problem, options)));
    CHECK(n_told > 0);
}

TEST_CASE("determinism: other seeds give other ways to look, never another bound that is passed") {
    const plan::Problem problem = generate_plan(nation);
    double least_bound = 1e300, most_value = 0;
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
        const plan::Solution solution =
            plan::solve(problem, {.passes = 250, .seed = seed, .exact_options = 0});
        CHECK(plan::check(problem, solution).accepts());
        least_bound = std::min(least_bound, solution.bound);
        most_value = std::max(most_value, solution.value);
    }
    CHECK(least_bound >= most_value);
}
