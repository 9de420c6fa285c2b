#include "plan/compare/repair_packages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "plan/compare/moves.h"
#include "plan/explain/explain_view.h"
#include "plan/model/value.h"

namespace ensejam::plan {

namespace detail_repair_packages {

using Key = std::pair<Rank, Rank>;  ///< place, programme
using Groups = std::map<Key, std::vector<Run>>;

/// How many of the most promising changes are tried before the best of them is taken.
constexpr std::size_t n_tried = 6;
constexpr std::size_t most_helpers = 60;

Groups groups_of(const Problem& problem, const std::vector<Run>& runs) {
    Groups groups;
    for (const Run& run : runs)
        groups[{problem.offers.place[run.offer], problem.offers.programme[run.offer]}].push_back(run);
    return groups;
}

/// The changes by place and programme that part what is there from the target.
std::vector<Move> changes_to(const Walk& walk, const std::vector<Run>& target) {
    Groups before = groups_of(walk.free, walk.runs()), after = groups_of(walk.free, target);
    for (const auto& [key, runs] : before) after.try_emplace(key);
    std::vector<Move> moves;
    for (const auto& [key, runs] : after) {
        Move move{.place = key.first, .programme = key.second, .before = before[key], .after = runs};
        move.weight = weight_of(walk.free, move, walk.weights);
        if (move.before != move.after) moves.push_back(std::move(move));
    }
    return moves;
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

/// The accounts and staff rows that runs draw on; hours count above accounts.
std::vector<Rank> means_of_runs(const Walk& walk, const std::vector<Run>& runs) {
    std::vector<Rank> means;
    const Offers& offers = walk.free.offers;
    for (const Run& run : runs) {
        const PayClass& payclass = walk.model.classes[walk.model.class_of[run.offer]];
        for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at)
            means.push_back(walk.model.payers[at].account);
        for (std::uint32_t at = offers.staff_begin[run.offer]; at < offers.staff_begin[run.offer + 1]; ++at)
            means.push_back(static_cast<Rank>(walk.model.fund_of_account.size()) + offers.staff_row[at]);
    }
    return means;
}

struct Agenda {
    Walk& walk;
    Repair& repair;
    std::vector<Move> pending{};
    std::set<Key> refused{};

    void weigh(const std::set<Rank>* places) {
        for (Move& move : pending)
            if (places == nullptr || places->count(move.place) > 0) move.gain = gain_alone(walk, move);
    }

    /// Changes that give back what `first` needs, the least loss for the money freed first; those in its own
    /// place before all.
    std::vector<std::size_t> helpers_of(std::size_t first) const {
        const Move& wanted = pending[first];
        const std::vector<Rank> needed = means_of_runs(walk, wanted.after);
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t rank = 0; rank < pending.size(); ++rank) {
            const Move& helper = pending[rank];
            if (rank == first) continue;
            const std::vector<Rank> freed = means_of_runs(walk, helper.before);
            const bool helps = std::any_of(freed.begin(), freed.end(), [&](Rank one) {
                return std::find(needed.begin(), needed.end(), one) != needed.end();
            });
            const double saved = saved_by(walk.free, helper);
            if (helper.place == wanted.place)
                order.emplace_back(-1e300, rank);
            else if (helps && saved > 0)
                order.emplace_back(-helper.gain / saved, rank);
        }
        std::sort(order.begin(), order.end());
        std::vector<std::size_t> result;
        for (const auto& [loss, rank] : order) result.push_back(rank);
        if (result.size() > most_helpers) result.resize(most_helpers);
        return result;
    }

    /// The change with those that make room for it, applied; nothing, and nothing changed, when they do not.
    std::optional<std::vector<std::size_t>> with_helpers(std::size_t first) {
        const Move& wanted = pending[first];
        Draft& draft = walk.draft_of(wanted.place);
        if (apply(draft, wanted)) return std::vector<std::size_t>{first};
        const Draft before = draft;
        std::vector<std::size_t> taken;
        for (const std::size_t rank : helpers_of(first)) {
            if (&walk.draft_of(pending[rank].place) != &draft || !apply(draft, pending[rank])) continue;
            taken.push_back(rank);
            if (!apply(draft, wanted)) continue;
            taken.push_back(first);
            return taken;
        }
        draft = before;
        return {};
    }

