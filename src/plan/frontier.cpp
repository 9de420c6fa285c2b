#include <algorithm>
#include <cmath>

#include "plan/frontier.h"

namespace ensejam::plan {

namespace detail_frontier {

/// Eight prices from the dearest package to the cheapest.
std::vector<double> prices_of(const std::vector<Package>& agenda) {
    constexpr int n_points = 8;
    double most = 0, least = 0;
    for (const Package& package : agenda) {
        const double price = package.price();
        if (!(price > 0)) continue;
        most = std::max(most, price);
        least = least > 0 ? std::min(least, price) : price;
    }
    std::vector<double> prices;
    for (int n = 0; n < n_points && most > 0; ++n)
        prices.push_back(most * std::pow(0.99 * least / most, n / (n_points - 1.0)));
    return prices;
}

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

}  // namespace detail_frontier

std::vector<FrontierPoint> frontier_of(const Repair& repair, const Solution& plan, std::vector<double> prices,
                                       std::size_t n_today) {
    if (prices.empty()) prices = detail_frontier::prices_of(repair.agenda);
    std::sort(prices.rbegin(), prices.rend());
    std::vector<FrontierPoint> points;
    std::size_t taken = 0;
    for (const double rho : prices) {
        double best = 0, value = 0, weight = 0;
        std::size_t upto = taken;
        for (std::size_t rank = taken; rank < repair.agenda.size(); ++rank) {
            value += repair.agenda[rank].gain;
            weight += repair.agenda[rank].weight;
            if (value - rho * weight > best) best = value - rho * weight, upto = rank + 1;
        }
        taken = upto;
        FrontierPoint point{
            .rho = rho,
            .value = taken == 0 ? repair.value_kept : repair.agenda[taken - 1].value,
            .disruption = taken == 0 ? repair.forced_weight : repair.agenda[taken - 1].disruption,
            .bound = plan.bound,
            .n_packages = taken};
        detail_frontier::count(repair.forced, point.n_stopped, point.n_started);
        for (std::size_t rank = 0; rank < taken; ++rank)
            detail_frontier::count(repair.agenda[rank].moves, point.n_stopped, point.n_started);
        point.n_kept = n_today - std::min(n_today, point.n_stopped);
        points.push_back(point);
    }
    return points;
}

}  // namespace ensejam::plan
