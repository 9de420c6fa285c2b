#pragma once
#include "base/base.h"
#include "plan/problem/options.h"
#include "plan/solve/contested.h"
#include "plan/solve/dive.h"

// A model of one region that is small enough for linear programmes. Internal to src/plan.
namespace ensejam::plan {

/// Settles prices further, dives in the relaxation over what is chosen at them, and replaces the draft when
/// the plan that comes of it is better. `is_exact`: the relaxation is solved over all options first. `best`
/// gets the prices of the least bound, and the market goes on from them.
void refine(Market& market, const Stop& stop, bool is_exact, Certificate& best, Draft& draft);

/// Plans anew, again and again, what prices contest, while the rest of the plan goes on at any dose.
class Refinement {
public:
    explicit Refinement(std::uint64_t seed) : chance_(seed) {}

    /// One part more, and the best doses and payments for all; true when that gains. All that is contested by
    /// a dive at first; then some of it, by Cbc where that is small enough. `is_quick`: some from the first.
    bool take(Market& market, const Stop& stop, bool is_quick, Draft& draft);

private:
    std::vector<Contested> choose(const Market& market, const Draft& draft, std::size_t most);

    Chance chance_;
    bool is_begun_ = false;
    double size_of_cbc_ = 50;  ///< groups
};

}  // namespace ensejam::plan
