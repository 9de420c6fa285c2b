#include "findings/payoff.h"

#include <set>

#include "findings/directive_standing.h"
#include "findings/in_force.h"

namespace ensejam::findings {
namespace detail_payoff {

using registry::Activity;
using registry::Mandate;
using registry::Need;
using registry::Organisation;
using registry::Place;
using registry::Programme;
using registry::Register;

/// Served by fewer than these, people in need are a gap (registry.md §5).
constexpr double gap_share = 0.2;
/// So many of those who owe a sheet must have sent it for silence to mean that nothing is there.
constexpr double enough_reported = 0.8;

bool is_in_force(const Interval& period, Day day) {
    return day == no_day || shared_days(period, {day, day + 1}) > 0;
}

bool acts_on(const Programme& programme, Id<registry::Harm> harm) {
    return std::any_of(programme.harms.begin(), programme.harms.end(),
                       [&](const registry::ClaimedReach& reach) { return reach.harm == harm; });
}

/// What the payoff is computed from: the register, whose it is, and what is told.
class Giver {
public:
    Giver(const Register& known, const Organisation& body, const PayoffOptions& options)
        : known_(known), body_(body), options_(options), duties_(known, options.as_of) {
        for (const Activity& activity : known.tables().activities) {
            if (activity.kind != registry::ActivityKind::told) continue;
            by_place_[activity.place].push_back(&activity);
            if (activity.organisation == body.id) own_.push_back(&activity);
        }
    }

    OwnReport own() const {
        OwnReport report;
        std::set<Id<registry::Project>> projects;
        std::map<Id<Place>, double> most_of_place;
        std::map<Currency, Money> money;
        for (const Activity* activity : own_) {
            ++report.n_activities;
            report.n_in_force += is_in_force(activity->period, options_.as_of);
            projects.insert(activity->project);
            double& most = most_of_place[activity->place];
            most = std::max({most, 0.0, activity->people_reached});
            report.people.at_most += std::max(0.0, activity->people_reached);
            if (const auto part = money_of(known_, *activity)) {
                Money& sum = money[part->currency];
                sum.currency = part->currency;
                sum = sum + *part;
            }
        }
        for (const auto& [place, people] : most_of_place) report.people.at_least += people;
        report.n_projects = static_cast<std::int64_t>(projects.size());
        report.n_places = static_cast<std::int64_t>(most_of_place.size());
        for (const auto& [currency, sum] : money) report.money.push_back(sum);
        return report;
    }

    std::vector<Neighbours> neighbours() const {
        std::vector<Neighbours> all;
        std::set<Id<Place>> places;
        for (const Activity* activity : own_)
            if (is_in_force(activity->period, options_.as_of)) places.insert(activity->place);
        for (const Id<Place> place : places) {
            Neighbours near{.place = place};
            for (const Activity* activity : by_place_.at(place))
                if (activity->organisation != body_.id && is_in_force(activity->period, options_.as_of))
                    near.activities.push_back(activity->id);
            if (place && !near.activities.empty()) all.push_back(std::move(near));
        }
        return all;
    }

    std::vector<PossibleGap> gaps() const {
        std::vector<PossibleGap> all;
        for (const Need& need : known_.tables().needs) {
            if (!is_in_force(need.period, options_.as_of) || need.people <= 0) continue;
            PossibleGap gap{.need = need.id, .people_in_need = need.people, .severity = need.severity};
            gap.people_served = served(need);
            if (gap.people_served >= gap_share * need.people) continue;
            for (const Programme& programme : known_.tables().programmes)
                if (answers(programme, need) && may_deliver(programme, need.place))
                    gap.programmes.push_back(programme.id);
            if (gap.programmes.empty()) continue;
            gap.reported = reported(need);
            gap.is_confirmed = gap.reported >= enough_reported;
            all.push_back(std::move(gap));
        }
        const auto weight = [](const PossibleGap& gap) {
            return gap.severity * (gap.people_in_need - gap.people_served);
        };
        std::stable_sort(all.begin(), all.end(), [&](const PossibleGap& a, const PossibleGap& b) {
            return std::pair(a.is_confirmed, weight(a)) > std::pair(b.is_confirmed, weight(b));
        });
        return all;
    }

    std::vector<EndingAhead> endings() const {
        std::vector<EndingAhead> all;
        if (options_.as_of == no_day) return all;
        for (const Activity* activity : own_) {
            const Day end = activity->period.to;
            if (end == no_day || end <= options_.as_of || end > options_.as_of + options_.warn_days) continue;
            if (need_goes_on(*activity) && !is_followed(*activity))
                all.push_back({.activity = activity->id, .last_day = end + -1});
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const EndingAhead& a, const EndingAhead& b) { return a.last_day < b.last_day; });
        return all;
    }

private:
    static bool answers(const Programme& programme, const Need& need) {
        return need.programme ? programme.id == need.programme : acts_on(programme, need.harm);
    }

