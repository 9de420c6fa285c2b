#include "findings/kinds.h"

namespace ensejam::findings {

std::vector<Finding> find_record_duplicates(const Ground& ground) {
    std::vector<Finding> found;
    for (const registry::Activity& activity : ground.known.tables().activities) {
        if (activity.told_at.size() < 2) continue;
        if (ground.options.place && !ground.known.lies_in(activity.place, ground.options.place)) continue;
        if (shared_days(activity.period, ground.options.period) == 0) continue;
        found.push_back({.kind = Kind::record_duplicate,
                         .place = activity.place,
                         .programme = activity.programme,
                         .target_group = activity.target_group,
                         .period = activity.period,
                         .organisations = {activity.organisation},
                         .activities = {activity.id}});
    }
    return found;
}

}  // namespace ensejam::findings
