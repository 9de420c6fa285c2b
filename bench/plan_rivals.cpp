// How near to the best do we and general solvers come on one province, in the same time on the same machine?
#include <cmath>
#include <cstdlib>

#include "plan_generate.h"
#include "rivals/rival.h"
#include "stopwatch.h"

using namespace ensejam;

namespace {

constexpr double moments[] = {2, 10, 60};

/// Our plan after each moment: its value and bound, and when the first plan was there.
void plan_ours(const plan::Problem& problem) {
    for (const double moment : moments) {
        const bench::ProcessorClock clock;
        double first = -1;
        plan::SolveOptions options{.gap = 1e-6, .passes = 1'000'000, .threads = 1};
        options.stop = [&] { return clock.seconds() > moment; };
        options.progress = [&](const plan::Progress& at) {
            if (at.has_plan && first < 0) first = clock.seconds();
        };
        const plan::Solution solution = plan::solve(problem, options);
        const double spent = clock.seconds();
        bench::require(plan::check(problem, solution).accepts(), "the checker accepts our plan");
        std::printf("  %-28s %6.1f s  value %12.1f  bound %12.1f  gap %6.2f %%  first plan %.2f s\n",
                    "ensejam", spent, solution.value, solution.bound, 100 * solution.gap, first);
        std::fflush(stdout);
    }
}

void print(const std::string& name, const RivalAnswer& answer, bool is_whole) {
    if (!answer.is_there) {
        std::printf("  %-28s %6.1f s  no answer\n", name.c_str(), answer.seconds);
    } else if (is_whole && std::isinf(answer.bound)) {
        std::printf("  %-28s %6.1f s  value %12.1f  tells no bound\n", name.c_str(), answer.seconds,
                    answer.value);
    } else if (is_whole) {
        std::printf("  %-28s %6.1f s  value %12.1f  bound %12.1f  gap %6.2f %%\n", name.c_str(),
                    answer.seconds, answer.value, answer.bound,
                    100 * (answer.bound - answer.value) / answer.bound);
    } else {
        std::printf("  %-28s %6.1f s  relaxation %12.1f\n", name.c_str(), answer.seconds, answer.objective);
    }
    std::fflush(stdout);
}

}  // namespace

/// Places of the province, and seconds that a relaxation may take; 30 and 600 unless said otherwise.
int main(int count, char** words) {
    const int places = count > 1 ? std::atoi(words[1]) : 30;
    const double most = count > 2 ? std::atof(words[2]) : 600;
    const char* folder = std::getenv("TMPDIR");
    const std::string at = folder == nullptr ? "/tmp" : folder;
    const plan::Problem problem = generate_plan({.places = places});
    std::printf("%d places, %zu offers\n", places, problem.offers.size());
    plan_ours(problem);
    print("Cbc, relaxation", ask_cbc(problem, false, most, at), false);
    std::string kind = "HiGHS";
    const RivalAnswer relaxed = ask_highs(problem, false, most, at, kind);
    print(kind + ", relaxation", relaxed, false);
    for (const double moment : moments) {
        print("Cbc", ask_cbc(problem, true, moment, at), true);
        print(kind, ask_highs(problem, true, moment, at, kind), true);
    }
    return bench::faults;
}
