#include "findings/directive_standing.h"

#include "findings/in_force.h"

namespace ensejam::findings {
namespace detail_directive_standing {

using registry::Activity;
using registry::Directive;
using registry::Organisation;
using registry::OrganisationType;
using registry::Register;

enum class Deliverer { ngo, other, unknown };

/// An NGO counts when it has a licence on the day the activity starts; where no licence of it was told, it is
/// not known.
Deliverer kind_of(const Organisation* organisation, Day start) {
    if (organisation == nullptr) return Deliverer::unknown;
    if (!organisation->is_ngo)
        return organisation->type == OrganisationType::unknown ? Deliverer::unknown : Deliverer::other;
    if (organisation->licences.empty() || start == no_day) return Deliverer::unknown;
    for (const registry::Licence& licence : organisation->licences)
        if (shared_days(licence.valid, {start, start + 1}) > 0) return Deliverer::ngo;
    return Deliverer::other;
}

struct Sum {
    double all = 0, ngo = 0, unknown = 0, own = 0;
};

/// What one activity counts for a measure; money in rials only.
double weight_of(const std::string& measure, const Register& known, const Activity& activity) {
    if (measure == "ngo_money_share") {
        const auto money = money_of(known, activity);
        return money && money->currency == Currency{} ? static_cast<double>(money->minor) : 0;
    }
    if (measure == "ngo_people_share") return std::max(0.0, activity.people_reached);
    return 1;
}

DirectiveStanding standing_of(const Register& known, const Directive& directive,
                              Id<Organisation> organisation) {
    Sum sum;
    for (const Activity& activity : known.tables().activities) {
        if (activity.kind != registry::ActivityKind::told) continue;
        if (directive.place && !known.lies_in(activity.place, directive.place)) continue;
        if (shared_days(activity.period, directive.valid) <= 0) continue;
        const double weight = weight_of(directive.measure, known, activity);
        const Deliverer kind = kind_of(known.find(activity.organisation), activity.period.from);
        sum.all += weight;
        if (kind == Deliverer::ngo) sum.ngo += weight;
        if (kind == Deliverer::unknown) sum.unknown += weight;
        if (activity.organisation == organisation) sum.own += weight;
    }
    const bool is_share = directive.measure != "ngo_activity_count";
    const double whole_sum = is_share ? sum.all : 1;
    DirectiveStanding standing{.directive = directive.id};
    if (whole_sum <= 0) return standing;
    standing.low = sum.ngo / whole_sum;
    standing.high = (sum.ngo + sum.unknown) / whole_sum;
    standing.own = sum.own / whole_sum;
    if (standing.low >= directive.target) standing.compliance = Compliance::met;
    if (standing.high < directive.target) standing.compliance = Compliance::breached;
    return standing;
}

bool covers(const Register& known, const Directive& directive, const Organisation& organisation) {
    if (!directive.place || known.lies_in(organisation.home_place, directive.place)) return true;
    const auto& activities = known.tables().activities;
    return std::any_of(activities.begin(), activities.end(), [&](const Activity& activity) {
        return activity.organisation == organisation.id && known.lies_in(activity.place, directive.place);
    });
}

}  // namespace detail_directive_standing

using namespace detail_directive_standing;

std::optional<Money> money_of(const registry::Register& known, const registry::Activity& activity) {
    const registry::Budget* budget = budget_of(known.find(activity.project));
    if (budget == nullptr) return {};
    const double part = static_cast<double>(budget->amount.minor) * activity.money_share.fraction();
    return Money{.minor = std::llround(part), .currency = budget->amount.currency};
}

std::vector<DirectiveStanding> directive_standings(const registry::Register& known,
                                                   Id<registry::Organisation> organisation, Day as_of) {
    std::vector<DirectiveStanding> standings;
    const Organisation* body = known.find(organisation);
    if (body == nullptr) return standings;
    for (const Directive& directive : known.tables().directives) {
        if (as_of != no_day && shared_days(directive.valid, {as_of, as_of + 1}) <= 0) continue;
        if (covers(known, directive, *body)) standings.push_back(standing_of(known, directive, organisation));
    }
    return standings;
}

}  // namespace ensejam::findings
