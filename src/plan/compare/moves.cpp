#include "plan/compare/moves.h"

#include <algorithm>
#include <map>

#include "plan/compare/repair_walk.h"

namespace ensejam::plan {

std::vector<Run> tidied(const Problem& problem) {
    std::map<Rank, Run> by_offer;
    std::map<Rank, double> dose_periods;
    for (const Run& run : problem.status_quo) {
        Run& whole = by_offer.try_emplace(run.offer, run).first->second;
        whole.first = std::min(whole.first, run.first);
        whole.last = std::max(whole.last, run.last);
        dose_periods[run.offer] += run.dose * (run.last - run.first + 1);
    }
    std::vector<Run> runs;
    for (auto& [offer, run] : by_offer) {
        run.dose = dose_periods[offer] / (run.last - run.first + 1);
        runs.push_back(run);
    }
    return runs;
}

double weight_of(const Problem& problem, const Move& move, const MoveWeights& weights) {
    return weight_between(problem, move.before, move.after, weights);
}

}  // namespace ensejam::plan
