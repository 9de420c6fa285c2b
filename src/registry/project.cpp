#include "registry/project.h"

namespace ensejam::registry {

const Budget* Project::spoken_budget() const {
    const Budget* best = nullptr;
    for (const Budget& budget : budgets) {
        if (budget.stage == BudgetStage::in_kind || budget.contradicted) continue;
        if (best == nullptr || budget.stage < best->stage) best = &budget;
    }
    return best;
}

}  // namespace ensejam::registry
