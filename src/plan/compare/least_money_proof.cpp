#include <algorithm>
#include <cmath>

#include "plan/compare/least_money.h"
#include "plan/model/bound.h"
#include "plan/model/market.h"

namespace ensejam::plan {

namespace detail_least_money_proof {

/// Money costs 1 whoever pays it: of a fund that rolls over, only the row of the last period asks it.
Certificate money_at_one(const Model& model) {
    const Problem& problem = *model.problem;
    Certificate prices = certificate_at(model, {});
    const std::size_t n = model.n_periods;
    for (std::size_t rank = 0; rank < problem.funds.size(); ++rank)
        for (std::size_t period = 0; period < n; ++period)
            prices.fund_price[rank * n + period] = !problem.funds[rank].rollover || period == n - 1 ? 1 : 0;
    return prices;
}

void weigh(Model& model, const Model& base, const std::vector<double>& harm_price) {
    for (std::size_t at = 0; at < base.weight.size(); ++at)
        model.weight[at] = base.weight[at] * harm_price[at / base.n_periods % base.n_harms];
}

/// What the markets' average exposures remove, by harm, at the objective's own weights.
std::vector<double> covered_on_average(const std::vector<Market>& markets, const Model& base) {
    std::vector<double> covered(base.n_harms, 0.0);
    const std::size_t n_cells = base.n_harms * base.n_periods;
    for (const Market& market : markets)
        for (std::size_t rank = 0; rank < market.region->places.size(); ++rank)
            for (std::size_t at = 0; at < n_cells; ++at) {
                const std::size_t harm = at / base.n_periods;
                covered[harm] += base.weight[base.cell(market.region->places[rank]) + at] *
                                 response_of(base.problem->harms[harm], market.exposure[rank * n_cells + at]);
            }
    return covered;
}

double sum_of(const std::vector<double>& prices, const std::vector<double>& amounts) {
    double sum = 0;
    for (std::size_t harm = 0; harm < amounts.size(); ++harm) sum += prices[harm] * amounts[harm];
    return sum;
}

double all_money(const Problem& problem) {
    double money = 0;
    for (const Fund& fund : problem.funds)
        for (const std::int64_t amount : fund.amounts) money += static_cast<double>(amount);
    return money;
}

/// A first guess: what everything would cost, over everything it would remove.
std::vector<double> first_prices_of_harms(const Model& base, const std::vector<double>& covered_today) {
    double cost = 0, gain = 0;
    const Offers& offers = base.problem->offers;
    for (Rank offer = 0; offer < offers.size(); ++offer) {
        cost += static_cast<double>(offers.unit_cost[offer]);
        for (std::uint32_t at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at)
            gain += offers.exposure[at] * base.weight_of(offers.place[offer], offers.reach_harm[at], 0);
    }
    std::vector<double> prices(base.n_harms, gain > 0 ? cost / gain : 0);
    for (std::size_t harm = 0; harm < prices.size(); ++harm)
        if (!(covered_today[harm] > 0)) prices[harm] = 0;
    return prices;
}

}  // namespace detail_least_money_proof

LeastMoneyProof prove_least_money(const Problem& stated, const std::vector<double>& covered_today,
                                  const SolveOptions& options) {
    using namespace detail_least_money_proof;
    Problem problem = stated;
    if (problem.floor_penalty != hard_floor)
        for (Place& place : problem.places) place.floor = 0;
    const Model base = model_of(problem);
    Model model = base;
    const Means means = means_of(model);
    Certificate prices = money_at_one(model);
    MoneyTable money(model.classes.size() * model.n_periods, 0.0);
    std::vector<double> harm_price = first_prices_of_harms(base, covered_today);
    weigh(model, base, harm_price);
    std::vector<Market> markets;
    for (Rank region = 0; region < model.regions.size(); ++region)
        markets.push_back(market_of(model, region, means, {}, prices, money));
    LeastMoneyProof proof{.harm_price = harm_price, .certificate = prices};
    double best = 0;
    const int passes = std::clamp(options.passes / 4, 40, 400);
    for (int pass = 0; pass < passes && !(options.stop && options.stop()); ++pass) {
        double brackets = 0;
        for (Market& market : markets) {
            survey(market);
            brackets += market.bound;
        }
        const double bound = sum_of(harm_price, covered_today) - brackets;
        if (bound > best) best = bound, proof.harm_price = harm_price, proof.certificate = prices;
        const std::vector<double> covered = covered_on_average(markets, base);
        const double eta = 0.3 / (1 + pass / 30.0);
        for (std::size_t harm = 0; harm < harm_price.size(); ++harm)
            if (covered_today[harm] > 0)
                harm_price[harm] *= std::exp(
                    eta * std::clamp((covered_today[harm] - covered[harm]) / covered_today[harm], -1.0, 1.0));
        weigh(model, base, harm_price);
        for (Market& market : markets) move_slopes(market);
    }
    weigh(model, base, proof.harm_price);
    proof.bound =
        std::max(0.0, sum_of(proof.harm_price, covered_today) -
                          (bound_of(model, proof.certificate, {}, options.threads) - all_money(problem)));
    return proof;
}

}  // namespace ensejam::plan
