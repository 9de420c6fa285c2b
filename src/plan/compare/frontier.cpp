#include "plan/compare/frontier.h"

#include <algorithm>
#include <limits>
#include <set>

#include "plan/model/bound.h"

namespace ensejam::plan {

namespace detail_frontier {

Certificate scaled(Certificate prices, double factor) {
    for (auto* list : {&prices.fund_price, &prices.transfer_price, &prices.staff_price, &prices.ngo_price,
                       &prices.county_price, &prices.exclusion_price, &prices.need_price})
        for (double& price : *list) price *= factor;
    return prices;
}

}  // namespace detail_frontier

double ChangeBounds::at(double disruption) const {
    double least = free;
    for (std::size_t at = 0; at < rho.size(); ++at) least = std::min(least, of[at] + rho[at] * disruption);
    return least;
}

Beside worth_of_staying(const Problem& problem, const std::vector<Run>& today, const MoveWeights& weights,
                        double rho) {
    const auto group_of = [&](Rank offer) {
        return std::pair(problem.offers.place[offer], problem.offers.programme[offer]);
    };
    Beside beside{.worth = std::vector<double>(problem.offers.size(), 0.0),
                  .kept = today,
                  .kept_at = std::vector<std::int32_t>(problem.offers.size(), -1),
                  .shift = rho * weights.shift,
                  .dose = rho * weights.dose};
    std::set<std::pair<Rank, std::uint16_t>> groups;
    for (const Run& run : today) groups.insert(group_of(run.offer));
    for (Rank offer = 0; offer < beside.worth.size(); ++offer)
        beside.worth[offer] = groups.contains(group_of(offer))
                                  ? rho * std::max(0.0, weights.stop - weights.hand_over)
                                  : -rho * weights.start;
    for (std::size_t at = 0; at < today.size(); ++at) {
        beside.worth[today[at].offer] = rho * weights.stop;
        beside.kept_at[today[at].offer] = static_cast<std::int32_t>(at);
    }
    return beside;
}

ChangeBounds bounds_of_change(const Problem& problem, const Solution& plan, const std::vector<Run>& today,
                              const MoveWeights& weights, std::vector<double> rho) {
    ChangeBounds bounds{.free = plan.bound};
    if (plan.leaves.size() != 1 || !problem.sites.empty()) return bounds;
    Model model = model_of(problem);
    for (const double price : rho) {
        Beside worth = worth_of_staying(problem, today, weights, price);
        worth.shift = worth.dose = 0;  // left out, which only raises the bound
        model.beside = &worth;
        double least = std::numeric_limits<double>::infinity();
        for (const double factor : {1.0, 0.8, 0.6, 0.4, 0.2, 0.0})
            least = std::min(
                least, bound_of(model, detail_frontier::scaled(plan.leaves.front().certificate, factor), {}));
        bounds.of.push_back(least - price * weights.stop * static_cast<double>(today.size()));
    }
    bounds.rho = std::move(rho);
    return bounds;
}

FrontierPoint point_at(const Repair& repair, double rho, const std::vector<Run>& today,
                       const std::vector<Run>& now, const ChangeBounds& bounds) {
    FrontierPoint point{
        .rho = rho,
        .value = repair.agenda.empty() ? repair.value_kept : repair.agenda.back().value,
        .disruption = repair.agenda.empty() ? repair.forced_weight : repair.agenda.back().disruption,
        .n_packages = repair.agenda.size()};
    point.bound = bounds.at(point.disruption);
    const auto missing = [](const std::vector<Run>& from, const std::vector<Run>& in) {
        std::set<Rank> there;
        for (const Run& run : in) there.insert(run.offer);
        return static_cast<std::size_t>(std::count_if(
            from.begin(), from.end(), [&](const Run& run) { return !there.contains(run.offer); }));
    };
    point.n_stopped = missing(today, now);
    point.n_started = missing(now, today);
    point.n_kept = today.size() - point.n_stopped;
    return point;
}

}  // namespace ensejam::plan
