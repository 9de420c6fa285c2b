#pragma once
#include "cli/plans/plan_out.h"

namespace ensejam::cli {

/// What a report says beside a plan.
struct Beside {
    plan::Comparison comparison{};
    plan::LeastMoney least{};
    plan::Repair repair{};
    plan::Spread spread{};
};

/// Worked out anew with as many passes as a page can wait for; the same plan gives the same figures.
Beside beside_of(const Asked& asked, const plan::Solution& solution);

}  // namespace ensejam::cli
