#include <algorithm>

#include "plan/solve/dive.h"

namespace ensejam::plan {

namespace detail_commitments {

/// As short and small as the commitment allows.
Run least_run(const Problem& problem, const Commitment& commitment) {
    const Programme& programme = problem.programmes[problem.offers.programme[commitment.offer]];
    std::int32_t last = commitment.last;
    while (last + 1 < problem.n_periods &&
           !is_interval(problem, programme, 0, static_cast<std::size_t>(last)))
        ++last;
    return {commitment.offer, 0, last, std::max(programme.dose_min, commitment.dose)};
}

bool is_there(const Draft& draft, const Problem& problem, Rank offer) {
    const auto& runs = draft.runs_in(problem.offers.place[offer]);
    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) { return run.offer == offer; });
}

/// May one of the accounts that pay for an offer pay for another too, or does the same staff work for both?
bool share_means(const Model& model, Rank one, Rank other) {
    const PayClass& payclass = model.classes[model.class_of[one]];
    for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at)
        if (may_pay_for(model, model.payers[at].account, other)) return true;
    const Offers& offers = model.problem->offers;
    for (std::uint32_t a = offers.staff_begin[one]; a < offers.staff_begin[one + 1]; ++a)
        for (std::uint32_t b = offers.staff_begin[other]; b < offers.staff_begin[other + 1]; ++b)
            if (offers.staff_row[a] == offers.staff_row[b]) return true;
    return false;
}

/// What might make room for a run: of its place first, then of its means, then the other side's money, which
/// the NGO share counts; the least loss for its money first.
std::vector<Run> in_the_way(const Model& model, const Draft& draft, const Run& wanted) {
    const Offers& offers = model.problem->offers;
    struct Other {
        int kind = 0;
        double loss = 0;
        Run run{};
    };
    std::vector<Other> others;
    for (const Run& run : draft.runs()) {
        if (draft.is_committed(run.offer)) continue;
        const bool is_beside = offers.place[run.offer] == offers.place[wanted.offer];
        const bool is_ngo = model.classes[model.class_of[run.offer]].is_ngo;
        const int kind = is_beside && !draft.is_allowed(wanted)        ? 0
                         : share_means(model, wanted.offer, run.offer) ? 1
                         : is_ngo                                      ? 3
                                                                       : 2;
        const double cost = std::max(1.0, plan::cost_of(*model.problem, run));
        if (kind < 3) others.push_back({kind, -draft.gain_of_removing(run) / cost, run});
    }
    std::stable_sort(others.begin(), others.end(), [](const Other& a, const Other& b) {
        return std::pair(a.kind, a.loss) < std::pair(b.kind, b.loss);
    });
    std::vector<Run> result;
    for (const Other& other : others) result.push_back(other.run);
    return result;
}

void make_room(const Model& model, Draft& draft, const Run& wanted) {
    Draft cleared = draft;
    for (const Run& run : in_the_way(model, draft, wanted)) {
        if (!cleared.remove(run) || !cleared.add(wanted)) continue;
        draft = std::move(cleared);
        return;
    }
}

std::vector<Run> missing(const Market& market, const Draft& draft) {
    const Model& model = *market.model;
    std::vector<Run> runs;
    for (const Rank place : market.region->places)
        for (const auto& [offer, rank] :
             model.commitments_among(model.place_begin[place], model.place_begin[place + 1]))
            if (!is_there(draft, *model.problem, offer))
                runs.push_back(least_run(*model.problem, model.problem->commitments[rank]));
    return runs;
}

}  // namespace detail_commitments

void meet_commitments(const Market& market, Draft& draft) {
    using namespace detail_commitments;
    // Twice: what the NGO side is committed to may make room under its share for what others are.
    for (int turn = 0; turn < 2; ++turn)
        for (const Run& run : missing(market, draft)) draft.add(run);
    for (const Run& run : missing(market, draft)) make_room(*market.model, draft, run);
}

}  // namespace ensejam::plan
