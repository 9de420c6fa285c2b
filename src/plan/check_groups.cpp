#include <algorithm>

#include "plan/check_bracket.h"

// Exclusion groups in the bracket of a place.
namespace ensejam::plan::judge {

double best_schedule(const std::vector<double>& nets, std::size_t n_periods) {
    std::vector<double> until(n_periods + 1, 0.0);
    for (std::size_t last = 0; last < n_periods; ++last) {
        until[last + 1] = until[last];
        for (std::size_t first = 0; first <= last; ++first)
            until[last + 1] = std::max(until[last + 1], until[first] + nets[first * n_periods + last]);
    }
    return until[n_periods];
}

Rank group_of(const Problem& problem, Rank programme) {
    for (Rank rank = 0; rank < problem.exclusion_groups.size(); ++rank) {
        const auto& members = problem.exclusion_groups[rank].programmes;
        if (std::find(members.begin(), members.end(), programme) == members.end()) continue;
        const bool is_single = std::all_of(members.begin(), members.end(), [&problem](Rank member) {
            return problem.programmes[member].max_providers == 1;
        });
        return is_single ? rank : no_rank;
    }
    return no_rank;
}

}  // namespace ensejam::plan::judge
