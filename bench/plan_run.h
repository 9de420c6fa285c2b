#pragma once
#include <cmath>
#include <cstdio>

#include "plan/check/check.h"
#include "plan_generate.h"
#include "stopwatch.h"

namespace ensejam::bench {

/// Plans an invented problem within so many seconds, prints how the gap closes, and has the checker judge it.
inline void plan_and_check(const PlanSize& size, double seconds, int threads) {
    const plan::Problem problem = generate_plan(size);
    std::printf("%zu places, %zu offers, %.0f s on %d threads\n", problem.places.size(),
                problem.offers.size(), seconds, threads);
    const Stopwatch clock;
    double told = -1;
    plan::SolveOptions options{.gap = 1e-4, .passes = 1'000'000, .threads = threads};
    options.stop = [&] { return clock.seconds() > seconds; };
    options.progress = [&](const plan::Progress& at) {
        if (clock.seconds() < told + seconds / 10) return;
        told = clock.seconds();
        std::printf("  %7.2f s  passes %5d  gap %.3f %%\n", told, at.passes,
                    100 * (at.bound - at.value) / at.bound);
    };
    const plan::Solution solution = plan::solve(problem, options);
    const double solved = clock.seconds();
    const Stopwatch check_clock;
    const plan::Verdict verdict = plan::check(problem, solution);
    require(verdict.accepts(), "the checker accepts the plan");
    require(std::abs(verdict.bound - solution.bound) <= 1e-7 * std::abs(solution.bound),
            "the bound is recomputed");
    std::printf("  %7.2f s  value %.1f  bound %.1f  gap %.3f %%  activities %zu  check %.2f s\n", solved,
                solution.value, solution.bound, 100 * solution.gap, solution.activities.size(),
                check_clock.seconds());
}

}  // namespace ensejam::bench
