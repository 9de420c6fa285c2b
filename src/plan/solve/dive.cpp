#include "plan/solve/dive.h"

#include <algorithm>

namespace ensejam::plan {

namespace detail_dive {

constexpr int n_rounds = 10;

float total_frequency(const Tallies& tallies) {
    float total = 0;
    for (const Tally& tally : tallies) total += tally.frequency;
    return total;
}

void sort_tallies(Tallies& tallies) {
    std::stable_sort(tallies.begin(), tallies.end(),
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
    for (std::size_t at = 0; at < market.groups.size(); ++at) {
        Group& group = market.groups[at];
        Tallies& tallies = market.tallies[at];
        if (group.stand != Stand::open || is_bound(market, group)) continue;
        sort_tallies(tallies);
        if (tallies[0].offer != no_rank && tallies[0].frequency >= fix_from)
            group.stand = Stand::fixed;
        else if (total_frequency(tallies) < ban_below)
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

}  // namespace ensejam::plan
