#include "plan/solve/refine.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "plan/program/decisions.h"
#include "plan/solve/promises.h"
#include "plan/solve/relax.h"
#include "plan/solve/settle.h"

namespace ensejam::plan {

namespace detail_refine {

constexpr int settling = 600;            ///< passes before the relaxation
constexpr float often_enough = 0.4F;     ///< chosen in so many of the last passes
constexpr double line_tolerance = 1e-4;  ///< in shares of need: more would cost more than it brings
constexpr std::size_t groups_of_dive = 400;
constexpr std::size_t most_groups_for_cbc = 2500;  ///< of the region: Cbc looks at every row of it
constexpr double least_for_cbc = 20;               ///< groups of a part
constexpr double more = 1.1, less = 0.9;           ///< its size after Cbc looked at everything, or did not
constexpr int nodes_of_part = 100;

std::vector<Timing> intervals_of(const Draft& draft) {
    std::vector<Timing> result;
    for (const Run& run : draft.runs())
        result.push_back(
            {run.offer, static_cast<std::uint16_t>(run.first), static_cast<std::uint16_t>(run.last)});
    return result;
}

/// What the market chose of late, and what the plan so far holds.
std::vector<Timing> promising(const Market& market, const Draft& draft, float least_frequency) {
    std::vector<Timing> result = intervals_of(draft);
    for (const Tallies& tallies : market.tallies)
        for (const Tally& tally : tallies)
            if (tally.offer != no_rank && tally.frequency >= least_frequency)
                result.push_back({tally.offer, tally.first, tally.last});
    return result;
}

/// Replaces the draft by another that breaks less, or as little and is worth more.
bool keep_better(const Market& market, Draft& draft, Draft other) {
    const auto rank_of = [&](const Draft& one) {
        return std::pair(-broken_promises(*market.model, *market.region, one), one.value());
    };
    if (rank_of(other) <= rank_of(draft)) return false;
    draft = std::move(other);
    return true;
}

Draft whole_of(const Market& market, const Program& program) {
    Draft whole = draft_of(*market.model, *market.region, *market.means, market.prices, decided(program));
    meet_commitments(market, whole);
    meet_counts(market, whole);
    finish(market, whole);
    return whole;
}

/// What runs in groups that are not in the part.
std::vector<Run> outside(const Market& market, const Draft& draft, const std::vector<Contested>& part) {
    std::vector<Run> result;
    for (const Run& run : draft.runs())
        if (std::none_of(part.begin(), part.end(), [&](const Contested& one) {
                const Group& group = market.groups[one.group];
                return group.begin <= run.offer && run.offer < group.end;
            }))
            result.push_back(run);
    return result;
}

}  // namespace detail_refine

void refine(Market& market, const Stop& stop, bool is_exact, Certificate& best, Draft& draft) {
    using namespace detail_refine;
    settle_further(market, best, settling, stop);
    Program program(*market.model, {.slopes = &best.slope, .tolerance = line_tolerance});
    program.add(promising(market, draft, is_exact ? 0 : often_enough));
    if (!program.restrict_to({})) return;
    if (is_exact) {
        relax(program, stop, best);
        copy_region(*market.model, *market.region, best, *market.prices);
        fill_money(*market.model, *market.region, *market.prices, *market.money);
    }
    program.dive(stop);
    keep_better(market, draft, whole_of(market, program));
}

/// Some, the likelier the more they lose, or all.
std::vector<Contested> Refinement::choose(const Market& market, const Draft& draft, std::size_t most) {
    std::vector<Contested> all = contested(market, draft);
    if (all.size() <= most) return all;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t rank = 0; rank < all.size(); ++rank)
        order.emplace_back(-std::log(1 - chance_.unit()) / std::sqrt(all[rank].loss), rank);
    std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end());
    order.resize(most);
    std::vector<Contested> some;
    for (const auto& [at, rank] : order) some.push_back(std::move(all[rank]));
    return some;
}

bool Refinement::take(Market& market, const Stop& stop, bool is_quick, Draft& draft) {
    using namespace detail_refine;
    const bool has_cbc = market.groups.size() <= most_groups_for_cbc;
    const bool is_all = !is_begun_ && !is_quick;
    const bool is_whole = has_cbc && is_begun_;
    is_begun_ = true;
    const std::vector<Contested> part = choose(market, draft,
                                               is_all     ? market.groups.size()
                                               : is_whole ? static_cast<std::size_t>(size_of_cbc_)
                                                          : groups_of_dive);
    Program program(*market.model, {.slopes = &market.prices->slope, .tolerance = line_tolerance});
    std::vector<Timing> intervals = intervals_of(draft);
    for (const Contested& one : part)
        intervals.insert(intervals.end(), one.choices.begin(), one.choices.end());
    program.add(std::move(intervals));
    if (!program.restrict_to({})) return false;
    program.hold(outside(market, draft, part));
    if (is_whole) {
        const bool is_found = program.solve_whole(
            {.most_nodes = nodes_of_part, .least = draft.value(), .has_cuts = false}, stop);
        size_of_cbc_ = std::max(least_for_cbc, size_of_cbc_ * (program.is_complete() ? more : less));
        if (!is_found) return false;
    } else {
        program.dive(stop);
    }
    return keep_better(market, draft, whole_of(market, program));
}

}  // namespace ensejam::plan
