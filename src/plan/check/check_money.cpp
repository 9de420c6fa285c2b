#include <algorithm>

#include "plan/check/check_parts.h"

// Money, hours and directives: the rows that tie places together.
namespace ensejam::plan::judge {

namespace detail_check_money {

constexpr double hour_tolerance = 1e-6;

bool is_named(const std::vector<Rank>& list, Rank rank) {
    return std::find(list.begin(), list.end(), rank) != list.end();
}
bool is_open_to(const std::vector<Rank>& list, Rank rank) { return list.empty() || is_named(list, rank); }

/// What an activity costs in every period.
std::vector<std::int64_t> costs_of(const Problem& problem, const Run& run) {
    std::vector<std::int64_t> costs(static_cast<std::size_t>(problem.n_periods), 0);
    const std::int64_t cost = cost_at_dose(problem.offers.unit_cost[run.offer], run.dose);
    for (std::int32_t period = run.first; period <= run.last; ++period)
        costs[static_cast<std::size_t>(period)] = cost;
    costs[static_cast<std::size_t>(run.first)] += problem.offers.setup_cost[run.offer];
    return costs;
}

/// Money that each fund pays in each period, and how much of it to others than its owner.
struct Paid {
    std::vector<std::int64_t> all{};
    std::vector<std::int64_t> to_others{};
};

class Payments {
public:
    explicit Payments(const Problem& problem)
        : problem_(problem), n_periods_(static_cast<std::size_t>(problem.n_periods)) {
        paid.all.resize(problem.funds.size() * n_periods_);
        paid.to_others.resize(paid.all.size());
    }

    /// Notes what is paid for one thing that costs `costs`; `may_pay` says which fund may.
    template <class MayPay>
    void take(const std::vector<Payment>& payments, const std::vector<std::int64_t>& costs, Rank organisation,
              Rank subject, const MayPay& may_pay) {
        std::vector<std::int64_t> sums(n_periods_, 0);
        for (const Payment& payment : payments) {
            const auto period = static_cast<std::size_t>(payment.period);
            sums[period] += payment.amount;
            paid.all[payment.fund * n_periods_ + period] += payment.amount;
            if (problem_.funds[payment.fund].owner != organisation)
                paid.to_others[payment.fund * n_periods_ + period] += payment.amount;
            if (!may_pay(payment.fund))
                broken.push_back(
                    {.rule = Rule::payment_not_allowed, .subject = subject, .period = payment.period});
        }
        for (std::size_t period = 0; period < n_periods_; ++period)
            if (sums[period] != costs[period])
                broken.push_back({.rule = Rule::cost_not_paid,
                                  .subject = subject,
                                  .period = static_cast<std::int32_t>(period),
                                  .found = static_cast<double>(sums[period]),
                                  .allowed = static_cast<double>(costs[period])});
    }

