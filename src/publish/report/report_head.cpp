#include <set>

#include "publish/drawing/pen.h"
#include "publish/report/report_parts.h"
#include "publish/words/told_money.h"

namespace ensejam::publish {
namespace detail_report_head {

Html section_link(const Page& page, const std::pair<std::string, std::string>& part) {
    return tag("li", tag("a", {{"href", "#" + part.first}}, page.say_in(part.second)));
}

/// Sources of the register that say "invented" make the whole page say so.
bool says_invented(const registry::Register& known) {
    const auto& needs = known.tables().needs;
    return std::any_of(needs.begin(), needs.end(), [](const registry::Need& need) {
        return need.source.find("invented") != std::string::npos;
    });
}

Html tile(const Page& page, const std::string& key, const Html& big, const Html& small,
          const char* css = "tile") {
    return tag("div", {{"class", css}},
               tag("dt", page.say_in(key)) + tag("dd", tag("div", {{"class", "big"}}, big) + small));
}

Html quiet(const Html& inner) { return tag("span", {{"class", "quiet"}}, inner); }

std::size_t count_told(const registry::Register& known) {
    const auto& activities = known.tables().activities;
    return static_cast<std::size_t>(
        std::count_if(activities.begin(), activities.end(),
                      [](const auto& activity) { return activity.kind == registry::ActivityKind::told; }));
}

std::size_t count_places(const registry::Register& known) {
    std::set<Id<registry::Place>> places;
    for (const registry::Activity& activity : known.tables().activities)
        if (activity.place) places.insert(activity.place);
    return places.size();
}

std::size_t count_kind(const findings::Findings& found, findings::Kind kind) {
    return static_cast<std::size_t>(std::count_if(found.items.begin(), found.items.end(),
                                                  [&](const auto& finding) { return finding.kind == kind; }));
}

/// Money spent twice: likely, then at least and at most.
Html twice_tile(const Page& page, const findings::Total& total) {
    const findings::MoneyRange& money = total.money;
    const Html range =
        page.say_in("report.range", {{"low", page.million(money.low)}, {"high", page.million(money.high)}});
    const std::string unit = currency_name(money.central.currency, page.language());
    return tile(page, "report.tile.twice",
                bdi(page.million(money.central)) + plain(" ") +
                    tag("small", page.say_in("report.million", {{"currency", unit}})),
                quiet(range), "tile bad");
}

}  // namespace detail_report_head

using namespace detail_report_head;

Html masthead(const Page& page) {
    Html facts;
    if (page.options.as_of != no_day)
        facts += tag("span", page.say_in("report.as_of",
                                         {{"day", text::write_day(page.options.as_of, page.language())}}));
    facts += tag("span", page.say_in("report.version", {{"version", std::to_string(page.known.version())}}));
    Html head = tag("p", {{"class", "name"}}, page.say_in("report.name"));
    head += tag("h1", plain(page.title));
    head += tag("div", {{"class", "facts"}}, facts);
    head = tag("header", {{"class", "masthead"}}, head);
    if (says_invented(page.known))
        head += tag(
            "p", {{"class", "invented"}, {"role", "note"}},
            tag("strong", page.say_in("report.invented.word")) + plain(" ") + page.say_in("report.invented"));
    Html links;
    for (const auto& part : page.parts) links += section_link(page, part);
    return head + tag("nav", {{"class", "contents"}, {"aria-label", page.words("report.contents")}},
                      tag("ul", links));
}

Html at_a_glance(const Page& page) {
    const std::vector<BodyTold> bodies = bodies_told(page.known);
    const std::size_t n_ngos =
        static_cast<std::size_t>(std::count_if(bodies.begin(), bodies.end(), [&](const BodyTold& body) {
            const registry::Organisation* organisation = page.known.find(body.organisation);
            return organisation != nullptr && organisation->is_ngo;
        }));
    Html tiles = tile(page, "report.tile.bodies", bdi(page.whole_number(static_cast<double>(bodies.size()))),
                      quiet(page.say_in("report.tile.ngos", {{"n", std::to_string(n_ngos)}})));
    tiles += tile(
        page, "report.tile.activities", bdi(page.whole_number(static_cast<double>(count_told(page.known)))),
        quiet(page.say_in("report.tile.places", {{"n", std::to_string(count_places(page.known))}})));
    tiles +=
        tile(page, "report.tile.duplications",
             bdi(page.whole_number(static_cast<double>(count_kind(page.found, findings::Kind::duplication)))),
             quiet(page.say_in("report.tile.overlaps",
                               {{"n", std::to_string(count_kind(page.found, findings::Kind::overlap))}})));
    for (const findings::Total& total : page.found.totals) tiles += twice_tile(page, total);
    return tag("p", {{"class", "lead"}}, page.say_in("report.lead")) + tag("dl", {{"class", "tiles"}}, tiles);
}

Html cites_inline(const Page& page, const std::vector<Cite>& cites) {
    Html result;
    for (const Cite& cite : cites) {
        std::string rows;
        for (const std::int32_t row : cite.rows)
            rows += (rows.empty() ? "" : page.words("list.comma")) + text::write_plain(row, page.language());
        result += (result.is_empty() ? Html{} : plain(page.words("list.semicolon"))) +
                  page.say_in(cite.rows.size() == 1 ? "cite.row" : "cite.rows",
                              {{"file", cite.file}, {"rows", rows}});
    }
    return tag("span", {{"class", "sources"}}, result);
}

Html state_tag(const Page& page, std::string_view css, std::string_view key) {
    const Shape kind = css == "good"   ? Shape::disc
                       : css == "warn" ? Shape::triangle
                       : css == "bad"  ? Shape::square
                                       : Shape::ring;
    return tag("span", {{"class", "tag " + std::string(css)}}, shape(kind) + page.say_in(key));
}

}  // namespace ensejam::publish
