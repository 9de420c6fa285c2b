#include <set>

#include "publish/drawing/map.h"
#include "publish/drawing/pen.h"
#include "publish/drawing/table.h"
#include "publish/report/report_parts.h"

namespace ensejam::publish {
namespace detail_report_map {

constexpr std::size_t most_bodies = 5;

bool is_in_force(const registry::Activity& activity, Day day) {
    if (activity.kind != registry::ActivityKind::told) return false;
    if (day == no_day) return true;
    return (activity.period.from == no_day || activity.period.from <= day) &&
           (activity.period.to == no_day || activity.period.to > day);
}

using Bodies = std::map<Id<registry::Place>, std::set<Id<registry::Organisation>>>;

Bodies bodies_at_work(const Page& page) {
    Bodies bodies;
    for (const registry::Activity& activity : page.known.tables().activities)
        if (activity.place && activity.organisation && is_in_force(activity, page.options.as_of))
            bodies[activity.place].insert(activity.organisation);
    return bodies;
}

double population_of(const registry::Place& place) {
    return place.versions.empty() ? -1 : place.versions.back().population;
}

/// Neighbourhoods and other places below the counties, by county, then by name.
std::vector<const registry::Place*> small_places(const Page& page) {
    std::vector<const registry::Place*> places;
    for (const registry::Place& place : page.known.tables().places)
        if (place.kind >= registry::PlaceKind::neighbourhood && place.standing == registry::Standing::known)
            places.push_back(&place);
    const auto county = [&](const registry::Place* place) {
        return page.name_text(page.known.ancestor(place->id, registry::PlaceKind::county));
    };
    std::stable_sort(places.begin(), places.end(), [&](const auto* a, const auto* b) {
        const int order = text::compare(county(a), county(b));
        return order != 0 ? order < 0 : text::compare(page.name_text(a->id), page.name_text(b->id)) < 0;
    });
    return places;
}

Html legend_item(const std::string& css, const Html& words) {
    return tag("li", ornament(16, 16, circle(8, 8, 6, "spot " + css)) + tag("span", words));
}

Html legend(const Page& page) {
    Html items = legend_item("c0", page.say_in("report.map.none"));
    for (std::size_t n = 1; n < most_bodies; ++n)
        items += legend_item("c" + std::to_string(n),
                             page.say_in("report.map.bodies", {{"n", std::to_string(n)}}));
    items += legend_item("c5", page.say_in("report.map.most", {{"n", std::to_string(most_bodies)}}));
    return tag("ul", {{"class", "legend"}}, items);
}

Html twin(const Page& page, const std::vector<const registry::Place*>& places, const Bodies& bodies) {
    std::vector<std::vector<Html>> rows;
    for (const registry::Place* place : places) {
        const auto at = bodies.find(place->id);
        Html names;
        if (at != bodies.end())
            for (const auto id : at->second)
                names += (names.is_empty() ? Html{} : plain(page.words("list.semicolon"))) + page.name(id);
        rows.push_back(
            {page.name(place->id), page.name(page.known.ancestor(place->id, registry::PlaceKind::county)),
             plain(say_people(population_of(*place), page.language(), page.options.least_people)),
             plain(page.whole_number(at == bodies.end() ? 0 : static_cast<double>(at->second.size()))),
             names.is_empty() ? plain("—") : names});
    }
    return tag("details", tag("summary", page.say_in("report.map.table")) +
                              table(page.words("report.map.caption"),
                                    {{page.say_in("findings.head.place")},
                                     {page.say_in("report.county")},
                                     {page.say_in("report.population"), true},
                                     {page.say_in("report.map.n_bodies"), true},
                                     {page.say_in("findings.column.organisations")}},
                                    rows));
}

}  // namespace detail_report_map

Html map_part(const Page& page) {
    using namespace detail_report_map;
    const auto places = small_places(page);
    const Bodies bodies = bodies_at_work(page);
    std::vector<Spot> spots;
    for (const registry::Place* place : places) {
        const auto at = bodies.find(place->id);
        const std::size_t n = at == bodies.end() ? 0 : at->second.size();
        spots.push_back({.place = place->id,
                         .weight = std::max(0.0, population_of(*place)),
                         .shade = static_cast<int>(std::min(n, most_bodies)),
                         .title = page.words("report.map.spot", {{"place", page.name_text(place->id)},
                                                                 {"n", std::to_string(n)}})});
    }
    const MapGround ground = lay_out(page.known, spots);
    if (ground.height <= 0) return {};
    const std::string title = page.words("report.map.caption");
    Html figure = tag("figcaption", plain(title)) + draw(ground, spots, page.known, page.language(), title) +
                  legend(page);
    figure += tag("p", {{"class", "quiet"}},
                  page.say_in("report.map.note") + plain(" ") +
                      page.say_in("report.credit", {{"text", ground.credit}}));
    return tag("section", {{"id", "map"}},
               tag("h2", page.say_in("report.map")) +
                   tag("div", {{"class", "maps one"}}, tag("figure", figure)) + twin(page, places, bodies));
}

}  // namespace ensejam::publish
