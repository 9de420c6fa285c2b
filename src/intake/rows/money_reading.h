#pragma once
#include <set>

#include "intake/rows/rows.h"

namespace ensejam::intake {

/// The three readings of projects' money, one per currency: of each project the earliest stage speaks. What
/// other stages tell beside that is read in the same way, one per currency and stage.
class MoneyReading {
public:
    void add(const registry::Project& project);
    std::vector<MoneyView> views() const;
    std::vector<MoneyView> beside() const;

private:
    using OfStage = std::pair<Currency, registry::BudgetStage>;

    std::map<Currency, MoneyView> views_{};
    std::map<OfStage, MoneyView> stages_{};
    std::set<OfStage> beside_{};  ///< stages that stand behind an earlier one in some project
};

}  // namespace ensejam::intake
