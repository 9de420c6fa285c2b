#include "plan/frontier.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plan/bound.h"
#include "plan/lens.h"

namespace ensejam::plan {

namespace detail_frontier {

void count(const std::vector<Move>& moves, std::size_t& n_stopped, std::size_t& n_started) {
    for (const Move& move : moves) {
        const auto missing = [](const std::vector<Run>& from, const std::vector<Run>& in) {
            return static_cast<std::size_t>(std::count_if(from.begin(), from.end(), [&](const Run& run) {
                return std::none_of(in.begin(), in.end(),
                                    [&](const Run& other) { return other.offer == run.offer; });
            }));
        };
        n_stopped += missing(move.before, move.after);
        n_started += missing(move.after, move.before);
    }
}

Certificate scaled(Certificate prices, double factor) {
    for (auto* list : {&prices.fund_price, &prices.transfer_price, &prices.staff_price, &prices.ngo_price,
                       &prices.county_price})
        for (double& price : *list) price *= factor;
    return prices;
}

/// The bound of value less rho x disruption: a start costs rho x start; not stopping what runs today saves
/// rho x stop; taking over saves what a hand-over is cheaper than a stop. A constant stop for all that runs
/// today stands against it.
struct ChangeScan {
    const Model& model;
    const Problem& problem;
    const Certificate& prices;
    const MoveWeights& weights;
    double rho = 0;
    std::vector<char> runs_today{};         ///< by offer
    std::vector<std::size_t> n_in_group{};  ///< by offer: how many of its programme and place run today
    MoneyTable money{};

    double extra(Rank offer) const {
        if (runs_today[offer] != 0) return rho * weights.stop;
        return n_in_group[offer] > 0 ? rho * std::max(0.0, weights.stop - weights.hand_over)
                                     : -rho * weights.start;
    }

    double bound_of_group(const Lens& lens, Rank begin, Rank end) const {
        std::vector<double> nets;
        for (Rank offer = begin; offer < end; ++offer) {
            const Option option = lens.best(offer, nullptr);
            if (option.offer != no_rank) nets.push_back(option.net + extra(offer));
        }
        std::sort(nets.rbegin(), nets.rend());
        const auto most =
            static_cast<std::size_t>(problem.programmes[problem.offers.programme[begin]].max_providers);
        double total = 0;
        for (std::size_t at = 0; at < nets.size() && at < most; ++at) total += std::max(0.0, nets[at]);
        return total;
    }

    double bound() const {
        Lens lens(model, prices, money);
        Sum sum = sum_of_rows(problem, prices);
        for (Rank place = 0; place < problem.places.size(); ++place) {
            lens.look_at(place, &prices.slope[model.cell(place)],
                         prices.floor_price.empty() ? 0 : prices.floor_price[place], nullptr);
            sum.add(lens.rest());
            for (Rank begin = model.place_begin[place]; begin < model.place_begin[place + 1];) {
                Rank end = begin;
                while (end < model.place_begin[place + 1] &&
                       problem.offers.programme[end] == problem.offers.programme[begin])
                    ++end;
                lens.turn_to(problem.offers.programme[begin]);
                sum.add(bound_of_group(lens, begin, end));
                begin = end;
            }
        }
        const auto n_today = static_cast<double>(std::count(runs_today.begin(), runs_today.end(), 1));
        sum.add(-rho * weights.stop * n_today);
        return sum.total() + 1e-9 * sum.size();
    }
};

}  // namespace detail_frontier

double ChangeBounds::at(double disruption) const {
    double least = free;
    for (std::size_t at = 0; at < rho.size(); ++at) least = std::min(least, of[at] + rho[at] * disruption);
    return least;
}

ChangeBounds bounds_of_change(const Problem& problem, const Solution& plan, const std::vector<Run>& today,
                              const MoveWeights& weights, std::vector<double> rho) {
    using namespace detail_frontier;
    ChangeBounds bounds{.free = plan.bound};
    if (plan.leaves.size() != 1 || !problem.sites.empty()) return bounds;
    const Model model = model_of(problem);
    std::vector<char> runs_today(problem.offers.size(), 0);
    std::vector<std::size_t> n_in_group(problem.offers.size(), 0);
    for (const Run& run : today) runs_today[run.offer] = 1;
    for (const Run& run : today)
        for (Rank offer = model.place_begin[problem.offers.place[run.offer]];
             offer < model.place_begin[problem.offers.place[run.offer] + 1]; ++offer)
            if (problem.offers.programme[offer] == problem.offers.programme[run.offer]) ++n_in_group[offer];
    for (const double price : rho) {
        double least = std::numeric_limits<double>::infinity();
        for (const double factor : {1.0, 0.8, 0.6, 0.4, 0.2, 0.0}) {
            const Certificate prices = scaled(plan.leaves.front().certificate, factor);
            ChangeScan scan{.model = model,
                            .problem = problem,
                            .prices = prices,
                            .weights = weights,
                            .rho = price,
                            .runs_today = runs_today,
                            .n_in_group = n_in_group};
            scan.money.assign(model.classes.size() * model.n_periods, 0.0);
            for (const Region& region : model.regions) fill_money(model, region, prices, scan.money);
            least = std::min(least, scan.bound());
        }
        bounds.of.push_back(least);
    }
    bounds.rho = std::move(rho);
    return bounds;
}

FrontierPoint point_at(const Repair& repair, double rho, std::size_t n_today, const ChangeBounds& bounds) {
    FrontierPoint point{
        .rho = rho,
        .value = repair.agenda.empty() ? repair.value_kept : repair.agenda.back().value,
        .disruption = repair.agenda.empty() ? repair.forced_weight : repair.agenda.back().disruption,
        .n_packages = repair.agenda.size()};
    point.bound = bounds.at(point.disruption);
    detail_frontier::count(repair.forced, point.n_stopped, point.n_started);
    for (const Package& package : repair.agenda)
        detail_frontier::count(package.moves, point.n_stopped, point.n_started);
    point.n_kept = n_today - std::min(n_today, point.n_stopped);
    return point;
}

}  // namespace ensejam::plan
