#include "publish/drawing/table.h"
#include "publish/report/report_parts.h"

namespace ensejam::publish {
namespace detail_report_findings {

using findings::Finding;
using findings::Kind;

const char* css_of(Kind kind) {
    return kind == Kind::duplication ? "bad" : kind == Kind::overlap ? "warn" : "none";
}

std::vector<const Finding*> of_kind(const Page& page, Kind kind) {
    std::vector<const Finding*> found;
    for (const Finding& finding : page.found.items)
        if (finding.kind == kind) found.push_back(&finding);
    return found;
}

Html kinds_table(const Page& page) {
    std::vector<std::vector<Html>> rows;
    for (const Kind kind : {Kind::duplication, Kind::overlap, Kind::fragmentation, Kind::record_duplicate}) {
        const std::string word(findings::word_of(kind));
        rows.push_back({state_tag(page, css_of(kind), "kind." + word),
                        plain(page.whole_number(static_cast<double>(of_kind(page, kind).size()))),
                        page.say_in("report.kind." + word)});
    }
    return table(page.words("report.kinds"),
                 {{page.say_in("findings.head.kind")},
                  {page.say_in("report.count"), true},
                  {page.say_in("report.meaning")}},
                 rows);
}

Html organisations_of(const Page& page, const Finding& finding) {
    Html names;
    for (const auto id : finding.organisations)
        names += (names.is_empty() ? Html{} : plain(page.words("list.semicolon"))) + page.name(id);
    return names;
}

Html cites_cell(const Page& page, const Finding& finding) {
    return cites_inline(page, cites_of(page.known, finding.activities));
}

Html overlaps(const Page& page) {
    std::vector<std::vector<Html>> rows;
    for (const Finding* finding : of_kind(page, Kind::overlap))
        rows.push_back({page.name(finding->place), page.name(finding->harm), plain(finding->target_group),
                        organisations_of(page, *finding),
                        plain(text::write_period(finding->period, page.language())),
                        cites_cell(page, *finding)});
    if (rows.empty()) return {};
    return tag("h3", page.say_in("report.overlaps")) + tag("p", page.say_in("report.overlaps.lead")) +
           table(page.words("report.overlaps"),
                 {{page.say_in("findings.head.place")},
                  {page.say_in("findings.column.harm")},
                  {page.say_in("findings.column.target_group")},
                  {page.say_in("findings.column.organisations")},
                  {page.say_in("findings.head.when")},
                  {page.say_in("findings.head.cites")}},
                 rows);
}

/// How many places of each county have two or more bodies on a harm.
Html fragmentation(const Page& page) {
    std::map<std::pair<Id<registry::Harm>, Id<registry::Place>>, std::map<Id<registry::Place>, std::size_t>>
        most;
    std::vector<Id<registry::Place>> counties;
    for (const Finding* finding : of_kind(page, Kind::fragmentation)) {
        const auto county = page.known.ancestor(finding->place, registry::PlaceKind::county);
        auto& n = most[{finding->harm, county}][finding->place];
        n = std::max(n, finding->organisations.size());
        if (std::find(counties.begin(), counties.end(), county) == counties.end()) counties.push_back(county);
    }
    if (counties.empty()) return {};
    std::sort(counties.begin(), counties.end(),
              [&](auto a, auto b) { return text::compare(page.name_text(a), page.name_text(b)) < 0; });
    std::vector<Html> heads{page.say_in("findings.column.harm")};
    for (const auto county : counties) heads.push_back(page.name(county));
    std::vector<Html> names;
    std::vector<std::vector<MatrixCell>> cells;
    for (const registry::Harm& harm : page.known.tables().harms) {
        names.push_back(page.name(harm.id));
        auto& line = cells.emplace_back();
        for (const auto county : counties) {
            const auto n = most[{harm.id, county}].size();
            line.push_back({n == 0 ? plain("·") : plain(page.whole_number(static_cast<double>(n))),
                            static_cast<int>(n == 0   ? 0
                                             : n < 3  ? 1
                                             : n < 6  ? 2
                                             : n < 11 ? 3
                                             : n < 21 ? 4
                                                      : 5)});
        }
    }
    return tag("h3", page.say_in("report.fragmentation")) +
           tag("p", page.say_in("report.fragmentation.lead")) +
           matrix(page.words("report.fragmentation.caption"), heads, names, cells);
}

Html record_duplicates(const Page& page) {
    std::vector<std::vector<Html>> rows;
    for (const Finding* finding : of_kind(page, Kind::record_duplicate))
        rows.push_back({page.name(finding->place), page.name(finding->programme),
                        organisations_of(page, *finding), cites_cell(page, *finding)});
    if (rows.empty()) return {};
    return tag("h3", page.say_in("report.record_duplicates")) +
           tag("p", page.say_in("report.record_duplicates.lead")) +
           table(page.words("report.record_duplicates"),
                 {{page.say_in("findings.head.place")},
                  {page.say_in("findings.column.programme_name")},
                  {page.say_in("findings.column.organisations")},
                  {page.say_in("findings.head.cites")}},
                 rows);
}

}  // namespace detail_report_findings

using namespace detail_report_findings;

Html findings_part(const Page& page) {
    Html inner = tag("h2", page.say_in("report.findings")) + tag("p", page.say_in("report.findings.lead"));
    if (page.found.items.empty())
        inner += tag("p", page.say_in("findings.none"));
    else
        inner += tag("p", {{"class", "printed quiet"}}, page.say_in("report.printed.findings")) +
                 kinds_table(page) + duplications_part(page) + overlaps(page) + fragmentation(page) +
                 record_duplicates(page);
    return tag("section", {{"id", "findings"}}, inner);
}

}  // namespace ensejam::publish
