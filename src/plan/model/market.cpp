#include "plan/model/market.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace ensejam::plan {

namespace detail_market {

constexpr double least_factor = 1e-3;  ///< of the first price: where a price counts as 0
constexpr int settled_passes = 150;    ///< as far on are prices that were settled before

/// The prices of all accounts' money, own and for others.
struct AccountPrices {
    std::vector<double> own{}, transfer{};
};

AccountPrices prices_of_accounts(const Market& market) {
    const Model& model = *market.model;
    const Region& region = *market.region;
    const std::size_t n_periods = model.n_periods, n_accounts = region.account_end - region.account_begin;
    AccountPrices result{std::vector<double>(n_accounts * n_periods),
                         std::vector<double>(n_accounts * n_periods)};
    for (std::size_t rank = 0; rank < n_accounts; ++rank) {
        const std::size_t fund = model.fund_of_account[region.account_begin + rank];
        effective_prices(model.problem->funds[fund], &market.prices->fund_price[fund * n_periods], n_periods,
                         &result.own[rank * n_periods]);
        effective_prices(model.problem->funds[fund], &market.prices->transfer_price[fund * n_periods],
                         n_periods, &result.transfer[rank * n_periods]);
    }
    return result;
}

/// Shares what the classes cost out over their payers: nearly all to the cheapest, so that prices settle.
void share_out(Market& market, double temperature) {
    const Model& model = *market.model;
    const Region& region = *market.region;
    const std::size_t n_periods = model.n_periods;
    const AccountPrices prices = prices_of_accounts(market);
    std::vector<double> weight;
    std::fill(market.used.money.begin(), market.used.money.end(), 0.0);
    std::fill(market.used.transfer.begin(), market.used.transfer.end(), 0.0);
    for (Rank rank = region.class_begin; rank < region.class_end; ++rank) {
        const std::span payers(model.payers.data() + model.classes[rank].payers_begin,
                               model.classes[rank].payers_end - model.classes[rank].payers_begin);
        for (std::size_t period = 0; period < n_periods && !payers.empty(); ++period) {
            const double cost = market.class_cost[(rank - region.class_begin) * n_periods + period];
            if (cost <= 0) continue;
            const auto cell = [&](const Payer& payer) {
                return (payer.account - region.account_begin) * n_periods + period;
            };
            weight.clear();
            for (const Payer& payer : payers)
                weight.push_back(prices.own[cell(payer)] +
                                 (payer.is_transfer ? prices.transfer[cell(payer)] : 0));
            const double least = *std::min_element(weight.begin(), weight.end());
            double sum = 0;
            for (double& one : weight) sum += one = std::exp(-(one - least) / (temperature * least + 1e-300));
            for (std::size_t at = 0; at < payers.size(); ++at) {
                const double part = cost * weight[at] / sum;
                market.used.money[cell(payers[at])] += part;
                if (payers[at].is_transfer) market.used.transfer[cell(payers[at])] += part;
            }
        }
    }
}

/// From what is used in each period to what is used up to it, where money rolls over.
void add_up(const Market& market, std::vector<double>& used) {
    const std::size_t n_periods = market.model->n_periods;
    for (std::size_t at = 0; at < used.size(); ++at) {
        const Rank account = market.region->account_begin + static_cast<Rank>(at / n_periods);
        if (at % n_periods > 0 &&
            market.model->problem->funds[market.model->fund_of_account[account]].rollover)
            used[at] += used[at - 1];
    }
}

struct Mover {
    double eta;
    double gamma;

