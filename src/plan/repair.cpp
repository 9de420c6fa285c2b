#include "plan/repair.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "plan/draft.h"
#include "plan/explain_view.h"
#include "plan/frontier.h"
#include "plan/moves.h"
#include "plan/solve.h"
#include "plan/value.h"

namespace ensejam::plan {

namespace detail_repair {

using Key = std::pair<Rank, Rank>;  ///< place, programme
using Groups = std::map<Key, std::vector<Run>>;

Groups groups_of(const Problem& problem, const std::vector<Run>& runs) {
    Groups groups;
    for (const Run& run : runs)
        groups[{problem.offers.place[run.offer], problem.offers.programme[run.offer]}].push_back(run);
    return groups;
}

double value_of_drafts(const std::vector<Draft>& drafts) {
    double value = 0;
    for (const Draft& draft : drafts) value += draft.value();
    return value;
}

/// Everything on the way from today to the plan.
struct Walk {
    Problem free;  ///< without directives: they are met at the end, not on the way
    Model model{};
    Means means{};
    std::vector<Draft> drafts{};  ///< by region
    std::vector<Move> pending{};
    const RepairOptions& options;

    Walk(const Problem& problem, const RepairOptions& given) : free(problem), options(given) {
        for (Province& province : free.provinces) province.ngo_share_min = 0;
        for (County& county : free.counties) county.min_ngo_activities = 0;
        model = model_of(free);
        means = means_of(model);
        for (const Region& region : model.regions) drafts.emplace_back(model, region, means);
    }
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;

