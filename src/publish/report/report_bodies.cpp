#include "publish/drawing/pen.h"
#include "publish/drawing/table.h"
#include "publish/report/report_parts.h"
#include "publish/words/told_money.h"

namespace ensejam::publish {
namespace detail_report_bodies {

Html bar_of(double part, bool is_ngo) {
    return ornament(100, 10,
                    rectangle(0, 0, 100, 10, "bed") + rectangle(0, 0, 100 * part, 10, is_ngo ? "ngo" : "was"),
                    "bar");
}

Html body_bar(const Page& page, const BodyTold& body, std::int64_t largest) {
    const registry::Organisation* organisation = page.known.find(body.organisation);
    const bool is_ngo = organisation != nullptr && organisation->is_ngo;
    const double part =
        largest > 0 ? static_cast<double>(body.money.minor) / static_cast<double>(largest) : 0;
    Html name = page.name(body.organisation);
    if (is_ngo) name += plain(" ") + tag("span", {{"class", "quiet"}}, page.say_in("report.is_ngo"));
    return tag("li", {{"class", "row"}},
               tag("span", name) + bar_of(part, is_ngo) +
                   tag("span", {{"class", "n"}}, plain(page.million(body.money))));
}

/// Counties with activities, in the reader's alphabet.
std::vector<Id<registry::Place>> counties_of(const Page& page) {
    std::vector<Id<registry::Place>> counties;
    for (const registry::Place& place : page.known.tables().places)
        if (place.kind == registry::PlaceKind::county) counties.push_back(place.id);
    std::sort(counties.begin(), counties.end(),
              [&](auto a, auto b) { return text::compare(page.name_text(a), page.name_text(b)) < 0; });
    return counties;
}

int shade_of_count(std::size_t n) { return n == 0 ? 0 : n < 3 ? 1 : n < 6 ? 2 : n < 11 ? 3 : n < 21 ? 4 : 5; }

}  // namespace detail_report_bodies

using namespace detail_report_bodies;

Html who_pays(const Page& page) {
    const std::vector<BodyTold> bodies = bodies_told(page.known);
    std::int64_t largest = 0;
    for (const BodyTold& body : bodies) largest = std::max(largest, body.money.minor);
    if (largest == 0) return {};
    Html rows;
    for (const BodyTold& body : bodies) rows += body_bar(page, body, largest);
    return tag(
        "section", {{"id", "money"}},
        tag("h2", page.say_in("report.money")) +
            tag("p", page.say_in("report.money.lead", {{"currency", currency_name({}, page.language())}})) +
            tag("ol", {{"class", "bars"}}, rows));
}

Html who_is_where(const Page& page) {
    const auto counties = counties_of(page);
    const auto bodies = bodies_told(page.known);
    if (counties.empty() || bodies.empty()) return {};
    std::map<std::pair<Id<registry::Organisation>, Id<registry::Place>>, std::size_t> n_in;
    for (const registry::Activity& activity : page.known.tables().activities)
        if (activity.kind == registry::ActivityKind::told)
            ++n_in[{activity.organisation, page.known.ancestor(activity.place, registry::PlaceKind::county)}];
    std::vector<Html> heads{page.say_in("report.body")};
    for (const auto county : counties) heads.push_back(page.name(county));
    std::vector<Html> names;
    std::vector<std::vector<MatrixCell>> cells;
    for (const BodyTold& body : bodies) {
        names.push_back(page.name(body.organisation));
        auto& line = cells.emplace_back();
        for (const auto county : counties) {
            const std::size_t n = n_in[{body.organisation, county}];
            line.push_back(
                {n == 0 ? plain("·") : plain(page.whole_number(static_cast<double>(n))), shade_of_count(n)});
        }
    }
    return tag("section", {{"id", "presence"}},
               tag("h2", page.say_in("report.presence")) + tag("p", page.say_in("report.presence.lead")) +
                   matrix(page.words("report.presence.caption"), heads, names, cells));
}

}  // namespace ensejam::publish
