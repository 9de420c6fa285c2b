#pragma once
#include "plan/model/draft.h"

// What a plan must keep that the ledger does not see to. Internal to src/plan.
namespace ensejam::plan {

/// How many commitments and hard floors of the region a draft breaks, and NGO-side activities its counties
/// lack.
int broken_promises(const Model& model, const Region& region, const Draft& draft);

}  // namespace ensejam::plan
