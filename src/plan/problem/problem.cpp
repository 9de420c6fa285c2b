#include "plan/problem/problem.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/base.h"

namespace ensejam::plan {

namespace detail_problem {

std::vector<Rank> order_of(const Offers& offers) {
    std::vector<Rank> order(offers.size());
    std::iota(order.begin(), order.end(), Rank{0});
    const auto before = [&offers](Rank a, Rank b) {
        if (offers.place[a] != offers.place[b]) return offers.place[a] < offers.place[b];
        if (offers.programme[a] != offers.programme[b]) return offers.programme[a] < offers.programme[b];
        return offers.organisation[a] < offers.organisation[b];
    };
    if (!std::is_sorted(order.begin(), order.end(), before))
        std::stable_sort(order.begin(), order.end(), before);
    return order;
}

template <class T>
std::vector<T> picked(const std::vector<T>& column, const std::vector<Rank>& order) {
    std::vector<T> result;
    result.reserve(order.size());
    for (const Rank rank : order) result.push_back(column[rank]);
    return result;
}

Offers reordered(const Offers& from, const std::vector<Rank>& order) {
    Offers to;
    to.place = picked(from.place, order);
    to.programme = picked(from.programme, order);
    to.organisation = picked(from.organisation, order);
    to.unit_cost = picked(from.unit_cost, order);
    to.setup_cost = picked(from.setup_cost, order);
    to.ongoing = picked(from.ongoing, order);
    for (const Rank rank : order) {
        for (auto entry = from.reach_begin[rank]; entry < from.reach_begin[rank + 1]; ++entry) {
            to.reach_harm.push_back(from.reach_harm[entry]);
            to.exposure.push_back(from.exposure[entry]);
            to.exposure_low.push_back(from.exposure_low[entry]);
            to.exposure_high.push_back(from.exposure_high[entry]);
        }
        to.reach_begin.push_back(static_cast<std::uint32_t>(to.exposure.size()));
        for (auto entry = from.staff_begin[rank]; entry < from.staff_begin[rank + 1]; ++entry) {
            to.staff_row.push_back(from.staff_row[entry]);
            to.staff_hours.push_back(from.staff_hours[entry]);
        }
        to.staff_begin.push_back(static_cast<std::uint32_t>(to.staff_row.size()));
    }
    return to;
}

}  // namespace detail_problem

Problem in_order(Problem problem) {
    const std::vector<Rank> order = detail_problem::order_of(problem.offers);
    if (std::is_sorted(order.begin(), order.end())) return problem;
    problem.offers = detail_problem::reordered(problem.offers, order);
    std::vector<Rank> rank_of(order.size());
    for (Rank rank = 0; rank < order.size(); ++rank) rank_of[order[rank]] = rank;
    for (Commitment& commitment : problem.commitments) commitment.offer = rank_of[commitment.offer];
    for (Run& run : problem.status_quo) run.offer = rank_of[run.offer];
    return problem;
}

double exposure_of_reach(const Harm& harm, double reach) {
    if (reach <= 0) return 0;
    if (harm.response == Response::independent) return -std::log1p(-(reach >= 1 ? 0.999 : reach));
    if (harm.response == Response::capped) return std::min(reach, 1.0);
    ResponsePoint from{};
    for (const ResponsePoint& to : harm.table) {
        if (reach <= to.share && to.share > from.share)
            return from.exposure +
                   (reach - from.share) / (to.share - from.share) * (to.exposure - from.exposure);
        from = to;
    }
    return from.exposure;
}

}  // namespace ensejam::plan
