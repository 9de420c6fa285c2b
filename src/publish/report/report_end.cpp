#include <set>

#include "publish/answers/plan_questions.h"
#include "publish/drawing/table.h"
#include "publish/report/report_parts.h"

namespace ensejam::publish {
namespace detail_report_end {

/// Every sheet with the number of activities that its rows tell.
std::vector<std::vector<Html>> sheet_rows(const Page& page) {
    std::map<Id<registry::Sheet>, std::size_t> n_told;
    for (const registry::Activity& activity : page.known.tables().activities)
        for (const registry::ToldAt& told : activity.told_at) ++n_told[told.sheet];
    std::vector<std::vector<Html>> rows;
    for (const registry::Sheet& sheet : page.known.tables().sheets) {
        const auto sender = page.known.organisation_coded(sheet.sender);
        rows.push_back({bdi(sheet.file), bdi(sheet.sheet), sender ? page.name(sender) : bdi(sheet.sender),
                        plain(page.whole_number(static_cast<double>(n_told[sheet.id]))),
                        tag("code", plain(sheet.file_sha256.substr(0, 12)))});
    }
    return rows;
}

std::string boundary_credit(const registry::Register& known) {
    for (const registry::Place& place : known.tables().places)
        for (const registry::PlaceVersion& version : place.versions)
            if (!version.boundary.empty() && !version.boundary_credit.empty()) return version.boundary_credit;
    return {};
}

}  // namespace detail_report_end

Html questions_part(const Page& page, const plan::Posed& posed) {
    const Listing listing = questions_listing(page.known, posed, page.language());
    Html lines;
    std::set<std::string> shown;
    for (const auto& row : listing.rows)
        if (shown.insert(std::get<std::string>(row[0])).second)
            lines += tag("li", plain(std::get<std::string>(row[1])));
    if (lines.is_empty()) return {};
    return tag("section", {{"id", "questions"}},
               tag("h2", page.say_in("report.questions")) + tag("p", page.say_in("report.questions.lead")) +
                   tag("ul", {{"class", "prices"}}, lines));
}

Html sources_part(const Page& page) {
    Html notes;
    for (const char* key :
         {"report.note.people", "report.note.money", "report.note.empty", "report.note.person"})
        notes += tag("li", page.say_in(key));
    notes += tag("li", page.say_in("report.note.small", {{"k", std::to_string(page.options.least_people)}}));
    return tag("section", {{"id", "sources"}},
               tag("h2", page.say_in("report.sources")) +
                   table(page.words("report.sources.caption"),
                         {{page.say_in("report.file")},
                          {page.say_in("report.sheet")},
                          {page.say_in("report.sender")},
                          {page.say_in("report.rows_told"), true},
                          {page.say_in("report.fingerprint")}},
                         detail_report_end::sheet_rows(page)) +
                   tag("h3", page.say_in("report.notes")) + tag("ul", {{"class", "prices"}}, notes));
}

Html closing(const Page& page) {
    Html lines;
    if (const std::string credit = detail_report_end::boundary_credit(page.known); !credit.empty())
        lines += tag("p", {{"class", "quiet"}}, page.say_in("report.credit", {{"text", credit}}));
    if (!page.options.audit_anchor.empty())
        lines +=
            tag("p", {{"class", "quiet"}},
                page.say_in("report.anchor") + plain(" ") + tag("code", plain(page.options.audit_anchor)));
    lines += tag("p", {{"class", "quiet"}},
                 page.say_in("report.made_by", {{"version", page.options.program_version}}));
    return tag("footer", {{"class", "end"}}, lines);
}

}  // namespace ensejam::publish
