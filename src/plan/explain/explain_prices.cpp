#include <algorithm>

#include "plan/explain/explain_view.h"

namespace ensejam::plan {

namespace detail_explain_prices {

/// What the plan uses of every row. Shapes as the certificate's prices.
struct Used {
    std::vector<double> fund{};
    std::vector<double> transfer{};
    std::vector<double> hours{};
    std::vector<double> ngo{};
    std::vector<double> all{};
    std::vector<double> counts{};
};

void add_payments(const ExplainView& view, const std::vector<Payment>& payments, Rank organisation,
                  Rank province, Used& used) {
    const Problem& problem = view.problem;
    for (const Payment& payment : payments) {
        const std::size_t at = payment.fund * view.model.n_periods + static_cast<std::size_t>(payment.period);
        const auto amount = static_cast<double>(payment.amount);
        used.fund[at] += amount;
        if (problem.funds[payment.fund].owner != organisation) used.transfer[at] += amount;
        used.all[province] += amount;
        if (is_ngo_side(problem.organisations[organisation].kind)) used.ngo[province] += amount;
    }
}

Used used_by(const ExplainView& view) {
    const Problem& problem = view.problem;
    const Offers& offers = problem.offers;
    const std::size_t n = view.model.n_periods;
    Used used{.fund = std::vector<double>(problem.funds.size() * n),
              .transfer = std::vector<double>(problem.funds.size() * n),
              .hours = std::vector<double>(problem.staff.size() * n),
              .ngo = std::vector<double>(problem.provinces.size()),
              .all = std::vector<double>(problem.provinces.size()),
              .counts = std::vector<double>(problem.counties.size())};
    for (const PlannedActivity& activity : view.solution.activities) {
        const Run& run = activity.run;
        const Rank organisation = offers.organisation[run.offer];
        const Rank county = problem.places[offers.place[run.offer]].county;
        add_payments(view, activity.payments, organisation, problem.counties[county].province, used);
        if (is_ngo_side(problem.organisations[organisation].kind)) used.counts[county] += 1;
        for (std::uint32_t at = offers.staff_begin[run.offer]; at < offers.staff_begin[run.offer + 1]; ++at)
            for (std::int32_t period = run.first; period <= run.last; ++period)
                used.hours[offers.staff_row[at] * n + static_cast<std::size_t>(period)] +=
                    offers.staff_hours[at] * run.dose;
    }
    for (const OpenSite& open : view.solution.sites) {
        const Site& site = problem.sites[open.site];
        add_payments(view, open.payments, site.organisation, site.province, used);
    }
    return used;
}

class Rows {
public:
    explicit Rows(std::vector<RowPrice>& rows) : rows_(rows) {}
    /// A row of which less than half is used is not scarce, whatever is left of its price.
    void add(const RowPrice& row) {
        const bool is_least = row.row >= RowKind::ngo_share;
        if (row.price > 0 && (is_least || row.used >= row.available / 2)) rows_.push_back(row);
    }

private:
    std::vector<RowPrice>& rows_;
};

void add_funds(const ExplainView& view, const Used& used, Rows& rows) {
    const auto n = view.model.n_periods;
    const Certificate& prices = view.leaf->certificate;
    for (Rank rank = 0; rank < view.problem.funds.size(); ++rank) {
        const Fund& fund = view.problem.funds[rank];
        double spent = 0, given = 0;
        std::int64_t amount = 0;
        for (std::size_t period = 0; period < n; ++period) {
            if (!fund.rollover) spent = given = 0, amount = 0;
            const std::size_t at = rank * n + period;
            spent += used.fund[at];
            given += used.transfer[at];
            amount += fund.amounts[period];
            const auto number = static_cast<std::int32_t>(period);
            rows.add(
                {RowKind::fund, rank, number, prices.fund_price[at], spent, static_cast<double>(amount)});
            if (fund.transferable_share > 0)
                rows.add({RowKind::transfer, rank, number, prices.transfer_price[at], given,
                          static_cast<double>(transferable(fund, amount))});
        }
    }
}

}  // namespace detail_explain_prices

std::vector<RowPrice> prices_of(const ExplainView& view) {
    using namespace detail_explain_prices;
    std::vector<RowPrice> prices;
    if (view.leaf == nullptr) return prices;
    const Certificate& certificate = view.leaf->certificate;
    const Problem& problem = view.problem;
    const Used used = used_by(view);
    Rows rows(prices);
    add_funds(view, used, rows);
    for (std::size_t at = 0; at < certificate.staff_price.size(); ++at)
        rows.add({RowKind::staff, static_cast<Rank>(at / view.model.n_periods),
                  static_cast<std::int32_t>(at % view.model.n_periods), certificate.staff_price[at],
                  used.hours[at], problem.staff[at / view.model.n_periods].hours[at % view.model.n_periods]});
    for (Rank rank = 0; rank < problem.provinces.size(); ++rank)
        if (problem.provinces[rank].ngo_share_min > 0)
            rows.add({RowKind::ngo_share, rank, no_period, certificate.ngo_price[rank], used.ngo[rank],
                      problem.provinces[rank].ngo_share_min * used.all[rank]});
    for (Rank rank = 0; rank < problem.counties.size(); ++rank)
        if (problem.counties[rank].min_ngo_activities > 0)
            rows.add({RowKind::ngo_count, rank, no_period, certificate.county_price[rank], used.counts[rank],
                      static_cast<double>(problem.counties[rank].min_ngo_activities)});
    for (Rank rank = 0; rank < certificate.floor_price.size() && rank < problem.places.size(); ++rank)
        if (view.model.floor[rank] > 0)
            rows.add(
                {RowKind::floor, rank, no_period, certificate.floor_price[rank], 0, view.model.floor[rank]});
    std::stable_sort(prices.begin(), prices.end(), [](const RowPrice& a, const RowPrice& b) {
        return a.price * a.available > b.price * b.available;
    });
    return prices;
}

}  // namespace ensejam::plan
