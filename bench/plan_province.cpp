// How fast, and how near to the bound, is one province of 150 places planned?
#include "plan_run.h"

int main() {
    for (const std::uint64_t seed : {1, 2, 3}) ensejam::bench::plan_and_check({.seed = seed}, 10, 1);
    return ensejam::bench::faults;
}
