#include "plan/solve/incumbent.h"

#include <utility>

#include "plan/solve/promises.h"

namespace ensejam::plan {

Incumbent::Incumbent(const Model& model, std::optional<Draft>& best)
    : model_(&model), best_(&best), means_(means_of(model)) {
    if (best && broken_promises(model, model.regions[0], *best) > 0) best.reset();
    if (best) value_ = best->value();
}

bool Incumbent::meet(const Decisions& decisions, const Certificate* prices) {
    const Region& region = model_->regions[0];
    Draft draft = draft_of(*model_, region, means_, prices, decisions);
    const double value = draft.value();
    if (value <= value_ || broken_promises(*model_, region, draft) > 0) return false;
    *best_ = std::move(draft);
    value_ = value;
    return true;
}

}  // namespace ensejam::plan
