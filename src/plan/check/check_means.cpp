#include <algorithm>
#include <limits>

#include "plan/check/check_bracket.h"

// How large a dose all the means that there are for an offer allow.
namespace ensejam::plan::judge {

std::vector<double> most_doses(const PriceList& prices, Rank offer) {
    const Problem& problem = prices.problem;
    const Offers& offers = problem.offers;
    const Purpose purpose = purpose_of_offer(problem, offer);
    std::vector<double> most(static_cast<std::size_t>(problem.n_periods), 0.0);
    for (const Rank payer : prices.payers[purpose.organisation]) {
        const Fund& fund = problem.funds[payer];
        if (!may_pay(fund, purpose)) continue;
        std::int64_t sum = 0;
        for (std::size_t period = 0; period < most.size(); ++period) {
            sum = fund.amounts[period] + (fund.rollover ? sum : 0);
            const bool is_own = fund.owner == purpose.organisation;
            most[period] += static_cast<double>(is_own ? sum : part_of(fund.transferable_share, sum));
        }
    }
    const auto unit = static_cast<double>(offers.unit_cost[offer]);
    for (std::size_t period = 0; period < most.size(); ++period) {
        most[period] =
            unit > 0 ? (most[period] * (1 + 2e-9) + 1e-6) / unit : std::numeric_limits<double>::infinity();
        for (std::uint32_t at = offers.staff_begin[offer]; at < offers.staff_begin[offer + 1]; ++at) {
            const double hours = problem.staff[offers.staff_row[at]].hours[period] + 2e-6;
            if (offers.staff_hours[at] > 0)
                most[period] = std::min(most[period], hours / offers.staff_hours[at]);
        }
    }
    return most;
}

}  // namespace ensejam::plan::judge
