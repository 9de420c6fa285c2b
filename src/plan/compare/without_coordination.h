#pragma once
#include <algorithm>
#include <optional>
#include <vector>

#include "plan/problem/options.h"
#include "plan/problem/solution.h"

namespace ensejam::plan {

/// A figure that is known to lie between two.
struct Between {
    double low = 0;
    double high = 0;
};

/// Why no guarantee holds for plans made without each other.
enum class Caveat : std::uint8_t { mandates, bundles, setup_costs, transfers };

/// The joint plan beside what happens without it; all in the objective's weighted person-periods.
struct Comparison {
    double status_quo = 0;
    double blind = 0;                ///< everybody plans without seeing the others; what can stand together
    double blind_claimed = 0;        ///< what their separate claims add up to
    std::size_t n_blind = 0;         ///< activities of these plans
    std::size_t n_blind_barred = 0;  ///< of them, those that a rule of their place bars beside the others
    double informed_least = 0;       ///< everybody answers the others in turn, in the worst order tried
    double informed_mean = 0;
    double informed_most = 0;
    std::vector<Run> informed{};  ///< of the best order
    Between joint{};              ///< the plan's value, and its bound
    Between without_transfers{};
    Between without_directives{};
    int n_orders = 0;
    std::optional<Solution> better{};  ///< a joint plan begun from the informed one, better than the given
    bool is_cut_short = false;         ///< the time was up before every order was played to its end
    bool has_settled = true;           ///< in every order nobody wanted to change at the end
    std::vector<Caveat> caveats{};  ///< none: at least half of the optimum is reached by every informed plan

    double value_of_information() const { return informed_mean - blind; }
    Between value_of_joint_plan() const { return {joint.low - informed_mean, joint.high - informed_mean}; }
    /// Not below 0: who may do more, can do no less.
    Between value_of_transfers() const {
        return {std::max(0.0, joint.low - without_transfers.high),
                std::max(0.0, joint.high - without_transfers.low)};
    }
    Between price_of_directives() const {
        return {std::max(0.0, without_directives.low - joint.high),
                std::max(0.0, without_directives.high - joint.low)};
    }
};

struct CompareOptions {
    SolveOptions solve{};
    int orders = 6;  ///< the first by money, the others by chance
    int rounds = 10;
    std::int32_t passes = 60;  ///< for the plan of a single organisation
};

/// Compares a joint plan with what its organisations do without it. Everybody's own plan is made by the same
/// `solve`, on the same data, money and staff. Who answers the others keeps the rules of a place (how many
/// may deliver a programme, what excludes or needs what), so that the informed plan is a plan that the joint
/// one may begin from; only directives and floors bind nobody there. The blind plan keeps none of them.
///
/// Errors: none.
/// Source: docs/method.md, "What happens without coordination".
Comparison without_coordination(const Problem& problem, const Solution& joint,
                                const CompareOptions& options = {});

}  // namespace ensejam::plan
