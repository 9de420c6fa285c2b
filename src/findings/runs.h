#pragma once
#include <span>
#include <vector>

#include "findings/in_force.h"

namespace ensejam::findings {

/// Consecutive months with one property, and the rows that were active in them.
struct Run {
    JalaliMonth first{};
    JalaliMonth last{};  ///< inclusive
    std::vector<const InForce*> rows{};
};

/// Rows active in the month, in the order given.
std::vector<const InForce*> active_in(std::span<const InForce> rows, JalaliMonth month);

/// The months of the rows that lie in the period asked for, split into runs in which `holds` is true for the
/// rows active in the month. `holds` is asked once for every stretch of months with the same active rows.
template <class Holds>
std::vector<Run> runs_where(std::span<const InForce> rows, const Options& options, const Holds& holds);

/// The months from the first start to the last end of the rows, cut to the period asked for.
struct Months {
    JalaliMonth first{};
    JalaliMonth last{};
};
Months months_of(std::span<const InForce> rows, const Options& options);

template <class Holds>
std::vector<Run> runs_where(std::span<const InForce> rows, const Options& options, const Holds& holds) {
    std::vector<Run> runs;
    const Months months = months_of(rows, options);
    std::vector<const InForce*> before;
    bool held = false;
    for (JalaliMonth month = months.first; month <= months.last; ++month.number) {
        std::vector<const InForce*> active = active_in(rows, month);
        const bool does =
            active == before ? held : active.size() > 1 && holds(std::span<const InForce* const>(active));
        if (does && held) {
            runs.back().last = month;
            for (const InForce* row : active)
                if (std::find(runs.back().rows.begin(), runs.back().rows.end(), row) ==
                    runs.back().rows.end())
                    runs.back().rows.push_back(row);
        } else if (does) {
            runs.push_back({.first = month, .last = month, .rows = active});
        }
        held = does;
        before = std::move(active);
    }
    return runs;
}

}  // namespace ensejam::findings
