#include <algorithm>
#include <numeric>

#include "plan/model/market.h"

namespace ensejam::plan {

FirstPrices first_prices(const Model& model) {
    const Problem& problem = *model.problem;
    const double value = std::accumulate(model.weight.begin(), model.weight.end(), 0.0);
    double money = 0, hours = 0;
    for (const Fund& fund : problem.funds)
        for (const std::int64_t amount : fund.amounts) money += static_cast<double>(amount);
    for (const StaffRow& row : problem.staff)
        hours = std::accumulate(row.hours.begin(), row.hours.end(), hours);
    const double price = 0.3 * value / std::max(money, 1.0);
    return {.fund = price,
            .transfer = 0.1 * price,
            .staff = 0.03 * value / std::max(hours, 1e-9),
            .ngo = 0.05 * price,
            .county = 0.01 * value / std::max<double>(1, static_cast<double>(problem.offers.size()))};
}

Certificate certificate_at(const Model& model, const FirstPrices& first) {
    const Problem& problem = *model.problem;
    const std::size_t n_periods = model.n_periods;
    Certificate prices;
    prices.fund_price.assign(problem.funds.size() * n_periods, first.fund);
    prices.transfer_price.assign(problem.funds.size() * n_periods, first.transfer);
    prices.staff_price.assign(problem.staff.size() * n_periods, first.staff);
    for (const Province& province : problem.provinces)
        prices.ngo_price.push_back(province.ngo_share_min > 0 ? first.ngo : 0);
    for (const County& county : problem.counties)
        prices.county_price.push_back(county.min_ngo_activities > 0 ? first.county : 0);
    prices.floor_price.assign(problem.places.size(), 0.0);
    prices.slope.assign(model.weight.size(), 1.0F);
    prices.split.assign(problem.places.size() * model.n_members * n_periods, 1.0F);
    return prices;
}

bool fits(const Model& model, const Certificate& prices) {
    const Problem& problem = *model.problem;
    const std::size_t n_periods = model.n_periods, by_place = problem.places.size() * n_periods;
    const auto has = [](const auto& list, std::size_t n) { return list.size() == n; };
    const auto may_have = [](const auto& list, std::size_t n) { return list.empty() || list.size() == n; };
    return has(prices.fund_price, problem.funds.size() * n_periods) &&
           has(prices.transfer_price, prices.fund_price.size()) &&
           has(prices.staff_price, problem.staff.size() * n_periods) &&
           has(prices.ngo_price, problem.provinces.size()) &&
           has(prices.county_price, problem.counties.size()) &&
           has(prices.floor_price, problem.places.size()) &&
           may_have(prices.exclusion_price, by_place * problem.exclusion_groups.size()) &&
           may_have(prices.need_price, by_place * problem.prerequisites.size()) &&
           has(prices.slope, model.weight.size()) && has(prices.split, by_place * model.n_members);
}

void copy_region(const Model& model, const Region& region, const Certificate& from, Certificate& to) {
    const std::size_t n_periods = model.n_periods;
    const std::size_t n_groups = model.problem->exclusion_groups.size() * n_periods;
    const std::size_t n_needs = model.problem->prerequisites.size() * n_periods;
    for (auto list : {&Certificate::exclusion_price, &Certificate::need_price}) {
        const std::size_t n = list == &Certificate::need_price ? n_needs : n_groups;
        if ((from.*list).empty() && (to.*list).empty()) continue;
        (to.*list).resize(model.problem->places.size() * n);
        for (const Rank place : region.places)
            for (std::size_t at = place * n; at < (place + 1) * n; ++at)
                (to.*list)[at] = (from.*list).empty() ? 0 : (from.*list)[at];
    }
    const auto copy = [](const auto& source, auto& target, std::size_t begin, std::size_t n) {
        std::copy_n(source.begin() + static_cast<std::ptrdiff_t>(begin), n,
                    target.begin() + static_cast<std::ptrdiff_t>(begin));
    };
    for (Rank account = region.account_begin; account < region.account_end; ++account) {
        const std::size_t begin = model.fund_of_account[account] * n_periods;
        copy(from.fund_price, to.fund_price, begin, n_periods);
        copy(from.transfer_price, to.transfer_price, begin, n_periods);
    }
    for (Rank account = region.staff_begin; account < region.staff_end; ++account)
        copy(from.staff_price, to.staff_price, model.row_of_account[account] * n_periods, n_periods);
    for (const Rank province : region.provinces) to.ngo_price[province] = from.ngo_price[province];
    for (const Rank county : region.counties) to.county_price[county] = from.county_price[county];
    for (const Rank place : region.places) {
        to.floor_price[place] = from.floor_price[place];
        copy(from.slope, to.slope, model.cell(place), model.n_harms * n_periods);
        copy(from.split, to.split, place * model.n_members * n_periods, model.n_members * n_periods);
    }
}

double sum_of_rows(const Market& market) {
    const Model& model = *market.model;
    const Region& region = *market.region;
    const std::size_t n_periods = model.n_periods;
    double sum = 0;
    std::int64_t amount = 0;
    for (Rank account = region.account_begin; account < region.account_end; ++account) {
        const Rank rank = model.fund_of_account[account];
        const Fund& fund = model.problem->funds[rank];
        for (std::size_t period = 0; period < n_periods; ++period) {
            if (period == 0 || !fund.rollover) amount = 0;
            amount += market.means->money[account * n_periods + period];
            sum += market.prices->fund_price[rank * n_periods + period] * static_cast<double>(amount) +
                   market.prices->transfer_price[rank * n_periods + period] *
                       static_cast<double>(transferable(fund, amount));
        }
    }
    for (Rank account = region.staff_begin; account < region.staff_end; ++account)
        for (std::size_t period = 0; period < n_periods; ++period)
            sum += market.prices->staff_price[model.row_of_account[account] * n_periods + period] *
                   market.means->hours[account * n_periods + period];
    for (const Rank county : region.counties)
        sum -= market.prices->county_price[county] * model.problem->counties[county].min_ngo_activities;
    return sum;
}

}  // namespace ensejam::plan
