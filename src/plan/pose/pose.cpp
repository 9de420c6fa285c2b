#include "plan/pose/pose.h"

#include <algorithm>
#include <array>

#include "plan/pose/pose_parts.h"

namespace ensejam::plan {

namespace detail_pose {

constexpr int months_in_period = 6;

constexpr std::array<std::string_view, 15> gap_names{
    "need_of_harm",       "need_absent",   "reach_absent",   "unit_cost_absent", "capacity_absent",
    "licence_absent",     "licence_ends",  "mandate_absent", "payer_absent",     "currency_differs",
    "directive_left_out", "amount_absent", "days_absent",    "area_told",        "county_absent"};

/// The half-year that holds today, or the first day that has money.
JalaliMonth first_month(const registry::Register& known, const PoseOptions& options) {
    if (options.first.number != 0) return options.first;
    Day day = options.as_of;
    if (day == no_day)
        for (const registry::Fund& fund : known.tables().funds)
            for (const registry::FundAmount& amount : fund.amounts)
                if (amount.period.from != no_day && (day == no_day || amount.period.from < day))
                    day = amount.period.from;
    if (day == no_day) return {};
    const JalaliMonth month = month_of(day);
    return {month.number - month.number % months_in_period};
}

void pose_periods(posing::Posing& posing) {
    const JalaliMonth first = first_month(posing.known, posing.options);
    Problem& problem = posing.posed.problem;
    problem.n_periods = std::max(1, posing.options.n_periods);
    for (std::int32_t period = 0; period < problem.n_periods; ++period) {
        const int month = first.number + period * months_in_period;
        const Interval days{days_of(JalaliMonth{month}).from,
                            days_of(JalaliMonth{month + months_in_period - 1}).to};
        posing.posed.periods.push_back(days);
        problem.discount.push_back(1);
        problem.period_names.push_back(iso(days.from) + "/" + iso(days.to + -1));
    }
    problem.money_decimals = decimals(posing.options.currency);
}

}  // namespace detail_pose

std::string_view name_of(Gap gap) { return detail_pose::gap_names.at(static_cast<std::size_t>(gap)); }

std::vector<Id<registry::Activity>> Posed::activities_of(Rank offer) const {
    std::vector<Id<registry::Activity>> activities;
    for (std::size_t rank = 0; rank < told.size(); ++rank)
        if (problem.status_quo[rank].offer == offer) activities.push_back(told[rank].activity);
    std::sort(activities.begin(), activities.end());
    activities.erase(std::unique(activities.begin(), activities.end()), activities.end());
    return activities;
}

Posed pose(const registry::Register& known, const PoseOptions& options) {
    posing::Posing posing{.known = known, .options = options};
    posing.posed.asking = {.as_of = options.as_of, .keep_running = options.keep_running};
    detail_pose::pose_periods(posing);
    posing::pose_nouns(posing);
    posing::pose_told(posing);
    posing::pose_prices(posing);
    posing::pose_offers(posing);
    posing::pose_means(posing);
    posing::pose_directives(posing);
    posing::pose_status_quo(posing);
    posing.posed.problem.input_hash = digest_of(posing.posed.problem);
    return std::move(posing.posed);
}

}  // namespace ensejam::plan
