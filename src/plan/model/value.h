#pragma once
#include <vector>

#include "plan/model/model.h"

// What activities are worth. Internal to src/plan; `value_of` of worth.h is its front.
namespace ensejam::plan {

/// Weighted need that runs of one place remove there, with the sites that are open.
double removed_in_place(const Model& model, Rank place, const std::vector<Run>& runs,
                        const std::vector<char>& is_open);

/// The objective; `unmet_floors`, when given, receives the places that miss theirs.
double value_of(const Model& model, const std::vector<Run>& runs, const std::vector<Rank>& sites,
                std::vector<Rank>* unmet_floors);

}  // namespace ensejam::plan
