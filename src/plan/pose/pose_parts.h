#pragma once
#include <optional>
#include <unordered_map>
#include <utility>

#include "plan/pose/pose.h"

// Posing, step by step: each step has a source of its own and adds to `posed`. Internal to pose*.cpp.
namespace ensejam::plan::posing {

using registry::Activity;

/// A told activity as the plan counts it.
struct Told {
    const Activity* activity = nullptr;
    Interval days{};          ///< as told; an end that was not told is `as_of`
    double units = -1;        ///< over those days; negative = not told
    double money = -1;        ///< over those days, in minor units; negative = not told
    bool is_running = false;  ///< in force as the plan begins, or today
};

struct Posing {
    const registry::Register& known;
    const PoseOptions& options;
    Posed posed{};
    std::unordered_map<std::int64_t, Rank> harm_rank{};
    std::unordered_map<std::int64_t, Rank> place_rank{};
    std::unordered_map<std::int64_t, Rank> organisation_rank{};
    std::unordered_map<std::int64_t, Rank> programme_rank{};
    std::vector<Told> told{};
    std::vector<std::vector<Id<registry::Place>>> above{};  ///< the places above each, itself included

    Interval horizon() const { return {posed.periods.front().from, posed.periods.back().to}; }
    bool is_below(Rank place, Id<registry::Place> area) const;
    void ask(const PosedQuestion& question) { posed.questions.push_back(question); }
};

inline std::optional<Rank> rank_in(const std::unordered_map<std::int64_t, Rank>& ranks, std::int64_t id) {
    const auto found = ranks.find(id);
    return found == ranks.end() ? std::nullopt : std::optional<Rank>(found->second);
}

/// The part of an interval's days that lie in another.
double part_in(const Interval& days, const Interval& period);

void pose_nouns(Posing& posing);
void pose_told(Posing& posing);  ///< what is told, before there are offers
void pose_prices(Posing& posing);
void pose_offers(Posing& posing);
void pose_means(Posing& posing);  ///< funds, capacities, licences
void pose_directives(Posing& posing);
void pose_status_quo(Posing& posing);

}  // namespace ensejam::plan::posing