    /// The least share of duties done among the programmes against the need about which somebody owes a
    /// sheet.
    double reported(const Need& need) const {
        double least = -1;
        for (const Programme& programme : known_.tables().programmes) {
            if (!answers(programme, need)) continue;
            const double share = duties_.share(need.place, programme.id);
            if (share >= 0) least = least < 0 ? share : std::min(least, share);
        }
        return least;
    }

    /// People whom activities against the need serve in its place, at most: their sum.
    double served(const Need& need) const {
        double people = 0;
        const auto here = by_place_.find(need.place);
        if (here == by_place_.end()) return 0;
        for (const Activity* activity : here->second) {
            const Programme* programme = known_.find(activity->programme);
            if (programme == nullptr || !answers(*programme, need)) continue;
            if (is_in_force(activity->period, options_.as_of))
                people += people_of(*activity, *programme, need);
        }
        return std::min(people, need.people);
    }

    /// Where nobody told how many, everybody may be served.
    static double people_of(const Activity& activity, const Programme& programme, const Need& need) {
        if (activity.people_reached >= 0) return activity.people_reached;
        if (activity.people_targeted >= 0) return activity.people_targeted;
        if (activity.units < 0 || programme.norm_units_per_person <= 0) return need.people;
        return activity.units / programme.norm_units_per_person;
    }

    bool covers(const Mandate& mandate, const Programme& programme, Id<Place> place) const {
        if (mandate.organisation != body_.id || !mandate.may_deliver) return false;
        if (mandate.programme && mandate.programme != programme.id) return false;
        if (mandate.harm && !acts_on(programme, mandate.harm)) return false;
        return !mandate.place || known_.lies_in(place, mandate.place);
    }

    /// An NGO also needs a licence on the day, where licences of it were told.
    bool may_deliver(const Programme& programme, Id<Place> place) const {
        const auto is_valid = [&](const registry::Licence& licence) {
            return is_in_force(licence.valid, options_.as_of);
        };
        const auto& licences = body_.licences;
        if (!licences.empty() && std::none_of(licences.begin(), licences.end(), is_valid)) return false;
        const auto& mandates = known_.tables().mandates;
        return std::any_of(mandates.begin(), mandates.end(),
                           [&](const Mandate& mandate) { return covers(mandate, programme, place); });
    }

    bool need_goes_on(const Activity& activity) const {
        const Programme* programme = known_.find(activity.programme);
        const auto& needs = known_.tables().needs;
        return programme != nullptr && std::any_of(needs.begin(), needs.end(), [&](const Need& need) {
                   return need.place == activity.place && need.people > 0 && answers(*programme, need) &&
                          is_in_force(need.period, activity.period.to);
               });
    }

    /// Somebody delivers the programme there beyond the end, from the handover at the latest.
    bool is_followed(const Activity& activity) const {
        const Programme* programme = known_.find(activity.programme);
        const Day latest = activity.period.to + 30 * (programme == nullptr ? 0 : programme->handover_months);
        const auto& here = by_place_.at(activity.place);
        return std::any_of(here.begin(), here.end(), [&](const Activity* other) {
            return other->id != activity.id && other->programme == activity.programme &&
                   (other->period.to == no_day || other->period.to > activity.period.to) &&
                   (other->period.from == no_day || other->period.from <= latest);
        });
    }

    const Register& known_;
    const Organisation& body_;
    const PayoffOptions& options_;
    registry::DutiesDone duties_;
    std::unordered_map<Id<Place>, std::vector<const Activity*>> by_place_{};
    std::vector<const Activity*> own_{};
};

}  // namespace detail_payoff

using namespace detail_payoff;

Payoff payoff(const registry::Register& known, Id<registry::Organisation> organisation,
              const PayoffOptions& options) {
    const Organisation* body = known.find(organisation);
    if (body == nullptr) return {};
    const Giver giver(known, *body, options);
    return {.organisation = organisation,
            .own = giver.own(),
            .neighbours = giver.neighbours(),
            .gaps = giver.gaps(),
            .endings = giver.endings(),
            .directives = directive_standings(known, organisation, options.as_of)};
}

std::string_view word_of(Compliance compliance) {
    constexpr std::array<std::string_view, 3> words{"met", "breached", "undetermined"};
    return words[static_cast<std::size_t>(compliance)];
}

}  // namespace ensejam::findings
