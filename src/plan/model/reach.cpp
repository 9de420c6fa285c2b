#include "plan/model/reach.h"

#include <algorithm>

#include "plan/model/model.h"

namespace ensejam::plan {

namespace detail_reach {

struct Counting {
    const Problem& problem;
    std::span<const double> people;
    Reach reach{};
    std::vector<double> own{};  ///< exposure without bundles

    std::size_t cell(Rank place, Rank harm, std::int32_t period) const {
        return problem.need_rank(place, harm) * static_cast<std::size_t>(problem.n_periods) +
               static_cast<std::size_t>(period);
    }
};

/// Calls `act(harm, period, exposure)` for everything a run leaves in its place.
template <class Act>
void for_each_exposure(const Problem& problem, const Run& run, const Act& act) {
    for (std::uint32_t at = problem.offers.reach_begin[run.offer];
         at < problem.offers.reach_begin[run.offer + 1]; ++at) {
        double acting = 0;
        for (std::int32_t period = run.first; period < problem.n_periods; ++period) {
            acting = acting_in(problem, run, at, period, acting);
            act(Rank{problem.offers.reach_harm[at]}, period, acting);
        }
    }
}

template <class Act>
void for_each_cover(const Problem& problem, const std::vector<Rank>& sites, const Act& act) {
    for (const Rank site : sites)
        for (const Cover& cover : problem.sites[site].covers)
            for (std::int32_t period = problem.sites[site].first; period <= problem.sites[site].last;
                 ++period)
                act(cover.place, cover.harm, period, cover.exposure);
}

void add_bundles(Counting& counting, const std::vector<Run>& runs) {
    const Problem& problem = counting.problem;
    if (problem.bundles.empty()) return;
    const auto n = static_cast<std::size_t>(problem.n_periods);
    std::vector<std::vector<const Run*>> by_place(problem.places.size());
    for (const Run& run : runs) by_place[problem.offers.place[run.offer]].push_back(&run);
    std::vector<char> runs_in(problem.programmes.size() * n, 0);
    for (Rank place = 0; place < problem.places.size(); ++place) {
        if (by_place[place].size() < 2) continue;
        std::fill(runs_in.begin(), runs_in.end(), 0);
        for (const Run* run : by_place[place])
            for (std::int32_t period = run->first; period <= run->last; ++period)
                runs_in[problem.offers.programme[run->offer] * n + static_cast<std::size_t>(period)] = 1;
        for (const Bundle& bundle : problem.bundles)
            for (std::size_t period = 0; period < n; ++period)
                if (std::all_of(bundle.programmes.begin(), bundle.programmes.end(),
                                [&](Rank member) { return runs_in[member * n + period] != 0; }))
                    counting.reach
                        .exposure[counting.cell(place, bundle.harm, static_cast<std::int32_t>(period))] +=
                        bundle.exposure;
    }
}

}  // namespace detail_reach

double acting_in(const Problem& problem, const Run& run, std::uint32_t reach, std::int32_t period,
                 double before) {
    const double carried = before * problem.harms[problem.offers.reach_harm[reach]].carry_over;
    return carried + (period <= run.last ? problem.offers.exposure[reach] * run.dose : 0);
}

Reach reach_of(const Problem& problem, std::span<const double> people, const std::vector<Run>& runs,
               const std::vector<Rank>& sites) {
    using namespace detail_reach;
    Counting counting{.problem = problem, .people = people};
    const std::size_t n_cells = problem.needs.size() * static_cast<std::size_t>(problem.n_periods);
    Reach& reach = counting.reach;
    reach.exposure.assign(n_cells, 0.0);
    for (const Run& run : runs)
        for_each_exposure(problem, run, [&](Rank harm, std::int32_t period, double exposure) {
            reach.exposure[counting.cell(problem.offers.place[run.offer], harm, period)] += exposure;
        });
    for_each_cover(problem, sites, [&](Rank place, Rank harm, std::int32_t period, double exposure) {
        reach.exposure[counting.cell(place, harm, period)] += exposure;
    });
    counting.own = reach.exposure;
    add_bundles(counting, runs);
    reach.helped.assign(n_cells, 0.0);
    reach.overlap.assign(n_cells, 0.0);
    const auto n_periods = static_cast<std::size_t>(problem.n_periods);
    for (std::size_t cell = 0; cell < n_cells; ++cell) {
        const Harm& harm = problem.harms[cell / n_periods % problem.harms.size()];
        reach.helped[cell] = people[cell / n_periods] * response_of(harm, reach.exposure[cell]);
        reach.overlap[cell] = -people[cell / n_periods] * response_of(harm, counting.own[cell]);
    }
    for_each_cover(problem, sites, [&](Rank place, Rank harm, std::int32_t period, double exposure) {
        reach.overlap[counting.cell(place, harm, period)] +=
            people[problem.need_rank(place, harm)] * response_of(problem.harms[harm], exposure);
    });
    for (const Run& run : runs) {
        double credit = 0, alone = 0;
        for_each_exposure(problem, run, [&](Rank harm, std::int32_t period, double exposure) {
            const Rank place = problem.offers.place[run.offer];
            const std::size_t cell = counting.cell(place, harm, period);
            const double claim =
                people[problem.need_rank(place, harm)] * response_of(problem.harms[harm], exposure);
            alone += claim;
            reach.overlap[cell] += claim;
            if (counting.own[cell] > 0) credit += reach.helped[cell] * exposure / counting.own[cell];
        });
        reach.credit.push_back(credit);
        reach.alone.push_back(alone);
    }
    return std::move(reach);
}

}  // namespace ensejam::plan
