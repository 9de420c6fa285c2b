#pragma once
#include "plan/model/draft.h"
#include "plan/problem/solution.h"
#include "plan/program/program.h"

// From what was decided to a draft. Internal to src/plan.
namespace ensejam::plan {

/// A plan's decisions, before its payments are written.
struct Decisions {
    std::vector<Run> runs{};
    std::vector<Rank> sites{};
    std::vector<std::int64_t> payments{};  ///< who is to pay what, if that is known: [payer * T + period]
};

/// What a programme's solution says; doses are brought down to whole money.
Decisions decided(const Program& program);

/// What a plan known before says of a region.
Decisions decided(const Model& model, const Region& region, const Solution& known);

/// The draft of decisions; what does not fit is left out.
Draft draft_of(const Model& model, const Region& region, const Means& means, const Certificate* prices,
               const Decisions& decisions);

}  // namespace ensejam::plan
