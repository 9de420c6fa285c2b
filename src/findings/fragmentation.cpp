#include "findings/by_harm.h"
#include "findings/kinds.h"
#include "findings/providers.h"
#include "findings/runs.h"

namespace ensejam::findings {

std::vector<Finding> find_fragmentation(const Ground& ground) {
    std::vector<Finding> found;
    const std::vector<UnderHarm> rows = under_harms(ground.known, ground.told, false);
    const auto cell_of = [](const UnderHarm& under) {
        return std::pair(under.row.activity->place, under.harm);
    };
    const auto is_split = [](std::span<const InForce* const> active) {
        return provider_groups(active).size() > 1;
    };
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        std::vector<InForce> cell;
        while (end < rows.size() && cell_of(rows[end]) == cell_of(rows[begin]))
            cell.push_back(rows[end++].row);
        if (cell.size() < 2) continue;
        for (const Run& run : runs_where(std::span<const InForce>(cell), ground.options, is_split)) {
            Finding finding{.kind = Kind::fragmentation,
                            .place = cell.front().activity->place,
                            .harm = rows[begin].harm,
                            .period = months_between(run.first, run.last)};
            cite(finding, run.rows);
            found.push_back(std::move(finding));
        }
    }
    return found;
}

}  // namespace ensejam::findings
