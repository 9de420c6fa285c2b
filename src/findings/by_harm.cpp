#include "findings/by_harm.h"

namespace ensejam::findings {
namespace detail_by_harm {

std::vector<Id<registry::Harm>> harms_of(const registry::Register& known, const InForce& row) {
    std::vector<Id<registry::Harm>> harms;
    if (const registry::Programme* programme = known.find(row.activity->programme))
        for (const registry::ClaimedReach& reach : programme->harms) harms.push_back(reach.harm);
    if (row.project != nullptr && row.project->harm) harms.push_back(row.project->harm);
    std::sort(harms.begin(), harms.end());
    harms.erase(std::unique(harms.begin(), harms.end()), harms.end());
    return harms;
}

}  // namespace detail_by_harm

std::vector<UnderHarm> under_harms(const registry::Register& known, const Told& told, bool apart_by_group) {
    std::vector<UnderHarm> rows;
    for (const InForce& row : told.rows)
        for (const Id<registry::Harm> harm : detail_by_harm::harms_of(known, row))
            rows.push_back({.harm = harm, .row = row});
    const auto by = [&](const UnderHarm& under) {
        const registry::Activity& activity = *under.row.activity;
        return std::tuple(activity.place, under.harm, apart_by_group ? under.row.group : 0, activity.id);
    };
    std::sort(rows.begin(), rows.end(),
              [&](const UnderHarm& a, const UnderHarm& b) { return by(a) < by(b); });
    return rows;
}

}  // namespace ensejam::findings
