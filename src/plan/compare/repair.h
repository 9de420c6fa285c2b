#pragma once
#include <vector>

#include "plan/compare/without_coordination.h"

namespace ensejam::plan {

/// How much each kind of change disturbs people and offices.
struct MoveWeights {
    double start = 1;
    double stop = 2;
    double hand_over = 2;  ///< another organisation for the same programme in the same place
    double dose = 0.5;     ///< for each dose_max of difference
    double shift = 0.5;    ///< for each period that a run begins or ends earlier or later
};

/// What happens to one programme in one place.
struct Move {
    Rank place = 0;
    Rank programme = 0;
    std::vector<Run> before{};
    std::vector<Run> after{};
    double gain = 0;  ///< weighted person-periods, taken in the package's order
    double weight = 0;
};

/// Changes that belong together: one, and those that free the money or hours it needs.
struct Package {
    std::vector<Move> moves{};
    double gain = 0;
    double weight = 0;
    double value = 0;         ///< of the whole plan after it
    double disruption = 0;    ///< between today and the plan after it
    double gained_share = 0;  ///< of what the plan gains above today; above 1 where the way finds more

    double price() const { return weight > 0 ? gain / weight : 0; }  ///< that makes it just attractive
};

/// The plan after the packages that are worth their disruption at the price rho.
struct FrontierPoint {
    double rho = 0;
    double value = 0;
    double disruption = 0;
    double bound = 0;  ///< no plan under the rules with at most this disruption is worth more
    std::size_t n_packages = 0;
    std::size_t n_kept = 0;
    std::size_t n_stopped = 0;
    std::size_t n_started = 0;
};

/// From what is done today to a plan, step by step; the first steps can be taken alone.
struct Repair {
    double value_today = 0;  ///< of the status quo as it is told
    double value_kept = 0;   ///< after the forced changes
    double forced_weight = 0;
    std::vector<Move> forced{};  ///< more providers than are allowed, or neither money nor hours for it
    std::vector<Package> agenda{};
    std::vector<FrontierPoint> frontier{};  ///< from few changes to many
    double full_weight = 0;                 ///< of going to the plan at once
};

struct RepairOptions {
    MoveWeights weights{};
    std::vector<double> prices{};  ///< rho; empty = eight, by what the whole way gains for its disruption
    std::int64_t searched_options = 100'000;  ///< up to this many are searched on when they are solved
    int attempts = 2000;                      ///< of the search, at each price
    std::int32_t passes = 1600;               ///< of the solve, at each price
    Stop stop{};                              ///< shortens the search; what was found is kept
};

/// Errors: none.
/// Source: docs/method.md, "Repair".
Repair repair(const Problem& problem, const Solution& plan, const RepairOptions& options = {});

/// The largest part of the gain that comes for this part of the full disruption.
double gained_share_at(const Repair& repair, double part);

/// What a red line costs: the value of the best plan without its commitments, less the plan's.
Between price_of_red_lines(const Problem& problem, const Solution& plan, const SolveOptions& options);

}  // namespace ensejam::plan
