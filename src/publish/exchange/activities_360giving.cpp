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

Json grant_of(const registry::Register& known, const ActivityRow& row, Id<registry::Organisation> funder,
              std::string_view prefix) {
    const registry::Activity& activity = *row.activity;
    const std::string programme = name_of(known, activity.programme, text::Language::fa);
    // A grant that came with its identifier keeps it.
    const bool is_grant = row.project_code.starts_with("360G-");
    Json grant = {{"id", is_grant ? row.project_code : fmt::format("360G-{}-{}", prefix, row.project_code)},
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

}  // namespace detail_activities_360giving

std::string activities_360giving(const registry::Register& known, std::string_view prefix) {
    Json grants = Json::array();
    std::vector<Id<registry::Project>> said;
    for (const ActivityRow& row : activity_rows(known)) {
        const registry::Organisation* recipient = known.find(row.activity->organisation);
        const Id<registry::Organisation> funder = body_with(row, registry::Role::funds);
        if (row.budget == nullptr || recipient == nullptr || !recipient->is_ngo || !funder ||
            row.first_day.empty())
            continue;
        if (std::find(said.begin(), said.end(), row.project->id) != said.end()) continue;
        said.push_back(row.project->id);
        grants.push_back(detail_activities_360giving::grant_of(known, row, funder, prefix));
    }
    return written({{"grants", std::move(grants)}});
}

}  // namespace ensejam::publish
