#include "registry/duty.h"

#include <unordered_map>

#include "registry/register.h"

namespace ensejam::registry {
namespace detail_duty {

constexpr int days_a_month = 30;

/// The last day until this one on which a sheet of each sender came in.
std::unordered_map<std::string, Day> last_received(const Register& known, Day until) {
    std::unordered_map<std::string, Day> last;
    for (const Sheet& sheet : known.tables().sheets) {
        if (sheet.received == no_day || sheet.received > until) continue;
        Day& day = last.try_emplace(sheet.sender, sheet.received).first->second;
        day = std::max(day, sheet.received);
    }
    return last;
}

}  // namespace detail_duty

DutiesDone::DutiesDone(const Register& known, Day day) : known_(known) {
    if (day == no_day) return;
    const auto last = detail_duty::last_received(known, day);
    for (const Duty& duty : known.tables().duties) {
        if (shared_days(duty.valid, {day, day + 1}) == 0) continue;
        const Organisation* body = known.find(duty.organisation);
        const auto received = body == nullptr ? last.end() : last.find(body->code);
        const Day earliest = day + -(duty.every_months * detail_duty::days_a_month + duty.grace_days);
        owed_.push_back({&duty, received != last.end() && received->second >= earliest});
    }
}

double DutiesDone::share(Id<Place> place, Id<Programme> programme) const {
    double owed = 0;
    double done = 0;
    for (const Owed& each : owed_) {
        const Duty& duty = *each.duty;
        if (duty.programme && duty.programme != programme) continue;
        if (duty.place && !known_.lies_in(place, duty.place)) continue;
        owed += duty.weight;
        if (each.is_done) done += duty.weight;
    }
    return owed > 0 ? done / owed : -1;
}

}  // namespace ensejam::registry
