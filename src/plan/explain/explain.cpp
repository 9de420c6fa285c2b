#include "plan/explain/explain.h"

#include <algorithm>

#include "plan/explain/explain_view.h"

namespace ensejam::plan {

namespace detail_explain {

HarmLine harm_line(const ExplainView& view, const Reach& before, const Reach& after, Rank place, Rank harm) {
    HarmLine line{.harm = harm};
    const std::size_t n = view.model.n_periods;
    const std::size_t need = view.problem.need_rank(place, harm);
    line.need = view.people[need] * static_cast<double>(n);
    for (std::size_t at = need * n; at < (need + 1) * n; ++at) {
        line.before += before.helped[at];
        line.after += after.helped[at];
        line.overlap_before += before.overlap[at];
        line.overlap_after += after.overlap[at];
    }
    return line;
}

void add_to(HarmLine& sum, const HarmLine& line) {
    sum.need += line.need;
    sum.before += line.before;
    sum.after += line.after;
    sum.overlap_before += line.overlap_before;
    sum.overlap_after += line.overlap_after;
}

void explain_places(const ExplainView& view, const Reach& before, const Reach& after,
                    Explanation& explanation) {
    const Problem& problem = view.problem;
    for (Rank harm = 0; harm < problem.harms.size(); ++harm) explanation.harms.push_back({.harm = harm});
    for (Rank place = 0; place < problem.places.size(); ++place) {
        PlaceLine line{.place = place, .has_floor = view.model.floor[place] > 0};
        for (Rank harm = 0; harm < problem.harms.size(); ++harm) {
            const HarmLine one = harm_line(view, before, after, place, harm);
            add_to(explanation.harms[harm], one);
            if (one.need > 0) line.harms.push_back(one);
        }
        double removed = 0;
        const std::size_t cell = view.model.cell(place);
        for (std::size_t at = cell; at < view.model.cell(place + 1) && line.has_floor; ++at) {
            const Harm& harm = problem.harms[(at - cell) / view.model.n_periods];
            removed += view.model.weight[at] * response_of(harm, after.exposure[at]);
        }
        line.is_floor_met = removed >= view.model.floor[place] * (1 - 1e-9);
        explanation.places.push_back(std::move(line));
    }
    for (const HarmLine& line : explanation.harms) {
        explanation.people_before += line.before;
        explanation.people_after += line.after;
    }
}

}  // namespace detail_explain

Explanation explain(const Problem& problem, const Solution& solution, const ExplainOptions& options) {
    const ExplainView view(problem, solution, options.people);
    const Reach before = reach_of(problem, view.people, problem.status_quo);
    const Reach after = reach_of(problem, view.people, view.runs, view.sites);
    Explanation explanation{.prices = prices_of(view),
                            .organisations = asked_of(view, before, after, options.told_money)};
    detail_explain::explain_places(view, before, after, explanation);
    for (const AskedOf& one : explanation.organisations) {
        explanation.money_before += one.money_before;
        explanation.money_after += one.money_after;
    }
    for (const OpenSite& open : solution.sites)
        explanation.money_after += static_cast<double>(problem.sites[open.site].cost);
    if (solution.value > 0 && explanation.people_after > 0)
        explanation.people_per_value = explanation.people_after / solution.value;
    return explanation;
}

}  // namespace ensejam::plan
