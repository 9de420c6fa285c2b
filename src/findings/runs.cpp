#include "findings/runs.h"

namespace ensejam::findings {

std::vector<const InForce*> active_in(Rows rows, JalaliMonth month) {
    std::vector<const InForce*> active;
    active.reserve(rows.size());
    for (const InForce* row : rows)
        if (is_active(*row, month)) active.push_back(row);
    return active;
}

std::vector<JalaliMonth> turns_of(Rows rows, const Options& options) {
    JalaliMonth first = rows.front()->first;
    JalaliMonth end{};
    std::vector<JalaliMonth> turns;
    turns.reserve(2 * rows.size() + 2);
    for (const InForce* row : rows) {
        turns.push_back(row->first);
        turns.push_back({row->last.number + 1});
        first = std::min(first, row->first);
        end = std::max(end, turns.back());
    }
    if (options.period.from != no_day) first = std::max(first, month_of(options.period.from));
    if (options.period.to != no_day) end = std::min(end, {month_of(options.period.to + -1).number + 1});
    std::erase_if(turns, [&](JalaliMonth month) { return month <= first || month >= end; });
    if (first < end) turns.push_back(first), turns.push_back(end);
    std::sort(turns.begin(), turns.end());
    turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
    return turns;
}

}  // namespace ensejam::findings
