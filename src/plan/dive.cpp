#include "plan/dive.h"

#include <algorithm>

namespace ensejam::plan {

namespace detail_dive {

constexpr int n_rounds = 10;

float total_frequency(const Group& group) {
    float total = 0;
    for (const Tally& tally : group.tallies) total += tally.frequency;
    return total;
}

void sort_tallies(Group& group) {
    std::stable_sort(std::begin(group.tallies), std::end(group.tallies),
                     [](const Tally& a, const Tally& b) { return a.frequency > b.frequency; });
}

bool is_bound(const Market& market, const Group& group) {
    const Problem& problem = *market.model->problem;
    if (problem.programmes[problem.offers.programme[group.begin]].max_providers > 1) return true;
    const Rank place = problem.offers.place[group.begin];
    const auto& limits = market.limits[market.model->place_in_region[place]];
    if (limits.empty()) return false;
    for (Rank offer = group.begin; offer < group.end; ++offer)
        if (limits[offer - market.model->place_begin[place]].must_run) return true;
    return false;
}

/// Fixes what was chosen nearly always and bans what was chosen nearly never.
void settle(Market& market, int round) {
    const float fix_from = round == n_rounds ? 0.4F : 0.9F - 0.6F * static_cast<float>(round) / 9;
    const float ban_below = round == n_rounds ? 2.0F
                            : round < 2       ? 0
                                              : 0.02F + 0.03F * static_cast<float>(round);
    for (Group& group : market.groups) {
        if (group.stand != Stand::open || is_bound(market, group)) continue;
        sort_tallies(group);
        if (group.tallies[0].offer != no_rank && group.tallies[0].frequency >= fix_from)
            group.stand = Stand::fixed;
        else if (total_frequency(group) < ban_below)
            group.stand = Stand::banned;
    }
}

}  // namespace detail_dive

void dive(Market& market, int passes_per_round, const std::function<bool()>& stop) {
    const int passes = market.passes;
    for (int round = 0; round <= detail_dive::n_rounds; ++round) {
        detail_dive::settle(market, round);
        for (int pass = 0; pass < passes_per_round && !stop(); ++pass) {
            survey(market);
            move_prices(market);
        }
    }
    market.passes = passes + (detail_dive::n_rounds + 1) * passes_per_round;
}

void reopen(Market& market) {
    for (Group& group : market.groups) {
        group.stand = Stand::open;
        for (Tally& tally : group.tallies) tally = {};
    }
}

}  // namespace ensejam::plan