    /// The next price of a row of which `used` is wanted and `amount` is there.
    double operator()(double price, double first, double& average, double used, double amount) const {
        average += gamma * (used - average);
        const double scale = std::max(amount, 1e-9);
        const double excess = std::clamp((0.6 * average + 0.4 * used - amount) / scale, -1.0, 1.0);
        const double floor = first * least_factor;
        const double next = std::max(price, floor) * std::exp(eta * excess);
        return next <= floor ? 0 : next;
    }
};

void move_directives(Market& market, const Mover& move) {
    const Model& model = *market.model;
    const Problem& problem = *model.problem;
    const Region& region = *market.region;
    std::vector<double> money(region.provinces.size(), 0.0);
    std::fill(market.used.ngo.begin(), market.used.ngo.end(), 0.0);
    for (Rank rank = region.class_begin; rank < region.class_end; ++rank) {
        const PayClass& payclass = model.classes[rank];
        const auto province = static_cast<std::size_t>(
            std::lower_bound(region.provinces.begin(), region.provinces.end(), payclass.province) -
            region.provinces.begin());
        const double* cost = &market.class_cost[(rank - region.class_begin) * model.n_periods];
        const double total = std::accumulate(cost, cost + model.n_periods, 0.0);
        money[province] += total;
        market.used.ngo[province] +=
            total * (problem.provinces[payclass.province].ngo_share_min - (payclass.is_ngo ? 1 : 0));
    }
    for (std::size_t rank = 0; rank < region.provinces.size(); ++rank) {
        const double share = problem.provinces[region.provinces[rank]].ngo_share_min;
        double& price = market.prices->ngo_price[region.provinces[rank]];
        if (share <= 0) continue;
        const double scale = std::max(share * money[rank], 1e-9);
        price = move(price, market.first.ngo, market.average.ngo[rank], market.used.ngo[rank] / scale + 1, 1);
    }
    for (std::size_t rank = 0; rank < region.counties.size(); ++rank) {
        const int least = problem.counties[region.counties[rank]].min_ngo_activities;
        double& price = market.prices->county_price[region.counties[rank]];
        if (least <= 0) continue;
        price = move(price, market.first.county, market.average.county[rank],
                     1 + (least - market.used.county[rank]) / least, 1);
    }
}

/// Slope of the response around an exposure: at a kink between its two slopes, so that prices can settle.
double smooth_slope(const Harm& harm, double exposure) {
    if (harm.response == Response::independent) return std::exp(-exposure);
    const double from = std::max(0.0, exposure - 0.03), to = exposure + 0.03;
    return (response_of(harm, to) - response_of(harm, from)) / (to - from);
}

/// Is an offer of the place committed, or does it need a programme that nobody offers there?
bool is_ruled(const Model& model, Rank place) {
    const Problem& problem = *model.problem;
    const Rank begin = model.place_begin[place], end = model.place_begin[place + 1];
    if (!model.commitments_among(begin, end).empty() || !model.affordable_among(begin, end).empty())
        return true;
    const auto first = problem.offers.programme.begin() + begin,
               last = problem.offers.programme.begin() + end;
    return std::any_of(problem.prerequisites.begin(), problem.prerequisites.end(),
                       [&](const Prerequisite& rule) {
                           return std::find(first, last, rule.programme) != last &&
                                  std::find(first, last, rule.needs) == last;
                       });
}

/// The exposure around which the response has this slope.
double exposure_at(const Harm& harm, double slope) {
    double least = 0, most = 64;
    for (int turn = 0; turn < 40; ++turn) {
        const double middle = 0.5 * (least + most);
        (smooth_slope(harm, middle) > slope ? least : most) = middle;
    }
    return most;
}

}  // namespace detail_market

void take_as_settled(Market& market) {
    const Model& model = *market.model;
    const std::size_t n_periods = model.n_periods, n_cells = model.n_harms * n_periods;
    market.passes = detail_market::settled_passes;
    market.exposure.assign(market.region->places.size() * n_cells, 0.0);
    for (std::size_t rank = 0; rank < market.region->places.size(); ++rank)
        for (std::size_t at = 0; at < n_cells; ++at)
            market.exposure[rank * n_cells + at] = detail_market::exposure_at(
                model.problem->harms[at / n_periods],
                market.prices->slope[model.cell(market.region->places[rank]) + at]);
    std::int64_t amount = 0;
    for (std::size_t at = 0; at < market.average.money.size(); ++at) {
        const Fund& fund =
            model.problem->funds[model.fund_of_account[market.region->account_begin + at / n_periods]];
        if (at % n_periods == 0 || !fund.rollover) amount = 0;
        amount += market.means->money[market.region->account_begin * n_periods + at];
        market.average.money[at] = static_cast<double>(amount);
        market.average.transfer[at] = static_cast<double>(transferable(fund, amount));
    }
    for (std::size_t at = 0; at < market.average.hours.size(); ++at)
        market.average.hours[at] = market.means->hours[market.region->staff_begin * n_periods + at];
    market.average.ngo.assign(market.average.ngo.size(), 1);
    market.average.county.assign(market.average.county.size(), 1);
}

