#pragma once
#include <vector>

#include "plan/model/draft.h"
#include "plan/model/market.h"
#include "plan/program/program_parts.h"

// Where prices and a plan disagree. Internal to src/plan.
namespace ensejam::plan {

/// A group of the market where another choice nets more than what runs, or what runs nets nothing.
struct Contested {
    std::uint32_t group = 0;
    double loss = 0;                ///< how much more, at the market's prices; > 0
    std::vector<Timing> choices{};  ///< the best intervals of the offers that net most
};

/// All of them, in the order of groups.
std::vector<Contested> contested(const Market& market, const Draft& draft);

}  // namespace ensejam::plan
