#pragma once
#include <string>
#include <vector>

#include "plan/plan.h"

// The health benefits package of Uganda as a planning problem: Mohan et al., Health Economics 2023, 32(6).
namespace ensejam::published {

/// Interventions are programmes of one place whose dose is their coverage, cadres of staff and the money for
/// drugs are rows of staff. What may only be done as far as another is (a complement) is a programme together
/// with it: the two programmes "one alone" and "one with the other" have the same plans as the published
/// rows.
///
/// Units: value in disability-adjusted life years averted, net of cost.
struct Package {
    plan::Problem problem{};
    double worth = 0;                 ///< value of the whole need: the sum of all gains
    std::vector<std::string> rows{};  ///< names of the first rows of staff: drugs, then the eight cadres
    std::vector<std::vector<std::string>> codes{};  ///< the interventions in each programme
};

/// `without` names a row that is left out, or nothing.
Package uganda(const std::string& folder, const std::string& without = {});

/// How many interventions a plan covers.
std::size_t interventions_in(const Package& package, const plan::Solution& solution);

}  // namespace ensejam::published
