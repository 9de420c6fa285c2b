#pragma once
#include <cstdint>
#include <functional>

#include "base/base.h"
#include "plan/problem/beside.h"

namespace ensejam::plan {

/// Where a solve stands; told after passes, never from two threads at once.
struct Progress {
    std::int32_t passes = 0;
    double value = 0;  ///< of the best plan so far
    double bound = 0;
    bool has_plan = false;
};

/// How long and how hard to look for a plan. The same problem, seed and passes give the same plan on any
/// number of threads; `stop` may end the work earlier.
struct SolveOptions {
    double gap = 1e-6;           ///< enough when reached
    std::int32_t passes = 2000;  ///< budget of pricing passes
    std::uint64_t seed = 1;
    int threads = 1;
    std::int32_t exact_options = 2000;       ///< up to this many options the exact way is tried too
    std::int32_t patient_options = 7000;     ///< up to this many where passes are many (10,000)
    std::int32_t relaxed_options = 100'000;  ///< up to this many the relaxation is solved exactly
    std::int32_t dived_options = 400'000;    ///< up to this many it is solved over what prices choose
    std::int32_t exact_nodes = 20'000;       ///< leaves that the exact way may examine
    const Beside* beside = nullptr;          ///< aimed at too, but in neither the value nor the checks
    Stop stop{};
    std::function<void(const Progress&)> progress{};
};

}  // namespace ensejam::plan
