// How much of the gain of a joint plan comes with half of the change, from what organisations do without it?
#include "plan_run.h"

namespace ensejam::bench {

void repair_province(const PlanSize& size) {
    plan::Problem problem = generate_plan(size);
    plan::SolveOptions options{.passes = 400, .threads = 2};
    const plan::Solution joint = plan::solve(problem, options);
    const plan::Comparison apart = plan::without_coordination(
        problem, joint, {.solve = options, .orders = 1, .rounds = 2, .passes = 30});
    problem.status_quo = apart.informed;
    const Stopwatch clock;
    const plan::Repair repair = plan::repair(problem, joint);
    const double seconds = clock.seconds();
    double value = repair.value_kept;
    for (const plan::Package& package : repair.agenda) {
        require(package.value >= value - 1e-6, "the value never falls on the way");
        value = package.value;
    }
    require(value >= joint.value * 0.995, "the way ends at the plan");
    for (const plan::FrontierPoint& point : repair.frontier)
        require(point.bound >= point.value - 1e-6, "no point lies above its bound");
    std::printf(
        "seed %llu: %zu places, %zu activities today, value %.0f -> %.0f, full change %.0f, forced %.0f\n",
        static_cast<unsigned long long>(size.seed), problem.places.size(), problem.status_quo.size(),
        repair.value_today, value, repair.full_weight, repair.forced_weight);
    for (const double part : {0.1, 0.25, 0.5, 0.75})
        std::printf("  %2.0f %% of the change: %5.1f %% of the gain\n", 100 * part,
                    100 * plan::gained_share_at(repair, part));
    std::printf("  %zu packages, %.2f s\n", repair.agenda.size(), seconds);
}

}  // namespace ensejam::bench

int main() {
    for (const std::uint64_t seed : {1, 2, 3}) ensejam::bench::repair_province({.seed = seed});
    return ensejam::bench::faults;
}
