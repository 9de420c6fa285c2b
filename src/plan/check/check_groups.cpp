#include <algorithm>

#include "plan/check/check_bracket.h"

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

void charge_rules(const PriceList& prices, Rank place, Rank programme, std::vector<double>& bonus) {
    const Problem& problem = prices.problem;
    const Certificate& certificate = prices.certificate;
    const double share = 1.0 / static_cast<double>(problem.programmes[programme].max_providers);
    const std::size_t n = bonus.size(), n_groups = problem.exclusion_groups.size();
    const std::size_t n_rules = problem.prerequisites.size();
    for (std::size_t period = 0; period < n; ++period) {
        for (std::size_t group = 0; group < n_groups && !certificate.exclusion_price.empty(); ++group) {
            const std::vector<Rank>& named = problem.exclusion_groups[group].programmes;
            if (std::count(named.begin(), named.end(), programme) > 0)
                bonus[period] -= share * certificate.exclusion_price[(place * n_groups + group) * n + period];
        }
        for (std::size_t rule = 0; rule < n_rules && !certificate.need_price.empty(); ++rule) {
            const double price = certificate.need_price[(place * n_rules + rule) * n + period];
            if (problem.prerequisites[rule].programme == programme) bonus[period] -= share * price;
            if (problem.prerequisites[rule].needs == programme) bonus[period] += price;
        }
    }
}

double exclusion_prices(const PriceList& prices, Rank place) {
    if (prices.certificate.exclusion_price.empty()) return 0;
    const std::size_t n_rows =
        prices.problem.exclusion_groups.size() * static_cast<std::size_t>(prices.problem.n_periods);
    Sum sum;
    for (std::size_t row = 0; row < n_rows; ++row)
        sum.add(prices.certificate.exclusion_price[place * n_rows + row]);
    return sum.total();
}

}  // namespace ensejam::plan::judge
