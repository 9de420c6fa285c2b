#include "findings/in_force.h"

#include <unordered_map>

#include "text/text.h"

namespace ensejam::findings {
namespace detail_in_force {

/// Numbers target groups; equal keys share a number, equal spellings are folded once.
class GroupNumbers {
public:
    explicit GroupNumbers(std::vector<std::string>& groups) : groups_(groups) {}

    int number_of(const std::string& group) {
        const auto [seen, is_new] = by_spelling_.try_emplace(group, 0);
        if (is_new) {
            const auto [known, is_first] =
                by_key_.try_emplace(text::key(group), static_cast<int>(groups_.size()));
            if (is_first) groups_.push_back(text::display_form(group));
            seen->second = known->second;
        }
        return seen->second;
    }

private:
    std::vector<std::string>& groups_;
    std::unordered_map<std::string, int> by_spelling_;
    std::unordered_map<std::string, int> by_key_;
};

/// The days an activity is in force; an end that was not told is `as_of`. Nothing when a day is missing.
std::optional<Interval> days_of_activity(const registry::Activity& activity, Day as_of) {
    Interval days = activity.period;
    if (days.to == no_day && as_of != no_day) days.to = as_of + 1;
    if (days.from == no_day || days.to == no_day || days.to <= days.from) return {};
    return days;
}

/// Units a month: those told over the months, else what the people told need each month; negative when
/// neither was told.
double units_per_month(const registry::Activity& activity, const registry::Programme* programme,
                       int n_months) {
    if (activity.units >= 0) return activity.units / n_months;
    const double people = activity.people_reached >= 0 ? activity.people_reached : activity.people_targeted;
    if (people < 0 || programme == nullptr) return -1;
    return people * programme->norm_units_per_person;
}

bool sorts_before(const InForce& a, const InForce& b) {
    const auto by = [](const InForce& told) {
        return std::tuple(told.activity->place, told.activity->programme, told.group, told.activity->id);
    };
    return by(a) < by(b);
}

}  // namespace detail_in_force

using namespace detail_in_force;

Told told_in_force(const registry::Register& known, const Options& options) {
    Told told;
    GroupNumbers numbers(told.groups);
    for (const registry::Activity& activity : known.tables().activities) {
        if (activity.kind != registry::ActivityKind::told) continue;
        const auto days = days_of_activity(activity, options.as_of);
        if (!days || shared_days(*days, options.period) == 0) continue;
        if (options.place && !known.lies_in(activity.place, options.place)) continue;
        InForce row{.activity = &activity, .project = known.find(activity.project), .days = *days};
        row.group = numbers.number_of(activity.target_group);
        row.first = month_of(days->from);
        row.last = month_of(days->to + -1);
        row.units_per_month =
            units_per_month(activity, known.find(activity.programme), row.last.number - row.first.number + 1);
        told.rows.push_back(row);
    }
    std::sort(told.rows.begin(), told.rows.end(), sorts_before);
    return told;
}

const registry::Budget* budget_of(const registry::Project* project) {
    return project == nullptr ? nullptr : project->spoken_budget();
}

std::optional<double> money_in(const InForce& told, JalaliMonth month) {
    const registry::Budget* budget = budget_of(told.project);
    if (budget == nullptr || !is_active(told, month)) return {};
    const double share = told.activity->money_share.fraction();
    const double days = shared_days(told.days, days_of(month));
    return static_cast<double>(budget->amount.minor) * share * days / (told.days.to - told.days.from);
}

Interval months_between(JalaliMonth first, JalaliMonth last) {
    return {days_of(first).from, days_of(last).to};
}

}  // namespace ensejam::findings
