#include <set>

#include "publish/exchange/activities_out.h"
#include "publish/exchange/activities_rows.h"
#include "publish/sheets/json.h"

// 360Giving Data Standard 1.1 (standard.threesixtygiving.org): one grant for each project that a funder gives
// an NGO the money of.
namespace ensejam::publish {
namespace detail_activities_360giving {

Json body_json(const registry::Register& known, Id<registry::Organisation> id) {
    Json body = {{"id", "org-" + code_of(known, id)}, {"name", name_of(known, id, text::Language::fa)}};
    return Json::array({std::move(body)});
}

Json amount_json(const Money& amount) {
    if (decimals(amount.currency) == 0) return amount.minor;
    return static_cast<double>(amount.minor) / std::pow(10.0, decimals(amount.currency));
}

/// A grant that came with its identifier keeps it.
bool is_grant(const ActivityRow& row) { return row.project_code.starts_with("360G-"); }

Json grant_of(const registry::Register& known, const ActivityRow& row, Id<registry::Organisation> funder,
              std::string_view prefix) {
    const registry::Activity& activity = *row.activity;
    const std::string programme = name_of(known, activity.programme, text::Language::fa);
    Json grant = {
        {"id", is_grant(row) ? row.project_code : fmt::format("360G-{}-{}", prefix, row.project_code)},
        {"title", row.project->title.empty() ? programme : row.project->title},
        {"description", programme},
        {"currency", row.budget->amount.currency.code()},
        {"amountAwarded", amount_json(row.budget->amount)},
        {"awardDate", row.first_day},
        {"fundingOrganization", body_json(known, funder)},
        {"recipientOrganization", body_json(known, activity.organisation)},
        {"plannedDates", Json::array({{{"startDate", row.first_day}, {"endDate", row.last_day}}})}};
    if (activity.place) {
        Json location = {{"name", name_of(known, activity.place, text::Language::fa)}};
        if (const std::string code = code_elsewhere(known, activity.place); !code.empty())
            location["geoCode"] = code;
        grant["beneficiaryLocation"] = Json::array({std::move(location)});
    }
    grant["grantProgramme"] =
        Json::array({{{"code", code_of(known, activity.programme)}, {"title", programme}}});
    return grant;
}

struct Grant {
    ActivityRow row{};  ///< the first of its project
    Id<registry::Organisation> funder{};
};

/// Projects of told activities, and those among them that are grants.
struct Grants {
    std::vector<Grant> all{};
    std::size_t n_projects = 0;
};

Grants grants_in(const registry::Register& known) {
    Grants grants;
    std::set<std::int64_t> met;
    std::set<std::int64_t> said;
    for (ActivityRow& row : activity_rows(known)) {
        if (row.project == nullptr) continue;
        met.insert(row.project->id.value);
        const registry::Organisation* recipient = known.find(row.activity->organisation);
        const Id<registry::Organisation> funder = body_with(row, registry::Role::funds);
        const bool is_given = recipient != nullptr && (recipient->is_ngo || is_grant(row));
        if (row.budget == nullptr || !is_given || !funder || row.first_day.empty()) continue;
        if (said.insert(row.project->id.value).second) grants.all.push_back({std::move(row), funder});
    }
    grants.n_projects = met.size();
    return grants;
}

}  // namespace detail_activities_360giving

using namespace detail_activities_360giving;

std::string activities_360giving(const registry::Register& known, std::string_view prefix) {
    Json grants = Json::array();
    for (const Grant& grant : grants_in(known).all)
        grants.push_back(grant_of(known, grant.row, grant.funder, prefix));
    return written({{"grants", std::move(grants)}});
}

std::size_t projects_without_grant(const registry::Register& known) {
    const Grants grants = grants_in(known);
    return grants.n_projects - grants.all.size();
}

}  // namespace ensejam::publish
