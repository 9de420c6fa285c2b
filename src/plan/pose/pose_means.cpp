#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "plan/pose/pose_parts.h"

// What limits the plan: money, capacities, licences and directives.
namespace ensejam::plan::posing {

namespace detail_pose_means {

void add_funds(Posing& posing) {
    for (const registry::Fund& told : posing.known.tables().funds) {
        const auto owner = rank_in(posing.organisation_rank, told.owner.value);
        if (!owner) continue;
        Fund fund{.id = told.code,
                  .owner = *owner,
                  .transferable_share = told.transferable_share,
                  .rollover = told.rollover};
        bool differs = false;
        for (const Interval& period : posing.posed.periods) {
            double amount = 0;
            for (const registry::FundAmount& one : told.amounts) {
                const double part = part_in(one.period, period);
                differs = differs || (part > 0 && one.amount.currency != posing.options.currency);
                if (one.amount.currency == posing.options.currency)
                    amount += static_cast<double>(one.amount.minor) * part;
            }
            fund.amounts.push_back(static_cast<std::int64_t>(std::floor(amount + 1e-6)));
        }
        if (differs) posing.ask({.gap = Gap::currency_differs, .fund = told.id});
        for (const auto payee : told.payees)
            if (const auto rank = rank_in(posing.organisation_rank, payee.value))
                fund.payees.push_back(*rank);
        posing.posed.funds.push_back(told.id);
        posing.posed.problem.funds.push_back(std::move(fund));
    }
}

void ask_for_payers(Posing& posing) {
    std::set<Rank> offering(posing.posed.problem.offers.organisation.begin(),
                            posing.posed.problem.offers.organisation.end());
    for (const Fund& fund : posing.posed.problem.funds) {
        offering.erase(fund.owner);
        for (const Rank payee : fund.payees) offering.erase(payee);
    }
    for (const Rank organisation : offering)
        posing.ask({.gap = Gap::payer_absent, .organisation = posing.posed.organisations[organisation]});
}

/// Capacity rows of one organisation, programme and place, over the periods; negative = not told.
struct Ceiling {
    std::vector<double> units{};
    std::vector<double> hours{};
    std::string staff_type{};
};
struct CeilingKey {
    Rank organisation = 0;
    Rank programme = 0;
    Id<registry::Place> place{};
    friend auto operator<=>(const CeilingKey&, const CeilingKey&) = default;
};

std::map<CeilingKey, Ceiling> ceilings_of(const Posing& posing) {
    std::map<CeilingKey, Ceiling> ceilings;
    const std::size_t n = posing.posed.periods.size();
    for (const registry::Capacity& capacity : posing.known.tables().capacities) {
        const auto organisation = rank_in(posing.organisation_rank, capacity.organisation.value);
        const auto programme = rank_in(posing.programme_rank, capacity.programme.value);
        if (!organisation || !programme) continue;
        Ceiling& ceiling = ceilings[{*organisation, *programme, capacity.place}];
        ceiling.units.resize(n, -1);
        ceiling.hours.resize(n, -1);
        if (!capacity.staff_type.empty()) ceiling.staff_type = capacity.staff_type;
        for (std::size_t period = 0; period < n; ++period) {
            const double part = part_in(capacity.period, posing.posed.periods[period]);
            if (!(part > 0)) continue;
            const auto add = [part](double& sum, double amount) {
                if (amount >= 0) sum = std::max(sum, 0.0) + amount * part;
            };
            add(ceiling.units[period], capacity.max_units);
            add(ceiling.hours[period], capacity.staff_hours);
        }
    }
    return ceilings;
}

bool is_told(const std::vector<double>& amounts) {
    return std::any_of(amounts.begin(), amounts.end(), [](double amount) { return amount >= 0; });
}

/// Adds a row; periods of which nothing was told are not limited.
Rank add_row(Posing& posing, Rank organisation, std::string type, std::vector<double> hours,
             Posed::Limit limit) {
    constexpr double unlimited = 1e12;
    for (double& hour : hours) hour = hour < 0 ? unlimited : hour;
    posing.posed.problem.staff.push_back(
        {.organisation = organisation, .type = std::move(type), .hours = std::move(hours)});
    posing.posed.limits.push_back(limit);
    return static_cast<Rank>(posing.posed.problem.staff.size() - 1);
}

/// What one offer uses of each row, gathered before the columns are written.
using Uses = std::vector<std::vector<std::pair<Rank, double>>>;

void add_capacities(Posing& posing, Uses& uses) {
    const Posed& posed = posing.posed;
    const Offers& offers = posed.problem.offers;
    std::set<std::pair<Rank, Rank>> limited;
    for (const auto& [key, ceiling] : ceilings_of(posing)) {
        const registry::Programme& programme = *posing.known.find(posed.programmes[key.programme]);
        const double hours_per_unit = programme.staff_hours_per_unit;
        const Rank none = no_rank;
        const Rank units = !is_told(ceiling.units)
                               ? none
                               : add_row(posing, key.organisation, programme.code, ceiling.units,
                                         {Posed::Limit::Kind::units, key.programme});
        const Rank hours = !is_told(ceiling.hours) || !(hours_per_unit > 0)
                               ? none
                               : add_row(posing, key.organisation, ceiling.staff_type, ceiling.hours,
                                         {Posed::Limit::Kind::hours, key.programme});
        for (Rank offer = 0; offer < offers.size(); ++offer) {
            if (offers.organisation[offer] != key.organisation || offers.programme[offer] != key.programme ||
                !posing.is_below(offers.place[offer], key.place))
                continue;
            if (units != none) uses[offer].emplace_back(units, posed.sources[offer].units);
            if (hours != none) uses[offer].emplace_back(hours, posed.sources[offer].units * hours_per_unit);
            if (units != none || hours != none) limited.insert({key.organisation, key.programme});
        }
    }
    std::set<std::pair<Rank, Rank>> offered;
    for (Rank offer = 0; offer < offers.size(); ++offer)
        offered.insert({offers.organisation[offer], offers.programme[offer]});
    for (const auto& [organisation, programme] : offered)
        if (limited.count({organisation, programme}) == 0)
            posing.ask({.gap = Gap::capacity_absent,
                        .organisation = posed.organisations[organisation],
                        .programme = posed.programmes[programme]});
}

/// Whether a licence is in force as each period begins.
std::vector<char> licensed_periods(const Posing& posing, const registry::Organisation& organisation,
                                   Day& end) {
    std::vector<char> licensed;
    for (const Interval& period : posing.posed.periods) {
        bool is_valid = false;
        for (const registry::Licence& licence : organisation.licences) {
            if (licence.valid.to != no_day && (end == no_day || end < licence.valid.to))
                end = licence.valid.to;
            is_valid = is_valid || ((licence.valid.from == no_day || licence.valid.from <= period.from) &&
                                    (licence.valid.to == no_day || period.from < licence.valid.to));
        }
        licensed.push_back(is_valid ? 1 : 0);
    }
    return licensed;
}

/// NGOs may work in periods that begin under a licence: each offer uses one "hour" of a row that has none
/// left otherwise.
void add_licences(Posing& posing, Uses& uses) {
    const Posed& posed = posing.posed;
    const Offers& offers = posed.problem.offers;
    for (Rank rank = 0; rank < posed.organisations.size(); ++rank) {
        const registry::Organisation& organisation = *posing.known.find(posed.organisations[rank]);
        const bool has_offers = std::find(offers.organisation.begin(), offers.organisation.end(), rank) !=
                                offers.organisation.end();
        if (!organisation.is_ngo || !has_offers) continue;
        if (organisation.licences.empty()) {
            posing.ask({.gap = Gap::licence_absent, .organisation = organisation.id});
            continue;
        }
        Day end = no_day;
        const std::vector<char> licensed = licensed_periods(posing, organisation, end);
        if (std::find(licensed.begin(), licensed.end(), 0) == licensed.end()) continue;
        posing.ask({.gap = Gap::licence_ends, .organisation = organisation.id, .day = end + -1});
        std::vector<double> room;
        for (const char is_valid : licensed) room.push_back(is_valid != 0 ? -1 : 0);
        const Rank row = add_row(posing, rank, "licence", room, {Posed::Limit::Kind::licence, no_rank});
        for (Rank offer = 0; offer < offers.size(); ++offer)
            if (offers.organisation[offer] == rank) uses[offer].emplace_back(row, 1.0);
    }
}

void write_uses(Posing& posing, const Uses& uses) {
    Offers& offers = posing.posed.problem.offers;
    offers.staff_begin.assign(1, 0);
    for (const auto& rows : uses) {
        for (const auto& [row, amount] : rows) {
            offers.staff_row.push_back(row);
            offers.staff_hours.push_back(amount);
        }
        offers.staff_begin.push_back(static_cast<std::uint32_t>(offers.staff_row.size()));
    }
}

/// Writes a directive into the rows of the problem; false when there is none for it.
bool write_directive(Posing& posing, const registry::Directive& directive) {
    Posed& posed = posing.posed;
    bool is_written = false;
    for (Rank rank = 0; rank < posed.provinces.size() && directive.measure == "ngo_money_share"; ++rank) {
        if (!posing.known.lies_in(posed.provinces[rank], directive.place)) continue;
        double& share = posed.problem.provinces[rank].ngo_share_min;
        share = std::max(share, directive.target);
        is_written = true;
    }
    for (Rank rank = 0; rank < posed.counties.size() && directive.measure == "ngo_activity_count"; ++rank) {
        if (posed.counties[rank] != directive.place) continue;
        std::int32_t& least = posed.problem.counties[rank].min_ngo_activities;
        least = std::max(least, static_cast<std::int32_t>(std::ceil(directive.target)));
        is_written = true;
    }
    for (Rank rank = 0; rank < posed.places.size() && directive.measure == "coverage_floor"; ++rank) {
        if (!posing.known.lies_in(posed.places[rank], directive.place)) continue;
        double& floor = posed.problem.places[rank].floor;
        floor = std::max(floor, std::clamp(directive.target, 0.0, 1.0));
        is_written = true;
    }
    return is_written;
}

}  // namespace detail_pose_means

void pose_means(Posing& posing) {
    using namespace detail_pose_means;
    add_funds(posing);
    ask_for_payers(posing);
    Uses uses(posing.posed.problem.offers.size());
    add_capacities(posing, uses);
    add_licences(posing, uses);
    write_uses(posing, uses);
}

void pose_directives(Posing& posing) {
    for (const registry::Directive& directive : posing.known.tables().directives) {
        if (shared_days(posing.horizon(), directive.valid) <= 0) continue;
        if (!detail_pose_means::write_directive(posing, directive))
            posing.ask({.gap = Gap::directive_left_out, .directive = directive.id});
    }
}

}  // namespace ensejam::plan::posing
