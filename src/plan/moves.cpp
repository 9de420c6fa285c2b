#include "plan/moves.h"

#include <algorithm>
#include <cmath>
#include <map>

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
        const Programme& programme = problem.programmes[problem.offers.programme[offer]];
        const double average = dose_periods[offer] / (run.last - run.first + 1);
        run.dose = std::clamp(average, programme.dose_min, programme.dose_max);
        const std::int32_t least = std::min(programme.min_duration, problem.n_periods);
        run.last = std::min(problem.n_periods - 1, std::max(run.last, run.first + least - 1));
        run.first = std::min(run.first, run.last - least + 1);
        runs.push_back(run);
    }
    return runs;
}

double weight_of(const Problem& problem, const Move& move, const MoveWeights& weights) {
    double weight = 0;
    std::size_t n_started = 0, n_stopped = 0;
    const auto same = [](const std::vector<Run>& runs, const Run& run) {
        return std::find_if(runs.begin(), runs.end(), [&](const Run& one) { return one.offer == run.offer; });
    };
    for (const Run& run : move.before) n_stopped += same(move.after, run) == move.after.end() ? 1 : 0;
    for (const Run& run : move.after) {
        const auto was = same(move.before, run);
        if (was == move.before.end()) {
            ++n_started;
            continue;
        }
        weight += weights.dose * std::abs(run.dose - was->dose) / problem.programmes[move.programme].dose_max;
        weight += weights.shift * (std::abs(run.first - was->first) + std::abs(run.last - was->last));
    }
    const std::size_t n_over = std::min(n_started, n_stopped);
    return weight + weights.hand_over * static_cast<double>(n_over) +
           weights.start * static_cast<double>(n_started - n_over) +
           weights.stop * static_cast<double>(n_stopped - n_over);
}

}  // namespace ensejam::plan
