#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "plan/pose/pose_parts.h"

// What is told, the prices it tells, and the status quo.
namespace ensejam::plan::posing {

namespace detail_pose_told {

constexpr double least_confidence = 0.5;

int months_of(const Interval& days) { return month_of(days.to + -1).number - month_of(days.from).number + 1; }

double units_of(const Activity& activity, const registry::Programme& programme, const Interval& days) {
    if (activity.units >= 0) return activity.units;
    const double people = activity.people_reached >= 0 ? activity.people_reached : activity.people_targeted;
    return people < 0 ? -1 : people * programme.norm_units_per_person * months_of(days);
}

double money_of(const Posing& posing, const Activity& activity) {
    const registry::Project* project = posing.known.find(activity.project);
    const registry::Budget* budget = project == nullptr ? nullptr : project->spoken_budget();
    if (budget == nullptr || budget->amount.currency != posing.options.currency) return -1;
    return static_cast<double>(budget->amount.minor) * activity.money_share.fraction();
}

bool is_in_force(const Interval& days, Day day) { return days.from <= day && day < days.to; }

bool is_running(const Posing& posing, const Interval& days) {
    const Day begin = posing.posed.periods.front().from;
    const Day today = posing.options.as_of;
    return is_in_force(days, begin) || is_in_force(days, begin + -1) ||
           (today != no_day && is_in_force(days, today));
}

/// Units and money of one activity in each period; what runs today goes on when the status quo is renewed.
struct Spread {
    std::vector<double> units{};
    std::vector<double> money{};
    bool is_renewed = false;
};

Spread spread_of(const Posing& posing, const Told& told) {
    Spread spread;
    Interval days = told.days;
    const Day today = posing.options.as_of;
    spread.is_renewed = posing.options.renew && today != no_day && is_in_force(told.days, today) &&
                        days.to < posing.horizon().to;
    if (spread.is_renewed) days.to = posing.horizon().to;
    const double per_month = told.units / months_of(told.days);
    const double per_day = told.money / (told.days.to - told.days.from);
    for (const Interval& period : posing.posed.periods) {
        const int shared = shared_days(days, period);
        const Interval inside{std::max(days.from, period.from), std::min(days.to, period.to)};
        spread.units.push_back(shared > 0 ? per_month * months_of(inside) : 0);
        spread.money.push_back(shared > 0 ? per_day * shared : 0);
    }
    return spread;
}

std::optional<Rank> offer_of(const Posing& posing, Rank place, Rank programme, Rank organisation) {
    const Offers& offers = posing.posed.problem.offers;
    const auto first = std::lower_bound(offers.place.begin(), offers.place.end(), place);
    for (auto at = first; at != offers.place.end() && *at == place; ++at) {
        const auto rank = static_cast<std::size_t>(at - offers.place.begin());
        if (offers.programme[rank] == programme && offers.organisation[rank] == organisation)
            return static_cast<Rank>(rank);
    }
    return {};
}

/// The dose at which the offer's main harm is reached as an activity of so many units reaches it.
double dose_of(const Posing& posing, Rank offer, double units) {
    const Offers& offers = posing.posed.problem.offers;
    double most = 0;
    for (std::uint32_t at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at)
        most = std::max(most, offers.exposure[at]);
    const double whole = posing.posed.sources[offer].units;
    if (!(most > 0) || !(whole > 0)) return 0;
    const double reach = std::min(0.999, -std::expm1(-most) * units / whole);
    return -std::log1p(-reach) / most;
}

void add_runs(Posing& posing, const Told& told, Rank offer) {
    const Spread spread = spread_of(posing, told);
    Posed& posed = posing.posed;
    for (std::int32_t period = 0; period < posed.problem.n_periods; ++period) {
        const auto at = static_cast<std::size_t>(period);
        if (!(spread.units[at] > 0)) continue;
        const double dose = dose_of(posing, offer, spread.units[at]);
        const bool goes_on = !posed.told.empty() && posed.told.back().activity == told.activity->id &&
                             posed.problem.status_quo.back().last == period - 1 &&
                             std::abs(posed.problem.status_quo.back().dose - dose) < 1e-9;
        if (goes_on) {
            posed.problem.status_quo.back().last = period;
            if (told.money >= 0) posed.told.back().money += spread.money[at];
            continue;
        }
        posed.problem.status_quo.push_back({.offer = offer, .first = period, .last = period, .dose = dose});
        posed.told.push_back({.activity = told.activity->id,
                              .money = told.money < 0 ? -1 : spread.money[at],
                              .is_renewed = spread.is_renewed});
    }
}

/// A red line: the activity runs from the first period to its told end.
void add_commitment(Posing& posing, const Told& told, Rank offer) {
    const Problem& problem = posing.posed.problem;
    std::int32_t last = -1;
    for (std::int32_t period = 0; period < problem.n_periods; ++period)
        if (shared_days(told.days, posing.posed.periods[static_cast<std::size_t>(period)]) > 0) last = period;
    if (last < 0) return;
    const Programme& programme = problem.programmes[problem.offers.programme[offer]];
    last = std::max(last, std::min(problem.n_periods, programme.min_duration) - 1);
    posing.posed.problem.commitments.push_back({.offer = offer, .last = last, .dose = programme.dose_min});
}

bool is_protected(const Posing& posing, const Told& told) {
    const auto& protect = posing.options.protect;
    return (posing.options.keep_running && told.is_running) ||
           std::find(protect.begin(), protect.end(), told.activity->id) != protect.end();
}

}  // namespace detail_pose_told

void pose_told(Posing& posing) {
    using namespace detail_pose_told;
    for (const Activity& activity : posing.known.tables().activities) {
        if (activity.kind != registry::ActivityKind::told || activity.confidence < least_confidence) continue;
        const registry::Programme* programme = posing.known.find(activity.programme);
        if (programme == nullptr) continue;
        Interval days = activity.period;
        if (days.to == no_day && posing.options.as_of != no_day) days.to = posing.options.as_of + 1;
        if (days.from == no_day || days.to == no_day || days.to <= days.from) {
            posing.ask({.gap = Gap::days_absent, .activity = activity.id});
            continue;
        }
        posing.told.push_back({.activity = &activity,
                               .days = days,
                               .units = units_of(activity, *programme, days),
                               .money = money_of(posing, activity),
                               .is_running = is_running(posing, days)});
    }
}

void pose_prices(Posing& posing) {
    std::map<std::pair<Rank, Rank>, std::vector<std::pair<double, Id<Activity>>>> told_prices;
    for (const Told& told : posing.told) {
        const auto organisation = rank_in(posing.organisation_rank, told.activity->organisation.value);
        const auto programme = rank_in(posing.programme_rank, told.activity->programme.value);
        if (!organisation || !programme || !(told.units > 0) || !(told.money > 0)) continue;
        told_prices[{*organisation, *programme}].emplace_back(told.money / told.units, told.activity->id);
    }
    Posed& posed = posing.posed;
    for (Rank programme = 0; programme < posed.programmes.size(); ++programme) {
        const registry::Programme& norm = *posing.known.find(posed.programmes[programme]);
        const bool is_norm_told =
            norm.unit_cost.minor >= 0 && norm.unit_cost.currency == posing.options.currency;
        if (!is_norm_told) posing.ask({.gap = Gap::unit_cost_absent, .programme = norm.id});
        for (Rank organisation = 0; organisation < posed.organisations.size(); ++organisation) {
            UnitPrice price{.organisation = organisation,
                            .programme = programme,
                            .money = is_norm_told ? static_cast<double>(norm.unit_cost.minor) : -1};
            const auto found = told_prices.find({organisation, programme});
            if (found != told_prices.end()) {
                auto& prices = found->second;
                std::sort(prices.begin(), prices.end());
                const std::size_t n = prices.size();
                price.money = (prices[(n - 1) / 2].first + prices[n / 2].first) / 2;
                for (const auto& [money, activity] : prices) price.told_by.push_back(activity);
            }
            posed.prices.push_back(std::move(price));
        }
    }
}

void pose_status_quo(Posing& posing) {
    using namespace detail_pose_told;
    std::set<Rank> committed;
    for (const Told& told : posing.told) {
        if (shared_days(told.days, posing.horizon()) <= 0) continue;
        const auto programme = rank_in(posing.programme_rank, told.activity->programme.value);
        const auto organisation = rank_in(posing.organisation_rank, told.activity->organisation.value);
        if (!programme || !organisation) continue;
        const auto place = rank_in(posing.place_rank, told.activity->place.value);
        if (!place) {
            posing.ask({.gap = Gap::area_told, .place = told.activity->place, .activity = told.activity->id});
            continue;
        }
        const auto offer = offer_of(posing, *place, *programme, *organisation);
        if (!offer) continue;
        if (told.units < 0) {
            posing.ask({.gap = Gap::amount_absent, .activity = told.activity->id});
            continue;
        }
        add_runs(posing, told, *offer);
        if (is_protected(posing, told) && committed.insert(*offer).second)
            add_commitment(posing, told, *offer);
    }
}

}  // namespace ensejam::plan::posing
