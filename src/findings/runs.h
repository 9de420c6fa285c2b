#pragma once
#include <algorithm>
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
std::vector<const InForce*> active_in(Rows rows, JalaliMonth month);

/// Months in which somebody begins or has ended, inside the period asked for, increasing; the last one is
/// behind all. Between two of them the same rows are active.
std::vector<JalaliMonth> turns_of(Rows rows, const Options& options);

/// The months of the rows that lie in the period asked for, split into runs in which `holds` is true for the
/// rows active in the month.
template <class Holds>
std::vector<Run> runs_where(Rows rows, const Options& options, const Holds& holds) {
    std::vector<Run> runs;
    const std::vector<JalaliMonth> turns = turns_of(rows, options);
    bool held = false;
    for (std::size_t turn = 0; turn + 1 < turns.size(); ++turn) {
        const JalaliMonth last{turns[turn + 1].number - 1};
        std::vector<const InForce*> active = active_in(rows, turns[turn]);
        const bool does = active.size() > 1 && holds(Rows(active));
        if (does && held) {
            Run& run = runs.back();
            run.last = last;
            for (const InForce* row : active)
                if (std::find(run.rows.begin(), run.rows.end(), row) == run.rows.end())
                    run.rows.push_back(row);
        } else if (does) {
            runs.push_back({.first = turns[turn], .last = last, .rows = std::move(active)});
        }
        held = does;
    }
    return runs;
}

}  // namespace ensejam::findings
