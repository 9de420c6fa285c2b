#include <algorithm>

#include "plan/model/model.h"
#include "plan/problem/certificate.h"

namespace ensejam::plan {

namespace detail_affordable {

/// All the money that there is for a class of activities, by period.
std::vector<double> money_for(const Model& model, const PayClass& payclass) {
    std::vector<double> money(model.n_periods, 0.0);
    for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at) {
        const Payer& payer = model.payers[at];
        const Fund& fund = model.problem->funds[payer.fund];
        std::int64_t amount = 0;
        for (std::size_t period = 0; period < model.n_periods; ++period) {
            amount = (fund.rollover ? amount : 0) + fund.amounts[period];
            money[period] += static_cast<double>(payer.is_transfer ? transferable(fund, amount) : amount);
        }
    }
    for (double& one : money) one = one * (1 + 2e-9) + 1e-6;
    return money;
}

/// The largest dose that money and hours of a period do for.
double most_dose(const Problem& problem, Rank offer, double money, std::size_t period) {
    const Offers& offers = problem.offers;
    const auto unit = static_cast<double>(offers.unit_cost[offer]);
    double most = unit > 0 ? money / unit : std::numeric_limits<double>::infinity();
    for (std::uint32_t at = offers.staff_begin[offer]; at < offers.staff_begin[offer + 1]; ++at)
        if (offers.staff_hours[at] > 0)
            most = std::min(
                most, (problem.staff[offers.staff_row[at]].hours[period] + 2e-6) / offers.staff_hours[at]);
    return most;
}

}  // namespace detail_affordable

void fill_affordable(Model& model) {
    using namespace detail_affordable;
    const Problem& problem = *model.problem;
    if (problem.offers.size() > most_offers_afforded) return;
    std::vector<std::vector<double>> money;
    for (const PayClass& payclass : model.classes) money.push_back(money_for(model, payclass));
    for (Rank offer = 0; offer < problem.offers.size(); ++offer) {
        const Programme& programme = problem.programmes[problem.offers.programme[offer]];
        Affordable one{.offer = offer, .barred = std::vector<char>(model.n_periods, 0)};
        bool is_limited = false;
        for (std::size_t period = 0; period < model.n_periods; ++period) {
            const double dose = most_dose(problem, offer, money[model.class_of[offer]][period], period);
            one.dose_most = std::max(one.dose_most, dose);
            one.barred[period] = dose < programme.dose_min ? 1 : 0;
            is_limited = is_limited || one.barred[period] != 0;
        }
        if ((is_limited || one.dose_most < programme.dose_max) &&
            model.commitments_among(offer, offer + 1).empty())
            model.affordable.push_back(std::move(one));
    }
}

std::span<const Affordable> Model::affordable_among(Rank begin, Rank end) const {
    const auto at = [&](Rank offer) {
        return std::lower_bound(affordable.begin(), affordable.end(), offer,
                                [](const Affordable& one, Rank rank) { return one.offer < rank; });
    };
    return {at(begin), at(end)};
}

}  // namespace ensejam::plan
