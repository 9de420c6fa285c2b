#include "publish/exchange/activities_iati.h"
#include "publish/exchange/activities_out.h"

// IATI 2.03 (iatistandard.org/en/iati-standard/203): the elements stand in the order of the schema.
namespace ensejam::publish {
namespace detail_activities_iati {

/// Code list OrganisationType.
std::string type_code(const registry::Organisation& organisation) {
    using registry::OrganisationType;
    if (organisation.is_ngo) return "22";
    switch (organisation.type) {
        case OrganisationType::municipality:
        case OrganisationType::governorate:
            return "11";
        case OrganisationType::company:
            return "70";
        case OrganisationType::university:
            return "80";
        case OrganisationType::international:
            return "40";
        case OrganisationType::unknown:
            return "";
        default:
            return "10";
    }
}

Html participant(const registry::Register& known, Id<registry::Organisation> id, const char* role) {
    const registry::Organisation* organisation = known.find(id);
    if (organisation == nullptr) return {};
    const std::string type = type_code(*organisation);
    return tag("participating-org",
               {{"ref", organisation->code}, {"role", role}, {type.empty() ? "" : "type", type}},
               iati_narratives(known, id));
}

std::vector<IatiProject> by_project(const std::vector<ActivityRow>& rows) {
    std::vector<IatiProject> projects;
    std::map<Id<registry::Project>, std::size_t> rank_of;
    for (const ActivityRow& row : rows) {
        if (row.project == nullptr) continue;
        const auto [at, is_new] = rank_of.try_emplace(row.project->id, projects.size());
        if (is_new) projects.push_back({.project = row.project});
        projects[at->second].rows.push_back(&row);
    }
    return projects;
}

Html participants(const registry::Register& known, const IatiProject& group) {
    Html result;
    std::vector<std::pair<Id<registry::Organisation>, std::string>> said;
    const auto add = [&](Id<registry::Organisation> id, const char* role) {
        if (!id || std::find(said.begin(), said.end(), std::pair{id, std::string(role)}) != said.end())
            return;
        said.emplace_back(id, role);
        result += participant(known, id, role);
    };
    for (const ActivityRow* row : group.rows) add(body_with(*row, registry::Role::funds), "1");
    for (const ActivityRow* row : group.rows) add(body_with(*row, registry::Role::accountable), "2");
    for (const ActivityRow* row : group.rows) add(row->activity->organisation, "4");
    return result;
}

Html days_of_project(const IatiProject& group) {
    const IatiDays days = iati_days(group, "");
    Html result;
    if (!days.first.empty()) result += void_tag("activity-date", {{"type", "1"}, {"iso-date", days.first}});
    if (!days.last.empty()) result += void_tag("activity-date", {{"type", "3"}, {"iso-date", days.last}});
    return result;
}

/// "province: Alborz; county: Karaj": what the place lies in, so that equal names stay apart.
std::string wider_places(const registry::Register& known, Id<registry::Place> id) {
    std::string path;
    const registry::Place* place = known.find(id);
    while (place != nullptr && (place = known.find(place->admin_parent())) != nullptr)
        path = fmt::format("{}: {}{}{}", word_of(place->kind), name_of(known, place->id, text::Language::fa),
                           path.empty() ? "" : "; ", path);
    return path;
}

Html locations(const registry::Register& known, const IatiProject& group) {
    Html result;
    std::vector<Id<registry::Place>> said;
    for (const ActivityRow* row : group.rows) {
        const Id<registry::Place> place = row->activity->place;
        if (!place || std::find(said.begin(), said.end(), place) != said.end()) continue;
        said.push_back(place);
        Html location;
        if (const std::string code = code_elsewhere(known, place); !code.empty())
            location = void_tag("location-id", {{"vocabulary", "99"}, {"code", code}});
        location += tag("name", iati_narratives(known, place));
        if (const std::string wider = wider_places(known, place); !wider.empty())
            location += tag("description", tag("narrative", plain(wider)));
        if (const auto* version = position_in(known, place))
            location += tag("point", {{"srsName", "http://www.opengis.net/def/crs/EPSG/0/4326"}},
                            tag("pos", plain(fmt::format("{} {}", version->lat, version->lon))));
        location += void_tag("feature-designation",
                             {{"code", std::string(registry::location_type(known.find(place)->kind))}});
        result += tag("location", {{"ref", iati_place_ref(place)}}, location);
    }
    return result;
}

Html sector_of(const registry::Register& known, const registry::Project& project) {
    if (project.harm)
        return tag("sector", {{"vocabulary", "99"}, {"code", code_of(known, project.harm)}},
                   iati_narratives(known, project.harm));
    if (!project.programme) return {};
    return tag("sector", {{"vocabulary", "99"}, {"code", code_of(known, project.programme)}},
               iati_narratives(known, project.programme));
}

Html budget_element(const IatiProject& group, const IatiDays& days) {
    const registry::Budget* budget = group.rows.front()->budget;
    if (budget == nullptr) return {};
    std::string bare = text::write_money(budget->amount, text::Language::en);
    std::erase(bare, ',');
    const std::string currency(budget->amount.currency.code());
    return tag("budget", {{"type", "1"}, {"status", "2"}},
               void_tag("period-start", {{"iso-date", days.first}}) +
                   void_tag("period-end", {{"iso-date", days.last}}) +
                   tag("value", {{"currency", currency}, {"value-date", days.first}}, plain(bare)));
}

/// The service itself, beside the sector, where the project names both.
Html programme_of(const registry::Register& known, const registry::Project& project) {
    if (!project.programme || !project.harm) return {};
    return tag("tag", {{"vocabulary", "99"}, {"code", code_of(known, project.programme)}},
               iati_narratives(known, project.programme));
}

/// Whom the project is for, when all its activities say the same.
std::string target_group_of(const IatiProject& group) {
    const std::string& whom = group.rows.front()->activity->target_group;
    const bool is_one = std::all_of(group.rows.begin(), group.rows.end(), [&](const ActivityRow* row) {
        return row->activity->target_group == whom;
    });
    return is_one ? whom : group.project->target_group;
}

/// Projects that declared themselves joint carry the same word.
Html joint_of(const registry::Project& project) {
    if (project.joint_group.empty()) return {};
    return void_tag("other-identifier", {{"ref", "joint/" + project.joint_group}, {"type", "A9"}});
}

Html activity_element(const registry::Register& known, const IatiProject& group, std::string_view reporter,
                      std::string_view written_at) {
    const registry::Project& project = *group.project;
    const IatiDays days = iati_days(group, written_at.substr(0, 10));
    Html inner =
        tag("iati-identifier", plain(fmt::format("{}-{}", reporter, group.rows.front()->project_code)));
    inner += tag("reporting-org", {{"ref", std::string(reporter)}, {"type", "10"}},
                 tag("narrative", plain(reporter)));
    inner +=
        tag("title", project.title.empty() ? iati_narratives(known, project.programme)
                                           : tag("narrative", {{"xml:lang", "fa"}}, plain(project.title)));
    inner += tag("description", {{"type", "1"}}, iati_narratives(known, project.programme));
    if (const std::string whom = target_group_of(group); !whom.empty())
        inner += tag("description", {{"type", "3"}}, tag("narrative", plain(whom)));
    inner += participants(known, group) + joint_of(project) + void_tag("activity-status", {{"code", "2"}});
    inner += days_of_project(group) + locations(known, group) + sector_of(known, project) +
             programme_of(known, project) + budget_element(group, days) + iati_results(known, group, days);
    return tag("iati-activity", inner);
}

}  // namespace detail_activities_iati

IatiDays iati_days(const IatiProject& group, std::string_view otherwise) {
    IatiDays days;
    for (const ActivityRow* row : group.rows) {
        if (!row->first_day.empty() && (days.first.empty() || row->first_day < days.first))
            days.first = row->first_day;
        days.last = std::max(days.last, row->last_day);
    }
    if (otherwise.empty()) return days;
    if (days.first.empty()) days.first = days.last.empty() ? std::string(otherwise) : days.last;
    if (days.last.empty()) days.last = days.first;
    return days;
}

std::string activities_iati(const registry::Register& known, std::string_view reporter,
                            std::string_view written_at) {
    const auto rows = activity_rows(known);
    Html activities;
    for (const auto& group : detail_activities_iati::by_project(rows))
        activities +=
            detail_activities_iati::activity_element(known, group, reporter, written_at) + Html{"\n"};
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
           tag("iati-activities", {{"version", "2.03"}, {"generated-datetime", std::string(written_at)}},
               Html{"\n"} + activities)
               .markup +
           "\n";
}

}  // namespace ensejam::publish
