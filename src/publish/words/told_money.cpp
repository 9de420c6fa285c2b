#include "publish/words/told_money.h"

#include <set>

namespace ensejam::publish {

std::optional<Money> told_money(const registry::Register& known, const registry::Activity& activity) {
    const registry::Project* project = known.find(activity.project);
    if (project == nullptr) return {};
    const registry::Budget* best = project->spoken_budget();
    if (best == nullptr) return {};
    const double part = static_cast<double>(best->amount.minor) * activity.money_share.fraction();
    return Money{.minor = std::llround(part), .currency = best->amount.currency};
}

std::vector<BodyTold> bodies_told(const registry::Register& known, const Currency& currency) {
    std::map<Id<registry::Organisation>, BodyTold> bodies;
    std::map<Id<registry::Organisation>, std::set<Id<registry::Place>>> places;
    for (const registry::Activity& activity : known.tables().activities) {
        if (activity.kind != registry::ActivityKind::told || !activity.organisation) continue;
        BodyTold& body = bodies[activity.organisation];
        body.organisation = activity.organisation;
        body.money.currency = currency;
        ++body.n_activities;
        if (activity.place) places[activity.organisation].insert(activity.place);
        if (const auto money = told_money(known, activity); money && money->currency == currency)
            body.money = body.money + *money;
    }
    std::vector<BodyTold> sorted;
    for (auto& [id, body] : bodies) {
        body.n_places = places[id].size();
        sorted.push_back(body);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const BodyTold& a, const BodyTold& b) {
        return std::tie(a.money.minor, a.n_activities) > std::tie(b.money.minor, b.n_activities);
    });
    return sorted;
}

}  // namespace ensejam::publish
