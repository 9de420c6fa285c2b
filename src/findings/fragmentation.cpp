#include "findings/by_harm.h"
#include "findings/kinds.h"
#include "findings/providers.h"
#include "findings/runs.h"

namespace ensejam::findings {

std::vector<Finding> find_fragmentation(const Ground& ground, Rows of_place) {
    std::vector<Finding> found;
    const auto is_split = [](Rows active) { return provider_groups(active).size() > 1; };
    for (const UnderHarm& cell : under_harms(ground.known, of_place, false))
        for (const Run& run : runs_where(Rows(cell.rows), ground.options, is_split)) {
            Finding finding{.kind = Kind::fragmentation,
                            .place = cell.rows.front()->activity->place,
                            .harm = cell.harm,
                            .period = months_between(run.first, run.last)};
            cite(finding, run.rows);
            found.push_back(std::move(finding));
        }
    return found;
}

}  // namespace ensejam::findings
