#include "intake/rows/money_reading.h"

namespace ensejam::intake {
namespace detail_money_reading {

/// Adds the different amounts of one project, in their order.
void add_to(MoneyView& view, Currency currency, registry::BudgetStage stage,
            std::span<const std::int64_t> distinct) {
    view.currency = currency;
    view.stage = view.n_projects == 0 ? stage : std::min(view.stage, stage);
    view.last = view.n_projects == 0 ? stage : std::max(view.last, stage);
    ++view.n_projects;
    view.one_maximum += distinct.back();
    for (const std::int64_t amount : distinct) view.every_distinct += amount;
    const bool only_zero = distinct.size() == 2 && distinct.front() == 0;
    if (distinct.size() > 1) ++view.n_contradicting;
    if (only_zero) ++view.n_only_zero;
    if (distinct.size() == 1 || only_zero) view.without_contradiction += distinct.back();
}

}  // namespace detail_money_reading

using namespace detail_money_reading;

void MoneyReading::add(const registry::Project& project) {
    std::map<OfStage, std::vector<std::int64_t>> amounts;
    for (const registry::Budget& budget : project.budgets)
        amounts[{budget.amount.currency, budget.stage}].push_back(budget.amount.minor);
    // What was approved and what was spent do not contradict each other: the earliest stage speaks.
    const Currency* spoken = nullptr;
    for (auto& [of, distinct] : amounts) {
        std::sort(distinct.begin(), distinct.end());
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        add_to(stages_[of], of.first, of.second, distinct);
        if (spoken != nullptr && *spoken == of.first)
            beside_.insert(of);
        else
            add_to(views_[of.first], of.first, of.second, distinct);
        spoken = &of.first;
    }
}

std::vector<MoneyView> MoneyReading::views() const {
    std::vector<MoneyView> result;
    for (const auto& [currency, view] : views_) result.push_back(view);
    return result;
}

std::vector<MoneyView> MoneyReading::beside() const {
    std::vector<MoneyView> result;
    for (const auto& of : beside_) result.push_back(stages_.at(of));
    return result;
}

}  // namespace ensejam::intake
