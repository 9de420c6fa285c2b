#include "publish/activities_out.h"
#include "publish/activities_rows.h"
#include "publish/html.h"

// IATI 2.03 (iatistandard.org/en/iati-standard/203): the elements stand in the order of the schema.
namespace ensejam::publish {
namespace detail_activities_iati {

/// A name in both languages, Persian first.
template <class Noun>
Html narratives(const registry::Register& known, Id<Noun> id) {
    const std::string fa = name_of(known, id, text::Language::fa);
    const std::string en = name_of(known, id, text::Language::en);
    Html result = tag("narrative", {{"xml:lang", "fa"}}, plain(fa));
    if (en != fa) result += tag("narrative", {{"xml:lang", "en"}}, plain(en));
    return result;
}

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
               narratives(known, id));
}

struct ProjectRows {
    const registry::Project* project = nullptr;
    std::vector<const ActivityRow*> rows{};
};

std::vector<ProjectRows> by_project(const std::vector<ActivityRow>& rows) {
    std::vector<ProjectRows> projects;
    std::map<Id<registry::Project>, std::size_t> rank_of;
    for (const ActivityRow& row : rows) {
        if (row.project == nullptr) continue;
        const auto [at, is_new] = rank_of.try_emplace(row.project->id, projects.size());
        if (is_new) projects.push_back({.project = row.project});
        projects[at->second].rows.push_back(&row);
    }
    return projects;
}

Html participants(const registry::Register& known, const ProjectRows& group) {
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

Html days_of_project(const ProjectRows& group) {
    Day first = no_day;
    Day last = no_day;
    for (const ActivityRow* row : group.rows) {
        const Interval& period = row->activity->period;
        if (period.from != no_day && (first == no_day || period.from < first)) first = period.from;
        if (period.to != no_day && period.to > last) last = period.to;
    }
    Html result;
    if (first != no_day) result += void_tag("activity-date", {{"type", "1"}, {"iso-date", iso(first)}});
    if (last != no_day) result += void_tag("activity-date", {{"type", "3"}, {"iso-date", iso(last + -1)}});
    return result;
}

Html locations(const registry::Register& known, const ProjectRows& group) {
    Html result;
    std::vector<Id<registry::Place>> said;
    for (const ActivityRow* row : group.rows) {
        const Id<registry::Place> place = row->activity->place;
        if (!place || std::find(said.begin(), said.end(), place) != said.end()) continue;
        said.push_back(place);
        Html location = void_tag("location-id", {{"vocabulary", "99"}, {"code", code_of(known, place)}}) +
                        tag("name", narratives(known, place));
        if (const auto* version = position_in(known, place))
            location += tag("point", {{"srsName", "http://www.opengis.net/def/crs/EPSG/0/4326"}},
                            tag("pos", plain(fmt::format("{} {}", version->lat, version->lon))));
        result += tag("location", location);
    }
    return result;
}

Html sector_of(const registry::Register& known, const registry::Project& project) {
    if (project.harm)
        return tag("sector", {{"vocabulary", "99"}, {"code", code_of(known, project.harm)}},
                   narratives(known, project.harm));
    if (!project.programme) return {};
    return tag("sector", {{"vocabulary", "99"}, {"code", code_of(known, project.programme)}},
               narratives(known, project.programme));
}

Html budget_element(const ProjectRows& group) {
    const registry::Budget* budget = group.rows.front()->budget;
    const Interval& days = group.rows.front()->activity->period;
    if (budget == nullptr || days.from == no_day || days.to == no_day) return {};
    const std::string digits = text::write_money(budget->amount, text::Language::en);
    std::string bare;
    for (const char letter : digits)
        if (letter != ',') bare += letter;
    return tag(
        "budget", {{"type", "1"}, {"status", "2"}},
        void_tag("period-start", {{"iso-date", iso(days.from)}}) +
            void_tag("period-end", {{"iso-date", iso(days.to + -1)}}) +
            tag("value",
                {{"currency", std::string(budget->amount.currency.code())}, {"value-date", iso(days.from)}},
                plain(bare)));
}

/// The service itself, beside the sector, where the project names both.
Html programme_of(const registry::Register& known, const registry::Project& project) {
    if (!project.programme || !project.harm) return {};
    return tag("tag", {{"vocabulary", "99"}, {"code", code_of(known, project.programme)}},
               narratives(known, project.programme));
}

/// Whom the project is for, when all its activities say the same.
std::string target_group_of(const ProjectRows& group) {
    const std::string& whom = group.rows.front()->activity->target_group;
    const bool is_one = std::all_of(group.rows.begin(), group.rows.end(), [&](const ActivityRow* row) {
        return row->activity->target_group == whom;
    });
    return is_one ? whom : group.project->target_group;
}

/// People as a result of a project of one activity: of several activities they are bounds, never a sum.
Html people_of(const registry::Register& known, const ProjectRows& group) {
    const registry::Activity& activity = *group.rows.front()->activity;
    const bool is_told = activity.people_targeted >= 0 || activity.people_reached >= 0;
    if (group.rows.size() != 1 || !is_told || group.rows.front()->first_day.empty() ||
        group.rows.front()->last_day.empty())
        return {};
    const auto value = [](const char* name, double people) {
        return people < 0 ? Html{} : void_tag(name, {{"value", fmt::format("{}", people)}});
    };
    const Html title = tag("title", narratives(known, activity.programme));
    const Html period = tag(
        "period", void_tag("period-start", {{"iso-date", group.rows.front()->first_day}}) +
                      void_tag("period-end", {{"iso-date", group.rows.front()->last_day}}) +
                      value("target", activity.people_targeted) + value("actual", activity.people_reached));
    return tag("result", {{"type", "1"}}, title + tag("indicator", {{"measure", "1"}}, title + period));
}

Html activity_element(const registry::Register& known, const ProjectRows& group, std::string_view reporter) {
    const registry::Project& project = *group.project;
    Html inner =
        tag("iati-identifier", plain(fmt::format("{}-{}", reporter, group.rows.front()->project_code)));
    inner += tag("reporting-org", {{"ref", std::string(reporter)}, {"type", "10"}},
                 tag("narrative", plain(reporter)));
    inner +=
        tag("title", project.title.empty() ? narratives(known, project.programme)
                                           : tag("narrative", {{"xml:lang", "fa"}}, plain(project.title)));
    inner += tag("description", {{"type", "1"}}, narratives(known, project.programme));
    if (const std::string whom = target_group_of(group); !whom.empty())
        inner += tag("description", {{"type", "3"}}, tag("narrative", plain(whom)));
    inner += participants(known, group);
    inner += void_tag("activity-status", {{"code", "2"}});
    inner += days_of_project(group) + locations(known, group) + sector_of(known, project) +
             programme_of(known, project) + budget_element(group) + people_of(known, group);
    return tag("iati-activity", inner);
}

}  // namespace detail_activities_iati

std::string activities_iati(const registry::Register& known, std::string_view reporter,
                            std::string_view written_at) {
    const auto rows = activity_rows(known);
    Html activities;
    for (const auto& group : detail_activities_iati::by_project(rows))
        activities += detail_activities_iati::activity_element(known, group, reporter) + Html{"\n"};
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
           tag("iati-activities", {{"version", "2.03"}, {"generated-datetime", std::string(written_at)}},
               Html{"\n"} + activities)
               .markup +
           "\n";
}

}  // namespace ensejam::publish
