#include "findings/by_harm.h"
#include "findings/kinds.h"
#include "findings/providers.h"
#include "findings/runs.h"

namespace ensejam::findings {
namespace detail_overlap {

/// Two provider groups with different programmes: not all rows are of one programme, and not all of one
/// group.
bool overlaps(Rows active) {
    const auto groups = provider_groups(active);
    for (std::size_t b = 0; b < groups.size(); ++b)
        for (std::size_t a = 0; a < b; ++a)
            for (const std::size_t in_a : groups[a])
                for (const std::size_t in_b : groups[b])
                    if (active[in_a]->activity->programme != active[in_b]->activity->programme) return true;
    return false;
}

}  // namespace detail_overlap

std::vector<Finding> find_overlap(const Ground& ground, Rows of_place) {
    std::vector<Finding> found;
    for (const UnderHarm& cell : under_harms(ground.known, of_place, true))
        for (const Run& run : runs_where(Rows(cell.rows), ground.options, detail_overlap::overlaps)) {
            Finding finding{.kind = Kind::overlap,
                            .place = cell.rows.front()->activity->place,
                            .harm = cell.harm,
                            .target_group = ground.group_of(*cell.rows.front()),
                            .period = months_between(run.first, run.last)};
            cite(finding, run.rows);
            found.push_back(std::move(finding));
        }
    return found;
}

}  // namespace ensejam::findings
