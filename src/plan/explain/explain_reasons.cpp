#include <algorithm>
#include <set>

#include "plan/explain/explain_view.h"

namespace ensejam::plan {

namespace detail_explain_reasons {

constexpr std::size_t most_reasons = 3;
constexpr double settles_it = 1e18;  ///< weight of a rule that leaves no choice

struct Weighed {
    Reason reason{};
    double weight = 0;  ///< in weighted person-periods
};

/// The average price of money over a run.
double price_over(const ExplainView& view, const Run& run) {
    double sum = 0;
    for (std::int32_t period = run.first; period <= run.last; ++period)
        sum += view.money_price(run.offer, period);
    return sum / (run.last - run.first + 1);
}

/// The cheapest other offer of the programme in the place, for the same run.
Rank next_cheapest(const ExplainView& view, const Run& run) {
    const Offers& offers = view.problem.offers;
    const Rank place = offers.place[run.offer];
    Rank best = no_rank;
    double least = 0;
    for (Rank other = view.model.place_begin[place]; other < view.model.place_begin[place + 1]; ++other) {
        if (other == run.offer || offers.programme[other] != offers.programme[run.offer]) continue;
        const double cost = cost_of(view.problem, {other, run.first, run.last, run.dose});
        if (best == no_rank || cost < least) best = other, least = cost;
    }
    return best;
}

double directive_gain(const ExplainView& view, const Run& run) {
    return view.count_price(run.offer) - view.share_price(run.offer) * cost_of(view.problem, run);
}

std::vector<Weighed> reasons_to_run(const ExplainView& view, const Run& run, bool is_running) {
    const Problem& problem = view.problem;
    const auto& others = view.after_in[problem.offers.place[run.offer]];
    const double gain = view.added_by(view.model, others, run);
    const double people = view.added_by(view.plain_model, others, run);
    std::vector<Weighed> found{{{Why::people_reached, people}, gain}};
    const double bundled =
        problem.bundles.empty() ? 0 : people - view.added_by(view.loose_model, others, run);
    if (bundled > 1e-9 * people) found.push_back({{Why::bundle, bundled}, bundled * gain / people});
    const Rank other = next_cheapest(view, run);
    if (other != no_rank) {
        const Run instead{other, run.first, run.last, run.dose};
        const double saved = cost_of(problem, instead) - cost_of(problem, run);
        const auto setup = static_cast<double>(problem.offers.setup_cost[other]);
        const double price = price_over(view, run);
        const Rank body = problem.offers.organisation[other];
        if (is_running && setup > 0) found.push_back({{Why::running_already, setup, body}, setup * price});
        const double cheaper = saved - (is_running ? setup : 0);
        if (cheaper > 0) found.push_back({{Why::cheaper_provider, cheaper, body}, cheaper * price});
    }
    const double directive = directive_gain(view, run);
    if (directive > 0) found.push_back({{Why::directive, directive}, directive});
    return found;
}

bool has_no_room(const Problem& problem, const Run& run) {
    const Offers& offers = problem.offers;
    for (std::uint32_t at = offers.staff_begin[run.offer]; at < offers.staff_begin[run.offer + 1]; ++at)
        for (std::int32_t period = run.first; period <= run.last; ++period)
            if (problem.staff[offers.staff_row[at]].hours[static_cast<std::size_t>(period)] <
                offers.staff_hours[at] * problem.programmes[offers.programme[run.offer]].dose_min)
                return true;
    return false;
}

std::vector<Weighed> reasons_to_stop(const ExplainView& view, const Run& run) {
    const Problem& problem = view.problem;
    const Offers& offers = problem.offers;
    const Rank place = offers.place[run.offer], programme = offers.programme[run.offer];
    std::vector<Weighed> found;
    if (has_no_room(problem, run)) found.push_back({{Why::no_room}, settles_it});
    std::set<Rank> providers;
    for (const Run& other : view.before_in[place])
        if (offers.programme[other.offer] == programme && other.first <= run.last && run.first <= other.last)
            providers.insert(offers.organisation[other.offer]);
    const auto n_providers = static_cast<double>(providers.size());
    if (n_providers > problem.programmes[programme].max_providers)
        found.push_back({{Why::one_provider, n_providers}, settles_it / 2});
    const double added = view.added_by(view.plain_model, view.before_in[place], run);
    const double alone = view.added_by(view.plain_model, {}, run);
    const double weight = view.added_by(view.model, {}, run);
    if (alone - added > 0.02 * alone)
        found.push_back({{Why::overlap_avoided, alone - added}, weight * (alone - added) / alone});
    const double priced = price_over(view, run) * cost_of(problem, run) - directive_gain(view, run);
    const double elsewhere = priced - view.added_by(view.model, view.after_in[place], run);
    if (elsewhere > 0) found.push_back({{Why::money_elsewhere, elsewhere}, elsewhere});
    return found;
}

}  // namespace detail_explain_reasons

std::vector<Reason> reasons_of(const ExplainView& view, const AskLine& line) {
    using namespace detail_explain_reasons;
    const bool runs_after = line.after.first <= line.after.last;
    std::vector<Weighed> found;
    if (runs_after) {
        found = reasons_to_run(view, line.after, !line.before.empty());
    } else {
        Run before = view.problem.status_quo[line.before.front()];
        for (const Rank rank : line.before)
            before.last = std::max(before.last, view.problem.status_quo[rank].last);
        found = reasons_to_stop(view, before);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
    std::vector<Reason> reasons;
    for (const Weighed& one : found)
        if (reasons.size() < most_reasons) reasons.push_back(one.reason);
    return reasons;
}

}  // namespace ensejam::plan
