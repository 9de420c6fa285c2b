#pragma once
#include "cli/plans/plan_out.h"

namespace ensejam::cli {

/// Why offers of the place or organisation that was asked for are not in the plan: what each would gain over
/// the whole horizon at the standard package, what it costs at the plan's prices, and what stands in its way.
/// The nearest to being chosen first.
publish::Listing why_not_listing(const Call& call, const Asked& asked, const plan::Solution& solution);

/// Rules that no plan can keep together, a line each.
std::string clash_text(const Call& call, const Asked& asked, const std::vector<plan::Clash>& clash);

}  // namespace ensejam::cli
