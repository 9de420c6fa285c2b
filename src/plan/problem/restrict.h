#pragma once
#include <functional>
#include <vector>

#include "plan/problem/problem.h"

// Parts of a problem, for asking what some would do without the others. Internal to src/plan.
namespace ensejam::plan {

/// A problem with some of the offers; `original` ranks them in the whole problem.
struct Restricted {
    Problem problem{};
    std::vector<Rank> original{};

    std::vector<Run> whole(std::vector<Run> runs) const;
    std::vector<Run> narrowed(const std::vector<Run>& runs) const;  ///< of those offers that were kept
};

/// Keeps the offers for which `keep` is true, with their commitments and status quo.
Restricted with_offers(const Problem& problem, const std::function<bool(Rank offer)>& keep);

/// What one organisation sees when it plans for itself: its offers, its own money for itself, the harms of
/// its mandate, no directives, floors or sites.
Restricted alone(const Problem& problem, Rank organisation);

/// What is left of an organisation's own problem beside the runs of others (ranks of the whole problem): no
/// offer of a programme that has its providers in a place already, none that is excluded by what runs there.
/// `original` ranks offers in `own`. What a programme needs it has to bring along itself.
Restricted beside_others(const Problem& whole, const Restricted& own, const std::vector<Run>& others);

/// Adds what others do as sites that cost nothing: one for each period.
void add_background(Restricted& own, const std::vector<double>& exposure);

}  // namespace ensejam::plan