    Paid paid{};
    std::vector<Broken> broken{};

private:
    const Problem& problem_;
    std::size_t n_periods_;
};

void judge_fund(const Problem& problem, Rank rank, const Paid& paid, std::vector<Broken>& broken) {
    const Fund& fund = problem.funds[rank];
    const auto n_periods = static_cast<std::size_t>(problem.n_periods);
    std::int64_t amount = 0, all = 0, to_others = 0;
    for (std::size_t period = 0; period < n_periods; ++period) {
        if (!fund.rollover) amount = all = to_others = 0;
        amount += fund.amounts[period];
        all += paid.all[rank * n_periods + period];
        to_others += paid.to_others[rank * n_periods + period];
        const std::int64_t transferable = part_of(fund.transferable_share, amount);
        const auto note = [&](Rule rule, std::int64_t found, std::int64_t allowed) {
            broken.push_back({.rule = rule,
                              .subject = rank,
                              .period = static_cast<std::int32_t>(period),
                              .found = static_cast<double>(found),
                              .allowed = static_cast<double>(allowed)});
        };
        if (all > amount) note(Rule::fund_overspent, all, amount);
        if (to_others > transferable) note(Rule::transfer_overspent, to_others, transferable);
    }
}

void judge_staff(const Problem& problem, const Solution& solution, std::vector<Broken>& broken) {
    const auto n_periods = static_cast<std::size_t>(problem.n_periods);
    std::vector<double> hours(problem.staff.size() * n_periods, 0.0);
    const Offers& offers = problem.offers;
    for (const PlannedActivity& activity : solution.activities) {
        const Run& run = activity.run;
        for (std::uint32_t at = offers.staff_begin[run.offer]; at < offers.staff_begin[run.offer + 1]; ++at)
            for (auto period = static_cast<std::size_t>(run.first);
                 period <= static_cast<std::size_t>(run.last); ++period)
                hours[offers.staff_row[at] * n_periods + period] += offers.staff_hours[at] * run.dose;
    }
    for (std::size_t at = 0; at < hours.size(); ++at) {
        const double available = problem.staff[at / n_periods].hours[at % n_periods];
        if (hours[at] > available + hour_tolerance)
            broken.push_back({.rule = Rule::staff_overused,
                              .subject = static_cast<Rank>(at / n_periods),
                              .period = static_cast<std::int32_t>(at % n_periods),
                              .found = hours[at],
                              .allowed = available});
    }
}

struct Shares {
    std::vector<std::int64_t> all{};
    std::vector<std::int64_t> ngo{};
};

Shares money_of_provinces(const Problem& problem, const Solution& solution) {
    Shares shares{std::vector<std::int64_t>(problem.provinces.size(), 0),
                  std::vector<std::int64_t>(problem.provinces.size(), 0)};
    const auto add = [&](Rank province, Rank organisation, std::int64_t cost) {
        shares.all[province] += cost;
        if (is_ngo_side(problem.organisations[organisation].kind)) shares.ngo[province] += cost;
    };
    for (const PlannedActivity& activity : solution.activities) {
        const Rank offer = activity.run.offer;
        for (const std::int64_t cost : costs_of(problem, activity.run))
            add(province_of(problem, problem.offers.place[offer]), problem.offers.organisation[offer], cost);
    }
    for (const OpenSite& open : solution.sites) {
        const Site& site = problem.sites[open.site];
        add(site.province, site.organisation, site.cost);
    }
    return shares;
}

}  // namespace detail_check_money

std::int64_t part_of(double share, std::int64_t amount) {
    const long double exact = static_cast<long double>(share) * static_cast<long double>(amount);
    return static_cast<std::int64_t>(std::floor(exact + 1e-6L));
}

Rank province_of(const Problem& problem, Rank place) {
    return problem.counties[problem.places[place].county].province;
}

bool may_pay(const Fund& fund, const Purpose& purpose) {
    using namespace detail_check_money;
    return (fund.owner == purpose.organisation || is_named(fund.payees, purpose.organisation)) &&
           is_open_to(fund.programmes, purpose.programme) && is_open_to(fund.harms, purpose.harm) &&
           is_open_to(fund.provinces, purpose.province);
}

Purpose purpose_of_offer(const Problem& problem, Rank offer) {
    const Offers& offers = problem.offers;
    Purpose purpose{.organisation = offers.organisation[offer],
                    .programme = offers.programme[offer],
                    .province = province_of(problem, offers.place[offer])};
    double most = 0;
    for (std::uint32_t at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at)
        if (offers.exposure[at] > most) most = offers.exposure[at], purpose.harm = offers.reach_harm[at];
    return purpose;
}

bool may_pay_site(const Problem& problem, Rank fund, const Site& site) {
    if (!site.payers.empty()) return detail_check_money::is_named(site.payers, fund);
    return may_pay(problem.funds[fund], {.organisation = site.organisation,
                                         .programme = site.programme,
                                         .harm = site.covers.empty() ? no_rank : site.covers[0].harm,
                                         .province = site.province});
}

std::vector<Broken> broken_money(const Problem& problem, const Solution& solution) {
    detail_check_money::Payments payments(problem);
    for (Rank rank = 0; rank < solution.activities.size(); ++rank) {
        const PlannedActivity& activity = solution.activities[rank];
        const Purpose purpose = purpose_of_offer(problem, activity.run.offer);
        payments.take(activity.payments, detail_check_money::costs_of(problem, activity.run),
                      purpose.organisation, rank,
                      [&](Rank fund) { return may_pay(problem.funds[fund], purpose); });
    }
    for (Rank rank = 0; rank < solution.sites.size(); ++rank) {
        const Site& site = problem.sites[solution.sites[rank].site];
        std::vector<std::int64_t> costs(static_cast<std::size_t>(problem.n_periods), 0);
        costs[static_cast<std::size_t>(site.first)] = site.cost;
        payments.take(solution.sites[rank].payments, costs, site.organisation,
                      static_cast<Rank>(solution.activities.size()) + rank,
                      [&](Rank fund) { return may_pay_site(problem, fund, site); });
    }
    for (Rank rank = 0; rank < problem.funds.size(); ++rank)
        detail_check_money::judge_fund(problem, rank, payments.paid, payments.broken);
    detail_check_money::judge_staff(problem, solution, payments.broken);
    return std::move(payments.broken);
}

std::vector<Broken> broken_directives(const Problem& problem, const Solution& solution) {
    std::vector<Broken> broken;
    const detail_check_money::Shares shares = detail_check_money::money_of_provinces(problem, solution);
    for (Rank rank = 0; rank < problem.provinces.size(); ++rank) {
        const long double least = static_cast<long double>(problem.provinces[rank].ngo_share_min) *
                                  static_cast<long double>(shares.all[rank]);
        if (static_cast<long double>(shares.ngo[rank]) < least - 1e-6L)
            broken.push_back({.rule = Rule::ngo_share_missed,
                              .subject = rank,
                              .found = static_cast<double>(shares.ngo[rank]),
                              .allowed = static_cast<double>(least)});
    }
    std::vector<std::int32_t> counts(problem.counties.size(), 0);
    for (const PlannedActivity& activity : solution.activities) {
        const Rank offer = activity.run.offer;
        if (is_ngo_side(problem.organisations[problem.offers.organisation[offer]].kind))
            ++counts[problem.places[problem.offers.place[offer]].county];
    }
    for (Rank rank = 0; rank < problem.counties.size(); ++rank)
        if (counts[rank] < problem.counties[rank].min_ngo_activities)
            broken.push_back({.rule = Rule::ngo_count_missed,
                              .subject = rank,
                              .found = static_cast<double>(counts[rank]),
                              .allowed = static_cast<double>(problem.counties[rank].min_ngo_activities)});
    return broken;
}

}  // namespace ensejam::plan::judge
