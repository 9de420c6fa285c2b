#pragma once
#include <optional>
#include <span>
#include <vector>

#include "plan/explain/explain.h"
#include "plan/model/lens.h"
#include "plan/model/model.h"
#include "plan/model/reach.h"

// What explanations look at. Internal to explain*.cpp and why_not.cpp.
namespace ensejam::plan {

/// A plan beside its prices, and the two ways to weigh it: as the objective does, and in people.
struct ExplainView {
    const Problem& problem;
    const Solution& solution;
    std::span<const double> people{};
    Problem plain{};  ///< every person counts alike, now or later
    Problem loose{};  ///< the same without bundles
    Model model{};    ///< of the problem
    Model plain_model{};
    Model loose_model{};
    std::vector<Leaf> priced{};
    const Leaf* leaf = nullptr;  ///< where the prices stand; nullptr when the plan has no proof
    MoneyTable money{};          ///< [class * T + period]; empty without a leaf
    std::vector<Run> runs{};     ///< of the plan
    std::vector<Rank> sites{};
    std::vector<std::vector<Run>> before_in{};  ///< by place
    std::vector<std::vector<Run>> after_in{};
    std::vector<char> is_open{};

    ExplainView(const Problem& stated, const Solution& found, std::span<const double> counted);
    ExplainView(const ExplainView&) = delete;
    ExplainView& operator=(const ExplainView&) = delete;

    /// What `run` adds to what the others of its place remove (it may be among them or not).
    double added_by(const Model& weighing, const std::vector<Run>& others, const Run& run) const;
    /// Price of a minor unit for an offer in a period, directives aside; 0 without prices.
    double money_price(Rank offer, std::int32_t period) const;
    /// What the directives take from the gain of an activity for each minor unit of its cost.
    double share_price(Rank offer) const;
    double count_price(Rank offer) const;
    double hour_price(Rank row, std::int32_t period) const;
};

std::vector<RowPrice> prices_of(const ExplainView& view);
std::vector<AskedOf> asked_of(const ExplainView& view, const Reach& before, const Reach& after,
                              std::span<const double> told_money);
std::vector<Reason> reasons_of(const ExplainView& view, const AskLine& line);

}  // namespace ensejam::plan
