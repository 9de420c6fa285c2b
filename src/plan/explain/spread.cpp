#include <algorithm>
#include <set>

#include "plan/explain/explain.h"
#include "plan/solve/solve.h"

// A plan under other evidence, and rules that cannot be kept together.
namespace ensejam::plan {

namespace detail_spread {

Problem at_reach(const Problem& problem, const std::vector<float>& exposure) {
    Problem other = problem;
    other.offers.exposure.assign(exposure.begin(), exposure.end());
    return other;
}

std::set<Rank> offers_of(const Solution& solution) {
    std::set<Rank> offers;
    for (const PlannedActivity& activity : solution.activities) offers.insert(activity.run.offer);
    return offers;
}

std::vector<Clash> all_rules(const Problem& problem) {
    std::vector<Clash> rules;
    for (Rank rank = 0; rank < problem.commitments.size(); ++rank)
        rules.push_back({ClashKind::commitment, rank});
    for (Rank rank = 0; rank < problem.provinces.size(); ++rank)
        if (problem.provinces[rank].ngo_share_min > 0) rules.push_back({ClashKind::ngo_share, rank});
    for (Rank rank = 0; rank < problem.counties.size(); ++rank)
        if (problem.counties[rank].min_ngo_activities > 0) rules.push_back({ClashKind::ngo_count, rank});
    for (Rank rank = 0; rank < problem.places.size() && problem.floor_penalty == hard_floor; ++rank)
        if (problem.places[rank].floor > 0) rules.push_back({ClashKind::floor, rank});
    return rules;
}

/// The problem with these rules only.
Problem with_rules(const Problem& problem, const std::vector<Clash>& rules) {
    Problem other = problem;
    other.commitments.clear();
    for (Province& province : other.provinces) province.ngo_share_min = 0;
    for (County& county : other.counties) county.min_ngo_activities = 0;
    if (problem.floor_penalty == hard_floor)
        for (Place& place : other.places) place.floor = 0;
    for (const Clash& rule : rules) {
        const Rank rank = rule.subject;
        if (rule.kind == ClashKind::commitment) other.commitments.push_back(problem.commitments[rank]);
        if (rule.kind == ClashKind::ngo_share)
            other.provinces[rank].ngo_share_min = problem.provinces[rank].ngo_share_min;
        if (rule.kind == ClashKind::ngo_count)
            other.counties[rank].min_ngo_activities = problem.counties[rank].min_ngo_activities;
        if (rule.kind == ClashKind::floor) other.places[rank].floor = problem.places[rank].floor;
    }
    return other;
}

bool can_be_kept(const Problem& problem, const std::vector<Clash>& rules, const SolveOptions& options) {
    return solve(with_rules(problem, rules), options).status != Status::infeasible;
}

}  // namespace detail_spread

Spread spread(const Problem& problem, const Solution& solution, const SolveOptions& options) {
    using namespace detail_spread;
    std::vector<Run> runs;
    std::vector<Rank> sites;
    for (const PlannedActivity& activity : solution.activities) runs.push_back(activity.run);
    for (const OpenSite& open : solution.sites) sites.push_back(open.site);
    const Problem low = at_reach(problem, problem.offers.exposure_low);
    const Problem high = at_reach(problem, problem.offers.exposure_high);
    const Solution least = solve(low, options), most = solve(high, options);
    const std::set<Rank> in_low = offers_of(least), in_high = offers_of(most);
    Spread spread{.value_low = value_of(low, runs, sites),
                  .value = solution.value,
                  .value_high = value_of(high, runs, sites),
                  .bound_low = least.bound,
                  .bound = solution.bound,
                  .bound_high = most.bound,
                  .n_activities = solution.activities.size()};
    for (const Rank offer : offers_of(solution))
        if (in_low.count(offer) > 0 && in_high.count(offer) > 0) ++spread.n_in_all;
    return spread;
}

std::vector<Clash> clash(const Problem& problem, const SolveOptions& options) {
    using namespace detail_spread;
    std::vector<Clash> kept = all_rules(problem);
    if (can_be_kept(problem, kept, options)) return {};
    for (std::size_t block = std::max<std::size_t>(1, kept.size() / 2);; block /= 2) {
        for (std::size_t rank = 0; rank < kept.size();) {
            std::vector<Clash> fewer(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(rank));
            for (std::size_t at = rank + block; at < kept.size(); ++at) fewer.push_back(kept[at]);
            if (can_be_kept(problem, fewer, options))
                rank += block;
            else
                kept = std::move(fewer);
        }
        if (block == 1) break;
    }
    return kept;
}

}  // namespace ensejam::plan
