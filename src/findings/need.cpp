#include "findings/need.h"

#include "text/text.h"

namespace ensejam::findings {

Needs::Needs(const registry::Register& known) {
    for (const registry::Need& need : known.tables().needs)
        by_place_[need.place].push_back({.need = &need, .group_key = text::key(need.target_group)});
}

std::optional<NeedUnits> Needs::of(Id<registry::Place> place, const registry::Programme& programme,
                                   const std::string& group_key, JalaliMonth month) const {
    const auto rows = by_place_.find(place);
    if (rows == by_place_.end()) return {};
    std::optional<NeedUnits> of_harm;
    const auto acts_on = [&](Id<registry::Harm> harm) {
        return std::any_of(programme.harms.begin(), programme.harms.end(),
                           [&](const registry::ClaimedReach& reach) { return reach.harm == harm; });
    };
    for (const Row& row : rows->second) {
        if (shared_days(row.need->period, days_of(month)) == 0) continue;
        const double units = row.need->people * programme.norm_units_per_person;
        if (row.need->programme == programme.id && row.group_key == group_key)
            return NeedUnits{.units = units};
        if (!row.need->harm || !acts_on(row.need->harm)) continue;
        if (!row.group_key.empty() && row.group_key != group_key) continue;
        if (!of_harm || units > of_harm->units) of_harm = NeedUnits{.units = units, .is_of_harm_only = true};
    }
    return of_harm;
}

}  // namespace ensejam::findings
