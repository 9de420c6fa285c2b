#include "plan/explain/explain_view.h"

#include <algorithm>

#include "plan/model/value.h"
#include "plan/solve/solve.h"

namespace ensejam::plan {

namespace detail_explain_view {

Problem plain_of(const Problem& problem, std::span<const double> people) {
    Problem plain = problem;
    plain.needs.assign(people.begin(), people.end());
    for (Harm& harm : plain.harms) harm.severity = 1;
    for (Place& place : plain.places) place.priority = 1, place.floor = 0;
    for (double& discount : plain.discount) discount = 1;
    return plain;
}

/// The prices of the plan's proof; those of the whole relaxation when the proof has parts, each with its own.
std::vector<Leaf> priced_leaf(const Problem& problem, const Solution& solution) {
    if (solution.leaves.size() <= 1) return solution.leaves;
    constexpr std::int32_t passes = 300;
    return solve(problem, {.passes = passes, .exact_options = 0}).leaves;
}

}  // namespace detail_explain_view

ExplainView::ExplainView(const Problem& stated, const Solution& found, std::span<const double> counted)
    : problem(stated),
      solution(found),
      people(counted.empty() ? std::span<const double>(stated.needs) : counted),
      plain(detail_explain_view::plain_of(stated, people)),
      loose(plain) {
    loose.bundles.clear();
    model = model_of(problem);
    plain_model = model_of(plain);
    loose_model = model_of(loose);
    priced = detail_explain_view::priced_leaf(problem, solution);
    leaf = priced.empty() ? nullptr : &priced.front();
    money.assign(model.classes.size() * model.n_periods, 0.0);
    if (leaf != nullptr)
        for (const Region& region : model.regions) fill_money(model, region, leaf->certificate, money);
    before_in.resize(problem.places.size());
    after_in.resize(problem.places.size());
    is_open.assign(problem.sites.size(), 0);
    for (const Run& run : problem.status_quo) before_in[problem.offers.place[run.offer]].push_back(run);
    for (const PlannedActivity& activity : solution.activities) {
        runs.push_back(activity.run);
        after_in[problem.offers.place[activity.run.offer]].push_back(activity.run);
    }
    for (const OpenSite& open : solution.sites) {
        sites.push_back(open.site);
        is_open[open.site] = 1;
    }
}

double ExplainView::added_by(const Model& weighing, const std::vector<Run>& others, const Run& run) const {
    std::vector<Run> without;
    for (const Run& other : others)
        if (!(other == run)) without.push_back(other);
    std::vector<Run> with = without;
    with.push_back(run);
    const Rank place = problem.offers.place[run.offer];
    return removed_in_place(weighing, place, with, is_open) -
           removed_in_place(weighing, place, without, is_open);
}

double ExplainView::money_price(Rank offer, std::int32_t period) const {
    if (leaf == nullptr) return 0;
    const double price = money[model.class_of[offer] * model.n_periods + static_cast<std::size_t>(period)];
    return price >= unpayable / 2 ? 0 : price - share_price(offer);
}

double ExplainView::share_price(Rank offer) const {
    if (leaf == nullptr) return 0;
    const PayClass& payclass = model.classes[model.class_of[offer]];
    return leaf->certificate.ngo_price[payclass.province] *
           (problem.provinces[payclass.province].ngo_share_min - (payclass.is_ngo ? 1 : 0));
}

double ExplainView::count_price(Rank offer) const {
    if (leaf == nullptr || !model.classes[model.class_of[offer]].is_ngo) return 0;
    return leaf->certificate.county_price[problem.places[problem.offers.place[offer]].county];
}

double ExplainView::hour_price(Rank row, std::int32_t period) const {
    return leaf == nullptr
               ? 0
               : leaf->certificate.staff_price[row * model.n_periods + static_cast<std::size_t>(period)];
}

}  // namespace ensejam::plan
