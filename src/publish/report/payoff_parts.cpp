#include "publish/report/payoff_parts.h"

namespace ensejam::publish {
namespace detail_payoff_parts {

Listing empty_table(const Page& page, const std::string& name, std::initializer_list<const char*> columns) {
    Listing listing{.name = name};
    for (const char* key : columns)
        listing.columns.push_back({key, page.words(std::string("payoff.column.") + key)});
    return listing;
}

std::string period_end(const Page& page, const registry::Activity& activity) {
    return activity.period.to == no_day ? page.words("cell.not_told")
                                        : text::write_day_short(activity.period.to + -1, page.language());
}

std::string joined(const Page& page, const std::vector<Id<registry::Programme>>& programmes) {
    std::string names;
    for (const auto id : programmes)
        names += (names.empty() ? "" : page.words("list.semicolon")) + page.name_text(id);
    return names;
}

/// Whether those who owe a sheet about the gap have sent it.
std::string standing_of(const Page& page, const findings::PossibleGap& gap) {
    if (gap.is_confirmed) return page.words("payoff.gap.confirmed");
    if (gap.reported < 0) return page.words("payoff.gap.nobody_owes");
    return page.words("payoff.gap.not_all", {{"share", page.percent(gap.reported, 0)}});
}

std::string told_by(const Page& page, const registry::Activity& activity) {
    return say_cites(cites_of(page.known, activity.told_at), page.language());
}

}  // namespace detail_payoff_parts

using namespace detail_payoff_parts;

Listing payoff_neighbours(const Page& page, const findings::Payoff& payoff) {
    Listing listing =
        empty_table(page, "neighbours", {"place", "organisation", "programme", "until", "told"});
    for (const findings::Neighbours& near : payoff.neighbours)
        for (const auto id : near.activities)
            if (const registry::Activity* activity = page.known.find(id))
                listing.rows.push_back({page.name_text(near.place), page.name_text(activity->organisation),
                                        page.name_text(activity->programme), period_end(page, *activity),
                                        told_by(page, *activity)});
    return listing;
}

Listing payoff_gaps(const Page& page, const findings::Payoff& payoff) {
    Listing listing =
        empty_table(page, "gaps", {"place", "harm", "in_need", "served", "programmes", "standing"});
    const auto& needs = page.known.tables().needs;
    for (const findings::PossibleGap& gap : payoff.gaps) {
        const auto need =
            std::find_if(needs.begin(), needs.end(), [&](const auto& other) { return other.id == gap.need; });
        if (need == needs.end()) continue;
        const std::string against = need->harm ? page.name_text(need->harm) : page.name_text(need->programme);
        listing.rows.push_back(
            {page.name_text(need->place), against,
             say_people(std::round(gap.people_in_need), page.language(), page.options.least_people),
             say_people(std::round(gap.people_served), page.language(), page.options.least_people),
             joined(page, gap.programmes), standing_of(page, gap)});
    }
    return listing;
}

Listing payoff_endings(const Page& page, const findings::Payoff& payoff) {
    Listing listing = empty_table(page, "endings", {"place", "programme", "last_day", "told"});
    for (const findings::EndingAhead& ending : payoff.endings)
        if (const registry::Activity* activity = page.known.find(ending.activity))
            listing.rows.push_back({page.name_text(activity->place), page.name_text(activity->programme),
                                    text::write_day(ending.last_day, page.language()),
                                    told_by(page, *activity)});
    return listing;
}

Listing payoff_directives(const Page& page, const findings::Payoff& payoff) {
    Listing listing =
        empty_table(page, "directives", {"directive", "target", "low", "high", "own", "compliance"});
    for (const findings::DirectiveStanding& standing : payoff.directives) {
        const auto& directives = page.known.tables().directives;
        const auto directive = std::find_if(directives.begin(), directives.end(), [&](const auto& other) {
            return other.id == standing.directive;
        });
        if (directive == directives.end()) continue;
        const bool is_count = directive->measure == "ngo_activity_count";
        const auto figure = [&](double value) {
            return is_count ? page.whole_number(value) : page.percent(value, 1);
        };
        const std::string& name = page.is_persian() ? directive->name_fa : directive->name_en;
        listing.rows.push_back({name.empty() ? directive->code : name, figure(directive->target),
                                figure(standing.low), figure(standing.high), figure(standing.own),
                                page.words("payoff." + std::string(findings::word_of(standing.compliance)))});
    }
    return listing;
}

}  // namespace ensejam::publish
