#include "plan/refine.h"

#include "plan/exact.h"
#include "plan/promises.h"
#include "plan/relax.h"

namespace ensejam::plan {

namespace detail_refine {

/// What the market chose of late, and what the plan so far holds.
std::vector<Interval> promising(const Market& market, const Draft& draft) {
    std::vector<Interval> result;
    for (const Tallies& tallies : market.tallies)
        for (const Tally& tally : tallies)
            if (tally.offer != no_rank) result.push_back({tally.offer, tally.first, tally.last});
    for (const Run& run : draft.runs())
        result.push_back(
            {run.offer, static_cast<std::uint16_t>(run.first), static_cast<std::uint16_t>(run.last)});
    return result;
}

}  // namespace detail_refine

void refine(Market& market, const Stop& stop, Certificate& best, Draft& draft) {
    Program program(*market.model, false, &best.slope);
    program.add(detail_refine::promising(market, draft));
    relax(program, stop, best);
    *market.prices = best;
    fill_money(*market.model, *market.region, best, *market.money);
    if ((stop && stop()) || !program.dive(stop)) return;
    Draft whole = draft_of(*market.model, *market.region, *market.means, &best, decided(program));
    meet_counts(market, whole);
    finish(market, whole);
    const int broken = broken_promises(*market.model, *market.region, whole);
    const int known = broken_promises(*market.model, *market.region, draft);
    if (broken < known || (broken == known && whole.value() > draft.value())) draft = std::move(whole);
}

}  // namespace ensejam::plan