    Draft& draft_of(Rank place) { return drafts[model.region_of[model.province_of[place]]]; }
};

/// Puts the group's runs in the place of those that are there; false, with nothing changed, when they do not
/// fit.
bool apply(Draft& draft, const Move& move) {
    const Draft before = draft;
    for (const Run& run : move.before) {
        const bool stays = std::find(move.after.begin(), move.after.end(), run) != move.after.end();
        if (!stays && !draft.remove(run)) {
            draft = before;
            return false;
        }
    }
    for (const Run& run : move.after) {
        const bool stays = std::find(move.before.begin(), move.before.end(), run) != move.before.end();
        if (!stays && !draft.add(run)) {
            draft = before;
            return false;
        }
    }
    return true;
}

/// Books what is done today, what reaches most for its money first; the rest is forced to stop.
void book_today(Walk& walk, Repair& repair) {
    std::vector<Run> runs = tidied(walk.free);
    std::map<Rank, double> worth;
    for (const Run& run : runs)
        worth[run.offer] = walk.draft_of(walk.free.offers.place[run.offer]).gain_of(run) /
                           std::max(1.0, cost_of(walk.free, run));
    std::stable_sort(runs.begin(), runs.end(), [&](const Run& a, const Run& b) {
        const Draft& draft = walk.drafts.front();
        if (draft.is_committed(a.offer) != draft.is_committed(b.offer)) return draft.is_committed(a.offer);
        return worth[a.offer] > worth[b.offer];
    });
    for (const Run& run : runs) {
        const Rank place = walk.free.offers.place[run.offer];
        if (walk.draft_of(place).add(run)) continue;
        Move move{.place = place, .programme = walk.free.offers.programme[run.offer], .before = {run}};
        move.weight = weight_of(walk.free, move, walk.options.weights);
        repair.forced_weight += move.weight;
        repair.forced.push_back(std::move(move));
    }
}

/// The changes by place and programme that still part what is there from the plan.
void list_changes(Walk& walk, const Solution& plan) {
    walk.pending.clear();
    std::vector<Run> target, today;
    for (const PlannedActivity& activity : plan.activities) target.push_back(activity.run);
    for (const Draft& draft : walk.drafts)
        for (const Run& run : draft.runs()) today.push_back(run);
    Groups before = groups_of(walk.free, today), after = groups_of(walk.free, target);
    for (const auto& [key, runs] : before) after.try_emplace(key);
    for (const auto& [key, runs] : after) {
        Move move{.place = key.first, .programme = key.second, .before = before[key], .after = runs};
        move.weight = weight_of(walk.free, move, walk.options.weights);
        if (move.before != move.after) walk.pending.push_back(std::move(move));
    }
}

/// What a change alone would bring, were there means for it.
double gain_alone(Walk& walk, const Move& move) {
    const Draft& draft = walk.draft_of(move.place);
    std::vector<Run> runs = draft.runs_in(move.place);
    std::vector<char> is_open(walk.free.sites.size(), 0);
    for (const Rank site : draft.open_sites()) is_open[site] = 1;
    const double before = removed_in_place(walk.model, move.place, runs, is_open);
    std::erase_if(runs, [&](const Run& run) {
        return std::find(move.before.begin(), move.before.end(), run) != move.before.end();
    });
    runs.insert(runs.end(), move.after.begin(), move.after.end());
    return removed_in_place(walk.model, move.place, runs, is_open) - before;
}

double saved_by(const Problem& problem, const Move& move) {
    double saved = 0;
    for (const Run& run : move.before) saved += cost_of(problem, run);
    for (const Run& run : move.after) saved -= cost_of(problem, run);
    return saved;
}

/// Do the two draw on one fund, or on one row of hours?
bool share_means(const Walk& walk, const Move& a, const Move& b) {
    const auto funds_of = [&walk](const std::vector<Run>& runs) {
        std::vector<Rank> funds;
        for (const Run& run : runs) {
            const PayClass& payclass = walk.model.classes[walk.model.class_of[run.offer]];
            for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at)
                funds.push_back(walk.model.payers[at].fund);
        }
        return funds;
    };
    const std::vector<Rank> wanted = funds_of(a.after), freed = funds_of(b.before);
    return std::any_of(freed.begin(), freed.end(), [&](Rank fund) {
        return std::find(wanted.begin(), wanted.end(), fund) != wanted.end();
    });
}

/// The change with those that make room for it, the least loss for the money freed first; nothing when even
/// all of them do not.
std::optional<std::vector<std::size_t>> with_helpers(Walk& walk, std::size_t first) {
    const Move& wanted = walk.pending[first];
    std::vector<std::pair<double, std::size_t>> helpers;
    for (std::size_t rank = 0; rank < walk.pending.size(); ++rank) {
        const double saved = saved_by(walk.free, walk.pending[rank]);
        if (rank == first || !(saved > 0) || !share_means(walk, wanted, walk.pending[rank])) continue;
        helpers.emplace_back(-walk.pending[rank].gain / saved, rank);
    }
    std::sort(helpers.begin(), helpers.end());
    Draft& draft = walk.draft_of(wanted.place);
    const Draft before = draft;
    std::vector<std::size_t> taken;
    bool fits = apply(draft, wanted);
    for (std::size_t at = 0; at < helpers.size() && !fits; ++at) {
        const Move& helper = walk.pending[helpers[at].second];
        if (&walk.draft_of(helper.place) != &draft || !apply(draft, helper)) continue;
        taken.push_back(helpers[at].second);
        fits = apply(draft, wanted);
    }
    if (!fits) {
        draft = before;
        return {};
    }
    taken.push_back(first);
    return taken;
}

void take_package(Walk& walk, const std::vector<std::size_t>& taken, double value_before, Repair& repair) {
    Package package{.value = value_of_drafts(walk.drafts)};
    package.gain = package.value - value_before;
    for (const std::size_t rank : taken) {
        package.weight += walk.pending[rank].weight;
        package.moves.push_back(walk.pending[rank]);
    }
    const double before = repair.agenda.empty() ? repair.forced_weight : repair.agenda.back().disruption;
    package.disruption = before + package.weight;
    repair.agenda.push_back(std::move(package));
    std::vector<std::size_t> gone = taken;
    std::sort(gone.rbegin(), gone.rend());
    for (const std::size_t rank : gone)
        walk.pending.erase(walk.pending.begin() + static_cast<std::ptrdiff_t>(rank));
}

void weigh_places(Walk& walk, const std::vector<Move>& changed) {
    for (Move& move : walk.pending)
        if (std::any_of(changed.begin(), changed.end(),
                        [&](const Move& other) { return other.place == move.place; }))
            move.gain = gain_alone(walk, move);
}

/// The change with the most value for its weight that was not refused since means last came free.
std::size_t best_change(const Walk& walk, const std::vector<Key>& refused) {
    std::size_t best = walk.pending.size();
    double most = 0;
    for (std::size_t rank = 0; rank < walk.pending.size(); ++rank) {
        const Move& move = walk.pending[rank];
        const double ratio = move.gain / std::max(move.weight, 1e-9);
        const Key key{move.place, move.programme};
        if (ratio > most && std::find(refused.begin(), refused.end(), key) == refused.end())
            most = ratio, best = rank;
    }
    return best;
}

/// One package after the other, until nothing that is left gains.
void make_agenda(Walk& walk, Repair& repair) {
    weigh_places(walk, std::vector<Move>(walk.pending));
    std::vector<Key> refused;
    bool has_moved = false;
    while (true) {
        const std::size_t best = best_change(walk, refused);
        if (best == walk.pending.size()) {
            if (!has_moved || refused.empty()) return;
            has_moved = false;
            refused.clear();
            continue;
        }
        const double value = value_of_drafts(walk.drafts);
        const std::vector<Draft> before = walk.drafts;
        const Key key{walk.pending[best].place, walk.pending[best].programme};
        const auto taken = with_helpers(walk, best);
        if (taken && value_of_drafts(walk.drafts) > value) {
            take_package(walk, *taken, value, repair);
            weigh_places(walk, repair.agenda.back().moves);
            has_moved = true;
        } else {
            walk.drafts = before;
            refused.push_back(key);
        }
    }
}

/// The last step, when single packages do not reach the plan: all that is left of it at once.
void finish(Walk& walk, const Solution& plan, Repair& repair) {
    const double value = value_of_drafts(walk.drafts);
    if (plan.value <= value * (1 + 1e-9)) return;
    list_changes(walk, plan);
    Package package{.moves = walk.pending, .gain = plan.value - value, .value = plan.value};
    for (const Move& move : package.moves) package.weight += move.weight;
    const double before = repair.agenda.empty() ? repair.forced_weight : repair.agenda.back().disruption;
    package.disruption = before + package.weight;
    repair.agenda.push_back(std::move(package));
}

}  // namespace detail_repair

Repair repair(const Problem& problem, const Solution& plan, const RepairOptions& options) {
    using namespace detail_repair;
    Repair result{.value_today = value_of(problem, problem.status_quo)};
    Walk walk(problem, options);
    book_today(walk, result);
    result.value_kept = value_of_drafts(walk.drafts);
    list_changes(walk, plan);
    result.full_weight = result.forced_weight;
    for (const Move& move : walk.pending) result.full_weight += move.weight;
    const std::size_t n_today = tidied(problem).size();
    make_agenda(walk, result);
    finish(walk, plan, result);
    const double last = result.agenda.empty() ? result.value_kept : result.agenda.back().value;
    for (Package& package : result.agenda)
        package.gained_share =
            (package.value - result.value_kept) / std::max(last - result.value_kept, 1e-300);
    result.frontier = frontier_of(result, plan, options.prices, n_today);
    return result;
}

Between price_of_red_lines(const Problem& problem, const Solution& plan, const SolveOptions& options) {
    Problem free = problem;
    free.commitments.clear();
    const Solution loose = solve(free, options, &plan);
    return {std::max(0.0, loose.value - plan.bound), std::max(0.0, loose.bound - plan.value)};
}

}  // namespace ensejam::plan
