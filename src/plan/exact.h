#pragma once
#include <optional>

#include "plan/draft.h"
#include "plan/model.h"
#include "plan/options.h"
#include "plan/program.h"
#include "plan/solution.h"

// Small problems, solved whole. Internal to src/plan.
namespace ensejam::plan {

/// A plan's decisions, before its payments are written.
struct Decisions {
    std::vector<Run> runs{};
    std::vector<Rank> sites{};
    std::vector<std::int64_t> payments{};  ///< who is to pay what, if that is known: [payer * T + period]
};

/// What a programme's solution says.
Decisions decided(const Program& program);

/// The draft of decisions; doses are brought down to whole money, and what does not fit is left out.
Draft draft_of(const Model& model, const Region& region, const Means& means, const Certificate* prices,
               const Decisions& decisions);

/// Splits all plans into parts until no part can hold a better plan than the best that is known, or the nodes
/// are spent. `best` gets better on the way.
std::vector<Leaf> prove(const Model& model, const SolveOptions& options, std::optional<Draft>& best);

}  // namespace ensejam::plan
