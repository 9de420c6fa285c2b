#include "plan/solve/settle.h"

#include <cmath>
#include <limits>

namespace ensejam::plan {

namespace detail_settle {

constexpr int restless_passes = 20;   ///< of prices that begin anywhere: their bounds are not worth keeping
constexpr int between_looks = 50;     ///< passes
constexpr double price_worth = 2e-4;  ///< improvement of the bound between looks worth going on for

/// One pass; keeps the prices it began with when their bound is the least so far.
void pass(Market& market, Certificate& best, bool may_keep) {
    survey(market);
    const double bound = market.bound + sum_of_rows(market);
    const bool is_first = market.least == std::numeric_limits<double>::infinity();
    if (is_first || (may_keep && bound < market.least * (1 - 1e-6))) {
        copy_region(*market.model, *market.region, *market.prices, best);
        market.least = bound;
    }
    move_prices(market);
}

}  // namespace detail_settle

void settle(Market& market, Certificate& best, int most_passes, const Stop& stop) {
    using namespace detail_settle;
    double before = std::numeric_limits<double>::infinity();
    for (int at = 0; at < most_passes && (at == 0 || !stop || !stop()); ++at) {
        pass(market, best, market.passes >= restless_passes);
        if (at % between_looks != between_looks - 1) continue;
        if (market.least > before * (1 - price_worth)) break;
        before = market.least;
    }
}

void settle_further(Market& market, Certificate& best, int passes, const Stop& stop) {
    copy_region(*market.model, *market.region, best, *market.prices);
    for (Group& group : market.groups) group.stand = Stand::open;
    market.tallies.assign(market.groups.size(), {});
    take_as_settled(market);
    for (int at = 0; at < passes && (!stop || !stop()); ++at) detail_settle::pass(market, best, true);
    copy_region(*market.model, *market.region, best, *market.prices);
    fill_money(*market.model, *market.region, *market.prices, *market.money);
}

}  // namespace ensejam::plan
