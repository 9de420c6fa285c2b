#include "plan/check/check.h"

#include "files.h"

using namespace ensejam;

namespace {

struct Tiny {
    const char* name;
    double optimum;
};

constexpr Tiny all_tiny[] = {
    {"t01_overlap", 75},
    {"t02_split", 80},
    {"t03_anarchy_half", 200},
    {"t04a_earmarked", 0},
    {"t04b_transferable", 50},
    {"t04c_half_transferable", 29.28932188134524},
    {"t05_setup_and_dose", 94.05369056407046},
    {"t06_synergy", 55.2},
    {"t07_ngo_share_00", 100},
    {"t07_ngo_share_50", 90},
    {"t07_ngo_share_60", 80},
    {"t08a_floor_hard", 20},
    {"t08b_floor_soft3", 26},
    {"t09a_duration", 30},
    {"t09b_commitment", 80},
    {"t11_catchment", 160},
    {"t12_bounds", 50},
    {"t13_staff", 50},
    {"t14_nothing_possible", 0},
    {"t15_least_money", 105},
    {"t16_repair", 80},
};

}  // namespace

TEST_CASE("tiny: every problem that can be solved by hand is solved exactly, with its proof") {
    for (const Tiny& one : all_tiny) {
        CAPTURE(one.name);
        const plan::Problem problem = tiny(one.name);
        const plan::Solution solution = plan::solve(problem, {});
        CHECK(solution.value == doctest::Approx(one.optimum).epsilon(1e-6));
        CHECK(solution.bound >= one.optimum * (1 - 1e-9));
        CHECK(solution.bound == doctest::Approx(one.optimum).epsilon(2e-6));
        CHECK(solution.status == plan::Status::optimal);
        const plan::Verdict verdict = plan::check(problem, solution);
        for (const plan::Broken& broken : verdict.broken) {
            CAPTURE(std::string(plan::name_of(broken.rule)));
            CAPTURE(broken.found);
            CAPTURE(broken.allowed);
            FAIL_CHECK("the checker refuses it");
        }
    }
}
