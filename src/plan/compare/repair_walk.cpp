#include "plan/compare/repair_walk.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "plan/compare/moves.h"
#include "plan/explain/explain_view.h"

namespace ensejam::plan {

namespace detail_repair_walk {

/// How much more of the province's money the NGO side has than the directive asks.
double margin_of(const Problem& problem, Rank province, const Ledger::State& means) {
    return static_cast<double>(means.ngo[province]) -
           problem.provinces[province].ngo_share_min * static_cast<double>(means.all[province]);
}

bool has(std::span<const Run> runs, Rank offer) {
    return std::any_of(runs.begin(), runs.end(), [&](const Run& one) { return one.offer == offer; });
}

/// Adds the run as it is, else the shorter or smaller one that gains most of those that fit.
std::optional<Run> add_what_fits(Draft& draft, const Run& run) {
    if (draft.add(run)) return run;
    std::optional<Run> best;
    double most = 0;
    for (std::int32_t last = run.last; last >= run.first; --last)
        for (const double part : {1.0, 0.75, 0.5, 0.25}) {
            Run smaller = run;
            smaller.last = last;
            smaller.dose = part * run.dose;
            const double gain = draft.gain_of(smaller);
            if (gain <= most || !draft.add(smaller)) continue;
            draft.remove(smaller);
            most = gain;
            best = smaller;
        }
    if (best) ENSEJAM_EXPECT(draft.add(*best), "what fitted once fits again");
    return best;
}

struct Changed {
    Rank programme = 0;
    double started = 0;
    double stopped = 0;
};

Changed& of_programme(std::vector<Changed>& all, Rank programme) {
    for (Changed& one : all)
        if (one.programme == programme) return one;
    return all.emplace_back(Changed{.programme = programme});
}

}  // namespace detail_repair_walk

double weight_between(const Problem& problem, std::span<const Run> before, std::span<const Run> after,
                      const MoveWeights& weights) {
    using namespace detail_repair_walk;
    double weight = 0;
    std::vector<Changed> changed;
    for (const Run& run : before)
        if (!has(after, run.offer)) of_programme(changed, problem.offers.programme[run.offer]).stopped += 1;
    for (const Run& run : after) {
        const auto was = std::find_if(before.begin(), before.end(),
                                      [&](const Run& one) { return one.offer == run.offer; });
        const Rank programme = problem.offers.programme[run.offer];
        if (was == before.end()) {
            of_programme(changed, programme).started += 1;
            continue;
        }
        weight += weights.dose * std::abs(run.dose - was->dose) / problem.programmes[programme].dose_max;
        weight += weights.shift * (std::abs(run.first - was->first) + std::abs(run.last - was->last));
    }
    for (const Changed& one : changed) {
        const double over = std::min(one.started, one.stopped);
        weight += weights.hand_over * over + weights.start * (one.started - over) +
                  weights.stop * (one.stopped - over);
    }
    return weight;
}

Walk::Walk(const Problem& problem, const MoveWeights& given)
    : stated(problem), free(problem), weights(given) {
    for (Province& province : free.provinces) province.ngo_share_min = 0;
    for (County& county : free.counties) county.min_ngo_activities = 0;
    model = model_of(free);
    means = means_of(model);
    for (const Region& region : model.regions) drafts.emplace_back(model, region, means);
}

double Walk::value() const {
    double value = 0;
    for (const Draft& draft : drafts) value += draft.value();
    return value;
}

std::vector<Run> Walk::runs() const {
    std::vector<Run> all;
    for (const Draft& draft : drafts)
        for (const Run& run : draft.runs()) all.push_back(run);
    return all;
}

double Walk::disruption_of(const std::vector<Run>& runs) const {
    std::vector<std::vector<Run>> before(stated.places.size()), after(stated.places.size());
    for (const Run& run : tidied(stated)) before[stated.offers.place[run.offer]].push_back(run);
    for (const Run& run : runs) after[stated.offers.place[run.offer]].push_back(run);
    double weight = 0;
    for (std::size_t place = 0; place < before.size(); ++place)
        weight += weight_between(stated, before[place], after[place], weights);
    return weight;
}

std::vector<Move> Walk::book_today() {
    std::vector<Run> runs = tidied(free);
    std::map<Rank, double> worth;
    for (const Run& run : runs)
        worth[run.offer] =
            draft_of(free.offers.place[run.offer]).gain_of(run) / std::max(1.0, cost_of(free, run));
    std::stable_sort(runs.begin(), runs.end(), [&](const Run& a, const Run& b) {
        const bool is_first = drafts.front().is_committed(a.offer);
        if (is_first != drafts.front().is_committed(b.offer)) return is_first;
        return worth[a.offer] > worth[b.offer];
    });
    std::vector<Move> forced;
    for (const Run& run : runs) {
        Move move{.place = free.offers.place[run.offer],
                  .programme = free.offers.programme[run.offer],
                  .before = {run}};
        if (const auto kept = detail_repair_walk::add_what_fits(draft_of(move.place), run))
            move.after = {*kept};
        move.weight = weight_between(free, move.before, move.after, weights);
        if (move.before != move.after) forced.push_back(std::move(move));
    }
    return forced;
}

bool Walk::keeps_directives(const Draft& draft, const Region& region, const Ledger::State& before) const {
    using detail_repair_walk::margin_of;
    const Ledger::State& after = draft.ledger().state();
    for (const Rank county : region.counties)
        if (after.counts[county] <
            std::min(before.counts[county], stated.counties[county].min_ngo_activities))
            return false;
    return std::all_of(region.provinces.begin(), region.provinces.end(), [&](Rank province) {
        return margin_of(stated, province, after) >= std::min(0.0, margin_of(stated, province, before)) - 1;
    });
}

bool apply(Draft& draft, const Move& move) {
    const Draft::Snapshot before = draft.save({move.place});
    const auto stays = [](const std::vector<Run>& runs, const Run& run) {
        return std::find(runs.begin(), runs.end(), run) != runs.end();
    };
    bool fits = true;
    for (const Run& run : move.before)
        if (fits && !stays(move.after, run)) fits = draft.remove(run);
    for (const Run& run : move.after)
        if (fits && !stays(move.before, run)) fits = draft.add(run);
    if (!fits) draft.restore(before);
    return fits;
}

}  // namespace ensejam::plan
