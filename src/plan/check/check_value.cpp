#include <algorithm>
#include <cmath>

#include "plan/check/check_parts.h"

// What activities are worth: exposure, the share of need it removes, and the slope of that.
namespace ensejam::plan::judge {

namespace detail_check_value {

std::size_t at(const Problem& problem, Rank harm, std::int32_t period) {
    return static_cast<std::size_t>(harm) * static_cast<std::size_t>(problem.n_periods) +
           static_cast<std::size_t>(period);
}

/// Exposure in every harm and period of one place, from the activities there.
std::vector<double> exposure_of(const Problem& problem, const std::vector<Run>& runs) {
    std::vector<double> exposure(problem.harms.size() * static_cast<std::size_t>(problem.n_periods), 0.0);
    const Offers& offers = problem.offers;
    for (const Run& run : runs) {
        for (std::uint32_t reach = offers.reach_begin[run.offer]; reach < offers.reach_begin[run.offer + 1];
             ++reach) {
            const Rank harm = offers.reach_harm[reach];
            double acting = 0;
            for (std::int32_t period = run.first; period < problem.n_periods; ++period) {
                acting = acting * problem.harms[harm].carry_over +
                         (period <= run.last ? offers.exposure[reach] * run.dose : 0);
                exposure[at(problem, harm, period)] += acting;
            }
        }
    }
    return exposure;
}

void add_bundles(const Problem& problem, const std::vector<Run>& runs, std::vector<double>& exposure) {
    for (const Bundle& bundle : problem.bundles) {
        for (std::int32_t period = 0; period < problem.n_periods; ++period) {
            const bool is_whole =
                std::all_of(bundle.programmes.begin(), bundle.programmes.end(), [&](Rank programme) {
                    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
                        return problem.offers.programme[run.offer] == programme && run.first <= period &&
                               period <= run.last;
                    });
                });
            if (is_whole) exposure[at(problem, bundle.harm, period)] += bundle.exposure;
        }
    }
}

}  // namespace detail_check_value

double response(const Harm& harm, double exposure) {
    if (harm.response == Response::independent) return -std::expm1(-exposure);
    if (harm.response == Response::capped) return std::min(1.0, exposure);
    ResponsePoint from{};
    for (const ResponsePoint& to : harm.table) {
        const double part = (exposure - from.exposure) / (to.exposure - from.exposure);
        if (part < 1) return from.share + part * (to.share - from.share);
        from = to;
    }
    return from.share;
}

double rest_of(const Harm& harm, double slope) {
    if (harm.response == Response::independent) {
        if (slope >= 1) return 0;
        return slope > 0 ? 1 - slope + slope * std::log(slope) : 1;
    }
    if (harm.response == Response::capped) return std::max(0.0, 1 - slope);
    double rest = 0;
    for (const ResponsePoint& point : harm.table) rest = std::max(rest, point.share - slope * point.exposure);
    return rest;
}

double weight_of(const Problem& problem, Rank place, Rank harm, std::int32_t period) {
    return problem.harms[harm].severity * problem.places[place].priority *
           problem.discount[static_cast<std::size_t>(period)] * problem.needs[problem.need_rank(place, harm)];
}

double floor_of(const Problem& problem, Rank place) {
    Sum full;
    for (Rank harm = 0; harm < problem.harms.size(); ++harm)
        for (std::int32_t period = 0; period < problem.n_periods; ++period)
            full.add(weight_of(problem, place, harm, period));
    return problem.places[place].floor * full.total();
}

std::vector<double> removed_in_places(const Problem& problem, const Solution& solution) {
    using namespace detail_check_value;
    std::vector<std::vector<Run>> runs(problem.places.size());
    for (const PlannedActivity& activity : solution.activities)
        runs[problem.offers.place[activity.run.offer]].push_back(activity.run);
    std::vector<std::vector<std::pair<const Site*, const Cover*>>> covers(problem.places.size());
    for (const OpenSite& open : solution.sites)
        for (const Cover& cover : problem.sites[open.site].covers)
            covers[cover.place].push_back({&problem.sites[open.site], &cover});
    std::vector<double> removed(problem.places.size(), 0.0);
    for (Rank place = 0; place < problem.places.size(); ++place) {
        if (runs[place].empty() && covers[place].empty()) continue;
        std::vector<double> exposure = exposure_of(problem, runs[place]);
        add_bundles(problem, runs[place], exposure);
        for (const auto& [site, cover] : covers[place])
            for (std::int32_t period = site->first; period <= site->last; ++period)
                exposure[at(problem, cover->harm, period)] += cover->exposure;
        Sum sum;
        for (Rank harm = 0; harm < problem.harms.size(); ++harm)
            for (std::int32_t period = 0; period < problem.n_periods; ++period)
                sum.add(weight_of(problem, place, harm, period) *
                        response(problem.harms[harm], exposure[at(problem, harm, period)]));
        removed[place] = sum.total();
    }
    return removed;
}

}  // namespace ensejam::plan::judge
