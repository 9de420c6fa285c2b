#pragma once
#include <span>
#include <vector>

#include "plan/model/model.h"
#include "plan/problem/certificate.h"

// What branches, commitments and rules leave of the options of a place. Internal to src/plan.
namespace ensejam::plan {

struct OfferLimits {
    bool must_run = false;
    bool may_run = true;
    std::size_t first_most = 0;  ///< latest first period
    std::size_t last_least = 0;  ///< earliest last period
    double dose_least = 0;
    double dose_most = 0;
    std::vector<char> barred{};  ///< per period; empty = none
};

/// Shapes: offers of the place in order; barred[programme * n_periods + period].
struct PlaceLimits {
    bool is_possible = true;
    std::vector<OfferLimits> offers{};
    std::vector<char> barred{};
};

/// Source: certificate.h, "Leaf".
PlaceLimits limits_of(const Model& model, Rank place, std::span<const Branch> branches);

/// Is there anything in the place, without branches, that an option has to mind?
bool has_limits(const Model& model, Rank place);

}  // namespace ensejam::plan