void move_slopes(Market& market) {
    const Model& model = *market.model;
    const Problem& problem = *model.problem;
    const std::size_t n_cells = model.n_harms * model.n_periods;
    for (std::size_t rank = 0; rank < market.region->places.size(); ++rank) {
        const Rank place = market.region->places[rank];
        const double* exposure = &market.exposure[rank * n_cells];
        float* slope = &market.prices->slope[model.cell(place)];
        for (std::size_t at = 0; at < n_cells; ++at)
            slope[at] = static_cast<float>(
                detail_market::smooth_slope(problem.harms[at / model.n_periods], exposure[at]));
        if (model.floor[place] <= 0) continue;
        double removed = 0;
        for (std::size_t at = 0; at < n_cells; ++at)
            removed += model.weight[model.cell(place) + at] *
                       response_of(problem.harms[at / model.n_periods], exposure[at]);
        const double short_by = (model.floor[place] - removed) / model.floor[place];
        double& price = market.prices->floor_price[place];
        if (problem.floor_penalty == hard_floor)
            price = std::max(price, 1e-3) * std::exp(0.2 * std::clamp(10 * short_by, -1.0, 1.0));
        else
            price = problem.floor_penalty * std::clamp(0.5 + short_by / 0.06, 0.0, 1.0);
    }
}

void move_prices(Market& market) {
    using namespace detail_market;
    const Model& model = *market.model;
    const Region& region = *market.region;
    const std::size_t n_periods = model.n_periods;
    const double k = market.passes;
    share_out(market, std::max(0.001, 0.03 / (1 + 0.03 * k)));
    add_up(market, market.used.money);
    add_up(market, market.used.transfer);
    const Mover move{.eta = 0.35 / (1 + k / 40), .gamma = market.gamma};
    std::int64_t amount = 0;
    for (std::size_t at = 0; at < market.used.money.size(); ++at) {
        const Rank fund = model.fund_of_account[region.account_begin + at / n_periods];
        const Fund& one = model.problem->funds[fund];
        const std::size_t period = at % n_periods;
        if (period == 0 || !one.rollover) amount = 0;
        amount += market.means->money[region.account_begin * n_periods + at];
        double& price = market.prices->fund_price[fund * n_periods + period];
        price = move(price, market.first.fund, market.average.money[at], market.used.money[at],
                     static_cast<double>(amount));
        double& extra = market.prices->transfer_price[fund * n_periods + period];
        extra = move(extra, market.first.transfer, market.average.transfer[at], market.used.transfer[at],
                     static_cast<double>(transferable(one, amount)));
    }
    for (std::size_t at = 0; at < market.used.hours.size(); ++at) {
        const Rank row = model.row_of_account[region.staff_begin + at / n_periods];
        double& price = market.prices->staff_price[row * n_periods + at % n_periods];
        price = move(price, market.first.staff, market.average.hours[at], market.used.hours[at],
                     market.means->hours[region.staff_begin * n_periods + at]);
    }
    move_directives(market, move);
    move_slopes(market);
}

Market market_of(const Model& model, Rank rank, const Means& means, const FirstPrices& first,
                 Certificate& prices, MoneyTable& money) {
    const Problem& problem = *model.problem;
    const Region& region = model.regions[rank];
    const std::size_t n_periods = model.n_periods;
    Market market{.model = &model,
                  .region = &region,
                  .means = &means,
                  .prices = &prices,
                  .money = &money,
                  .first = first};
    market.limits.resize(region.places.size());
    for (std::size_t at = 0; at < region.places.size(); ++at) {
        const Rank place = region.places[at];
        market.group_begin.push_back(static_cast<std::uint32_t>(market.groups.size()));
        for (Rank offer = model.place_begin[place]; offer < model.place_begin[place + 1]; ++offer) {
            const bool is_new = offer == model.place_begin[place] ||
                                problem.offers.programme[offer] != problem.offers.programme[offer - 1];
            if (is_new) market.groups.push_back(Group{.begin = offer, .end = offer});
            market.groups.back().end = offer + 1;
        }
        if (detail_market::is_ruled(model, place)) market.limits[at] = limits_of(model, place, {}).offers;
    }
    market.group_begin.push_back(static_cast<std::uint32_t>(market.groups.size()));
    market.tallies.resize(market.groups.size());
    market.exposure.assign(region.places.size() * model.n_harms * n_periods, 0.0);
    market.class_cost.assign((region.class_end - region.class_begin) * n_periods, 0.0);
    market.used.money.assign((region.account_end - region.account_begin) * n_periods, 0.0);
    market.used.transfer = market.used.money;
    market.used.hours.assign((region.staff_end - region.staff_begin) * n_periods, 0.0);
    market.used.ngo.assign(region.provinces.size(), 0.0);
    market.used.county.assign(region.counties.size(), 0.0);
    market.average = market.used;
    return market;
}

}  // namespace ensejam::plan