    /// The most promising changes, by what they would bring alone for their weight.
    std::vector<std::size_t> promising() const {
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t rank = 0; rank < pending.size(); ++rank) {
            const Move& move = pending[rank];
            if (move.gain > 0 && refused.count({move.place, move.programme}) == 0)
                order.emplace_back(-move.gain / std::max(move.weight, 1e-9), rank);
        }
        const std::size_t n = std::min(n_tried, order.size());
        std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(n), order.end());
        std::vector<std::size_t> result;
        for (std::size_t at = 0; at < n; ++at) result.push_back(order[at].second);
        return result;
    }

    /// Gain for each unit of disruption of a change with its helpers; 0 when it cannot be or does not gain.
    double ratio_of(std::size_t first) {
        Draft& draft = walk.draft_of(pending[first].place);
        const Draft before = draft;
        const auto taken = with_helpers(first);
        double ratio = 0;
        if (taken) {
            double weight = 0;
            for (const std::size_t rank : *taken) weight += pending[rank].weight;
            const Region& region = walk.model.regions[static_cast<std::size_t>(&draft - walk.drafts.data())];
            const double gain = draft.value() - before.value();
            if (walk.keeps_directives(draft, region, before.ledger().state()))
                ratio = std::max(0.0, gain / std::max(weight, 1e-9));
        }
        draft = before;
        return ratio;
    }

    void take(std::size_t first) {
        const double value = walk.value();
        const std::vector<std::size_t> taken = *with_helpers(first);
        Package package{.value = walk.value()};
        package.gain = package.value - value;
        std::set<Rank> places;
        for (const std::size_t rank : taken) {
            package.weight += pending[rank].weight;
            package.moves.push_back(pending[rank]);
            places.insert(pending[rank].place);
        }
        package.disruption = walk.disruption_of(walk.runs());
        repair.agenda.push_back(std::move(package));
        std::vector<std::size_t> gone = taken;
        std::sort(gone.rbegin(), gone.rend());
        for (const std::size_t rank : gone)
            pending.erase(pending.begin() + static_cast<std::ptrdiff_t>(rank));
        weigh(&places);
        refused.clear();
    }

    /// Takes the best of the promising packages; false when none of them gains.
    bool step() {
        const std::vector<std::size_t> candidates = promising();
        std::size_t best = pending.size();
        double most = 0;
        for (const std::size_t rank : candidates) {
            const double ratio = ratio_of(rank);
            if (ratio > most) most = ratio, best = rank;
            if (ratio == 0) refused.insert({pending[rank].place, pending[rank].programme});
        }
        if (best < pending.size()) take(best);
        return !candidates.empty();
    }
};

}  // namespace detail_repair_packages

void walk_toward(Walk& walk, const std::vector<Run>& target, Repair& repair) {
    using namespace detail_repair_packages;
    Agenda agenda{.walk = walk, .repair = repair, .pending = changes_to(walk, target)};
    agenda.weigh(nullptr);
    while (agenda.step()) {
    }
}

void take_rest(Walk& walk, std::vector<Draft> drafts, Repair& repair) {
    using namespace detail_repair_packages;
    std::vector<Run> runs;
    double value = 0;
    for (const Draft& draft : drafts) {
        value += draft.value();
        for (const Run& run : draft.runs()) runs.push_back(run);
    }
    const double today = walk.value();
    if (value <= today + 1e-9 * (1 + std::abs(today))) return;
    Package package{.moves = changes_to(walk, runs), .gain = value - today, .value = value};
    for (const Move& move : package.moves) package.weight += move.weight;
    package.disruption = walk.disruption_of(runs);
    repair.agenda.push_back(std::move(package));
    walk.drafts = std::move(drafts);
}

}  // namespace ensejam::plan
