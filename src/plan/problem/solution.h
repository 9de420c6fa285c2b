#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "plan/problem/certificate.h"
#include "plan/problem/problem.h"

namespace ensejam::plan {

/// Money that a fund pays in a period for an activity or a site.
struct Payment {
    Rank fund = 0;
    std::int32_t period = 0;
    std::int64_t amount = 0;

    friend bool operator==(const Payment&, const Payment&) = default;
};

/// One line of the plan, with the money that pays for it: per period exactly its cost.
struct PlannedActivity {
    Run run{};
    std::vector<Payment> payments{};
};

/// A site that the plan opens.
struct OpenSite {
    Rank site = 0;
    std::vector<Payment> payments{};
};

/// `budget_spent`: of passes or of time; the files call it `time_limit`.
enum class Status : std::uint8_t { optimal, within_gap, budget_spent, cancelled, infeasible };

/// A plan and what is proven of it. No plan under the rules is worth more than `bound`.
struct Solution {
    Status status = Status::infeasible;
    std::vector<PlannedActivity> activities{};  ///< in the order of offers
    std::vector<OpenSite> sites{};
    double value = 0;
    double bound = 0;  ///< the greatest of the leaves' bounds, recomputed
    double gap = 0;    ///< (bound - value) / |bound|, 0 when both are 0
    std::int32_t passes = 0;
    std::uint64_t seed = 0;
    std::vector<Leaf> leaves{};        ///< together they hold every plan; a single leaf has no branches
    std::vector<Rank> unmet_floors{};  ///< places whose hard floor the plan misses, when infeasible
};

}  // namespace ensejam::plan
