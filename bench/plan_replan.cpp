// How much sooner is a province planned again when little has changed: one offer in a hundred, or a new red
// line?
#include <algorithm>
#include <cmath>

#include "plan_generate.h"
#include "stopwatch.h"

using namespace ensejam;

namespace {

constexpr double most_seconds = 10;

/// A solve, and when its gap was first at most so wide.
struct Timed {
    plan::Solution solution{};
    std::vector<std::pair<double, double>> gaps{};  ///< seconds and gap

    double seconds_to(double gap) const {
        for (const auto& [seconds, at] : gaps)
            if (at <= gap) return seconds;
        return most_seconds;
    }
};

Timed solve_timed(const plan::Problem& problem, double gap, const plan::Solution* start) {
    const bench::ProcessorClock clock;
    Timed timed;
    plan::SolveOptions options{.gap = gap, .passes = 1'000'000, .threads = 1};
    options.stop = [&] { return clock.seconds() > most_seconds; };
    options.progress = [&](const plan::Progress& at) {
        if (at.has_plan) timed.gaps.emplace_back(clock.seconds(), (at.bound - at.value) / at.bound);
    };
    timed.solution = plan::solve(problem, options, start);
    timed.gaps.emplace_back(clock.seconds(), timed.solution.gap);
    bench::require(plan::check(problem, timed.solution).accepts(), "the checker accepts the plan");
    return timed;
}

/// One offer in a hundred costs up to a fifth more or less and reaches up to a fifth more or less.
plan::Problem with_changed_offers(plan::Problem problem, std::uint64_t seed) {
    Chance chance(seed);
    for (std::size_t offer = 0; offer < problem.offers.size(); ++offer) {
        if (chance.unit() > 0.01) continue;
        const double factor = 0.8 + 0.4 * chance.unit();
        problem.offers.unit_cost[offer] = static_cast<std::int64_t>(
            std::ceil(factor * static_cast<double>(problem.offers.unit_cost[offer])));
        for (auto at = problem.offers.reach_begin[offer]; at < problem.offers.reach_begin[offer + 1]; ++at)
            problem.offers.exposure[at] *= 0.8 + 0.4 * chance.unit();
    }
    return problem;
}

/// An activity of the plan that must go on to the end at its dose.
plan::Problem with_red_line(plan::Problem problem, const plan::Solution& plan) {
    for (const plan::PlannedActivity& activity : plan.activities) {
        const bool is_committed =
            std::any_of(problem.commitments.begin(), problem.commitments.end(),
                        [&](const auto& one) { return one.offer == activity.run.offer; });
        if (activity.run.first > 0 || is_committed) continue;
        problem.commitments.push_back({activity.run.offer, activity.run.last, activity.run.dose});
        return problem;
    }
    return problem;
}

}  // namespace

int main() {
    for (const std::uint64_t seed : {1, 2, 3}) {
        const plan::Problem problem = generate_plan({.seed = seed});
        const Timed before = solve_timed(problem, 1e-6, nullptr);
        const plan::Problem changed = with_changed_offers(problem, seed);
        const Timed cold = solve_timed(changed, 1e-6, nullptr);
        const double target = cold.solution.gap * 1.005;
        const Timed warm = solve_timed(changed, target, &before.solution);
        std::printf("seed %d: 1 %% of the offers changed:\n", static_cast<int>(seed));
        for (const double gap : {0.015, 0.01, target}) {
            const double cold_seconds = cold.seconds_to(gap), warm_seconds = warm.seconds_to(gap);
            std::printf("        to a gap of %.3f %%: cold %.2f s, warm %.2f s (%s): 1/%.1f\n", 100 * gap,
                        cold_seconds, warm_seconds, warm.solution.gap <= gap ? "reached" : "not reached",
                        cold_seconds / warm_seconds);
        }
        const plan::Problem committed = with_red_line(problem, before.solution);
        const Timed red = solve_timed(committed, before.solution.gap * 1.005, &before.solution);
        std::printf("        a new red line: %.2f s to a gap of %.3f %% (before: %.3f %%)\n",
                    red.seconds_to(before.solution.gap * 1.005), 100 * red.solution.gap,
                    100 * before.solution.gap);
        std::fflush(stdout);
    }
    return bench::faults;
}
