#include "findings/runs.h"

namespace ensejam::findings {

std::vector<const InForce*> active_in(std::span<const InForce> rows, JalaliMonth month) {
    std::vector<const InForce*> active;
    for (const InForce& row : rows)
        if (is_active(row, month)) active.push_back(&row);
    return active;
}

Months months_of(std::span<const InForce> rows, const Options& options) {
    Months months{rows.front().first, rows.front().last};
    for (const InForce& row : rows) {
        months.first = std::min(months.first, row.first);
        months.last = std::max(months.last, row.last);
    }
    if (options.period.from != no_day) months.first = std::max(months.first, month_of(options.period.from));
    if (options.period.to != no_day) months.last = std::min(months.last, month_of(options.period.to + -1));
    return months;
}

}  // namespace ensejam::findings
