#include "publish/exchange/activities_rows.h"

namespace ensejam::publish {

std::vector<ActivityRow> activity_rows(const registry::Register& known) {
    std::vector<ActivityRow> rows;
    for (const registry::Activity& activity : known.tables().activities) {
        if (activity.kind != registry::ActivityKind::told) continue;
        ActivityRow row{.activity = &activity, .project = known.find(activity.project)};
        if (row.project != nullptr) {
            row.budget = row.project->spoken_budget();
            row.project_code =
                row.project->code.empty() ? fmt::format("P{}", row.project->id.value) : row.project->code;
        }
        if (activity.period.from != no_day) row.first_day = iso(activity.period.from);
        if (activity.period.to != no_day) row.last_day = iso(activity.period.to + -1);
        rows.push_back(std::move(row));
    }
    return rows;
}

Id<registry::Organisation> body_with(const ActivityRow& row, registry::Role role) {
    if (row.project == nullptr) return {};
    for (const registry::ProjectRole& other : row.project->roles)
        if (other.role == role && other.organisation != row.activity->organisation) return other.organisation;
    return {};
}

bool is_all_rial(const std::vector<ActivityRow>& rows) {
    return std::all_of(rows.begin(), rows.end(), [](const ActivityRow& row) {
        return row.budget == nullptr || row.budget->amount.currency == Currency{};
    });
}

std::string code_elsewhere(const registry::Register& known, Id<registry::Place> id) {
    const registry::Place* place = known.find(id);
    if (place == nullptr) return {};
    if (place->standing != registry::Standing::proposed) return place->code;
    return place->codes.empty() ? std::string{} : place->codes.front().code;
}

const registry::PlaceVersion* position_in(const registry::Register& known, Id<registry::Place> place) {
    const registry::Place* found = known.find(place);
    if (found == nullptr) return nullptr;
    for (auto version = found->versions.rbegin(); version != found->versions.rend(); ++version)
        if (version->has_position) return &*version;
    return nullptr;
}

}  // namespace ensejam::publish
