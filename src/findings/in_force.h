#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "findings/findings.h"

namespace ensejam::findings {

/// One told activity as findings count it: by whole Jalali months.
struct InForce {
    const registry::Activity* activity = nullptr;
    const registry::Project* project = nullptr;  ///< may be none
    int group = 0;                               ///< rank in `Told::groups`
    JalaliMonth first{};
    JalaliMonth last{};           ///< inclusive
    Interval days{};              ///< with both ends
    double units_per_month = -1;  ///< units over the months it is active in; negative = not told
};

/// Some of what was told, all of it in one place.
using Rows = std::span<const InForce* const>;

/// What was told, sorted by place, programme and group.
struct Told {
    std::vector<InForce> rows{};
    std::vector<std::string> groups{};  ///< target groups as first shown; spellings with one key share a rank
};

/// The told activities that have days and lie in the place and period asked for.
Told told_in_force(const registry::Register& known, const Options& options);

/// The budget that speaks for a project: of the earliest stage told that nobody contradicts, in kind left
/// out.
const registry::Budget* budget_of(const registry::Project* project);

/// Money the activity spends in the month, in minor units: its share of the project's budget, by days.
std::optional<double> money_in(const InForce& told, JalaliMonth month);

inline bool is_active(const InForce& told, JalaliMonth month) {
    return told.first <= month && month <= told.last;
}

/// The months of the activities from the first to the last, as days.
Interval months_between(JalaliMonth first, JalaliMonth last);

}  // namespace ensejam::findings
