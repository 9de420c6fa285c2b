#pragma once
#include <span>
#include <vector>

#include "plan/compare/repair.h"
#include "plan/model/draft.h"

// Where one stands on the way from today to a plan. Internal to src/plan.
namespace ensejam::plan {

/// What is done, region by region. Directives bind the plan at the end, not every step; a step may not make
/// one of them worse. What runs today may go on as small and as short as it is.
struct Walk {
    const Problem& stated;
    Problem free;  ///< without directives
    Model model{};
    Means means{};
    std::vector<Draft> drafts{};  ///< by region
    MoveWeights weights{};

    Walk(const Problem& problem, const MoveWeights& given);
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;

    Draft& draft_of(Rank place) { return drafts[model.region_of[model.province_of[place]]]; }
    double value() const;
    std::vector<Run> runs() const;
    /// How much lies between what was told of today and these runs.
    double disruption_of(const std::vector<Run>& runs) const;

    /// Books what is done today, what reaches most for its money first. What finds no money, hours or licence
    /// for all of it is made smaller, or stops; those changes are returned.
    std::vector<Move> book_today();
    /// Does the region's draft keep its directives at least as well as it did with these means?
    bool keeps_directives(const Draft& draft, const Region& region, const Ledger::State& before) const;
};

/// Puts the group's runs in the place of those that are there; false, with nothing changed, when they do not
/// fit.
bool apply(Draft& draft, const Move& move);

/// How much lies between two lists of runs of one place.
double weight_between(const Problem& problem, std::span<const Run> before, std::span<const Run> after,
                      const MoveWeights& weights);

}  // namespace ensejam::plan
