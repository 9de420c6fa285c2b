#pragma once
#include <functional>
#include <vector>

#include "plan/model/draft.h"
#include "plan/model/market.h"

// From prices to a plan of one region. Internal to src/plan.
namespace ensejam::plan {

/// Settles who does what where and when, round by round, so that prices can answer; doses stay free.
void dive(Market& market, int passes_per_round, const std::function<bool()>& stop);

/// The region's plan from what was settled: kept if it fits, in the order of gain for its price.
Draft build(const Market& market);

/// Adds what is committed and not there, each as short and small as it may be; what is in its way has to go.
void meet_commitments(const Market& market, Draft& draft);

/// Adds NGO-side activities in counties that lack them, the cheapest first, as far as they fit.
void meet_counts(const Market& market, Draft& draft);

/// Adds what still gains and fits; true when something was added.
bool fill(const Market& market, Draft& draft);

/// Raises and lowers doses by small steps while that gains.
void tune_doses(const Market& market, Draft& draft);

/// Fills and tunes until nothing more gains.
void finish(const Market& market, Draft& draft);

/// Takes parts of the plan out and puts better ones in, so many times; how many of them were kept.
int improve(const Market& market, Draft& draft, int attempts, std::uint64_t seed);

}  // namespace ensejam::plan
