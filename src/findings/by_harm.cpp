#include "findings/by_harm.h"

namespace ensejam::findings {
namespace detail_by_harm {

/// One row under one harm.
struct Under {
    Id<registry::Harm> harm{};
    int group = 0;
    const InForce* row = nullptr;
};

std::vector<Under> each_under_its_harms(const registry::Register& known, Rows of_place, bool apart_by_group) {
    std::vector<Under> under;
    const auto add = [&](Id<registry::Harm> harm, const InForce* row) {
        under.push_back({.harm = harm, .group = apart_by_group ? row->group : 0, .row = row});
    };
    for (const InForce* row : of_place) {
        if (const registry::Programme* programme = known.find(row->activity->programme))
            for (const registry::ClaimedReach& reach : programme->harms) add(reach.harm, row);
        if (row->project != nullptr && row->project->harm) add(row->project->harm, row);
    }
    return under;
}

}  // namespace detail_by_harm

std::vector<UnderHarm> under_harms(const registry::Register& known, Rows of_place, bool apart_by_group) {
    using detail_by_harm::Under;
    std::vector<Under> under = detail_by_harm::each_under_its_harms(known, of_place, apart_by_group);
    const auto by = [](const Under& one) { return std::tuple(one.harm, one.group, one.row->activity->id); };
    std::sort(under.begin(), under.end(), [&](const Under& a, const Under& b) { return by(a) < by(b); });
    std::vector<UnderHarm> cells;
    for (std::size_t begin = 0, end = 0; begin < under.size(); begin = end) {
        UnderHarm cell{.harm = under[begin].harm};
        for (; end < under.size() && under[end].harm == cell.harm && under[end].group == under[begin].group;
             ++end)
            if (cell.rows.empty() || cell.rows.back() != under[end].row) cell.rows.push_back(under[end].row);
        if (cell.rows.size() > 1) cells.push_back(std::move(cell));
    }
    return cells;
}

}  // namespace ensejam::findings
