#include "findings/by_harm.h"
#include "findings/kinds.h"
#include "findings/providers.h"
#include "findings/runs.h"

namespace ensejam::findings {
namespace detail_overlap {

/// Two provider groups with different programmes: not all rows are of one programme, and not all of one
/// group.
bool overlaps(std::span<const InForce* const> active) {
    const auto groups = provider_groups(active);
    for (std::size_t b = 0; b < groups.size(); ++b)
        for (std::size_t a = 0; a < b; ++a)
            for (const std::size_t in_a : groups[a])
                for (const std::size_t in_b : groups[b])
                    if (active[in_a]->activity->programme != active[in_b]->activity->programme) return true;
    return false;
}

}  // namespace detail_overlap

std::vector<Finding> find_overlap(const Ground& ground) {
    std::vector<Finding> found;
    const std::vector<UnderHarm> rows = under_harms(ground.known, ground.told, true);
    const auto cell_of = [](const UnderHarm& under) {
        return std::tuple(under.row.activity->place, under.harm, under.row.group);
    };
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        std::vector<InForce> cell;
        while (end < rows.size() && cell_of(rows[end]) == cell_of(rows[begin]))
            cell.push_back(rows[end++].row);
        if (cell.size() < 2) continue;
        for (const Run& run :
             runs_where(std::span<const InForce>(cell), ground.options, detail_overlap::overlaps)) {
            Finding finding{.kind = Kind::overlap,
                            .place = cell.front().activity->place,
                            .harm = rows[begin].harm,
                            .target_group = ground.told.groups[static_cast<std::size_t>(cell.front().group)],
                            .period = months_between(run.first, run.last)};
            cite(finding, run.rows);
            found.push_back(std::move(finding));
        }
    }
    return found;
}

}  // namespace ensejam::findings
