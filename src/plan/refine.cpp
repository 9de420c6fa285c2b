#include "plan/refine.h"

#include <utility>

#include "plan/decisions.h"
#include "plan/promises.h"
#include "plan/relax.h"
#include "plan/settle.h"

namespace ensejam::plan {

namespace detail_refine {

constexpr int settling = 600;            ///< passes before the relaxation
constexpr float often_enough = 0.4F;     ///< chosen in so many of the last passes
constexpr double line_tolerance = 1e-4;  ///< in shares of need: more would cost more than it brings

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

bool refine_doses(Market& market, const Stop& stop, Draft& draft) {
    using namespace detail_refine;
    const Model& model = *market.model;
    std::vector<float> slopes(model.weight.size());
    for (const Rank place : market.region->places) {
        const auto exposure = draft.exposure_in(place);
        for (std::size_t at = 0; at < exposure.size(); ++at)
            slopes[model.cell(place) + at] =
                static_cast<float>(slope_at(model.problem->harms[at / model.n_periods], exposure[at]));
    }
    Program program(model, {.slopes = &slopes, .tolerance = line_tolerance / 10});
    program.add(intervals_of(draft));
    if (!program.restrict_to({}) || !program.solve_doses(draft.open_sites(), stop)) return false;
    return keep_better(market, draft, whole_of(market, program));
}

}  // namespace ensejam::plan
