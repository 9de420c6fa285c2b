#include "plan/solve/promises.h"

#include <algorithm>

namespace ensejam::plan {

namespace detail_promises {

bool is_kept(const Commitment& commitment, const std::vector<Run>& runs) {
    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
        return run.offer == commitment.offer && run.first == 0 && run.last >= commitment.last &&
               run.dose >= commitment.dose - 1e-9;
    });
}

int broken_in_place(const Model& model, const Draft& draft, Rank place) {
    const Problem& problem = *model.problem;
    int n = 0;
    for (const auto& [offer, rank] :
         model.commitments_among(model.place_begin[place], model.place_begin[place + 1]))
        n += is_kept(problem.commitments[rank], draft.runs_in(place)) ? 0 : 1;
    if (problem.floor_penalty == hard_floor &&
        draft.removed_in(place) < model.floor[place] * (1 - 1e-9) - 1e-9)
        ++n;
    return n;
}

}  // namespace detail_promises

int broken_promises(const Model& model, const Region& region, const Draft& draft) {
    int n = 0;
    for (const Rank county : region.counties)
        n += std::max(0,
                      model.problem->counties[county].min_ngo_activities - draft.ledger().ngo_count(county));
    for (const Rank place : region.places) n += detail_promises::broken_in_place(model, draft, place);
    return n;
}

}  // namespace ensejam::plan
