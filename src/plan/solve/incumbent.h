#pragma once
#include <limits>
#include <optional>

#include "plan/model/draft.h"
#include "plan/model/model.h"
#include "plan/program/decisions.h"

// The best plan that is known. Internal to src/plan.
namespace ensejam::plan {

/// Takes plans of a problem with one region, and keeps the best that breaks no promise.
class Incumbent {
public:
    /// Begins with `best`, unless it breaks a promise; that is given up.
    Incumbent(const Model& model, std::optional<Draft>& best);

    /// True when these decisions are worth more than all before. `prices` say who pays first.
    bool meet(const Decisions& decisions, const Certificate* prices = nullptr);

    bool is_known() const { return best_->has_value(); }
    const Draft& draft() const { return **best_; }
    /// Minus infinity when none is known.
    double value() const { return value_; }

private:
    const Model* model_;
    std::optional<Draft>* best_;
    Means means_;
    double value_ = -std::numeric_limits<double>::infinity();
};

}  // namespace ensejam::plan
