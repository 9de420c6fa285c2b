#include "publish/exchange/activities_out.h"
#include "publish/exchange/activities_rows.h"
#include "publish/sheets/json.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_activities_tables {

/// A column of the canonical sheet: key, word and HXL hashtag.
struct Canonical {
    const char* key;
    const char* tag;
    bool is_day = false;
};
constexpr auto canonical = std::to_array<Canonical>({
    {"activity_code", "#activity+code"},
    {"project_code", "#activity+id+project"},
    {"project_title", "#activity+name"},
    {"programme", "#activity+programme"},
    {"harm", "#sector"},
    {"organisation", "#org+impl+name"},
    {"lead_organisation", "#org+prog+name"},
    {"funder", "#org+funder+name"},
    {"country", "#country+name"},
    {"province", "#adm1+name"},
    {"county", "#adm2+name"},
    {"city", "#adm3+name"},
    {"neighbourhood", "#adm5+name"},
    {"start_date", "#date+start", true},
    {"end_date", "#date+end", true},
    {"target_group", "#beneficiary+type"},
    {"people_targeted", "#targeted"},
    {"people_reached", "#reached"},
    {"units", "#indicator+num+units"},
    {"budget", "#value+budget"},
    {"currency", "#currency"},
    {"joint_project", "#meta+joint"},
});

Value told_number(double value) { return value < 0 ? Value() : Value(value); }
Value told_text(std::string value) { return value.empty() ? Value() : Value(std::move(value)); }

Value budget_of_row(const ActivityRow& row) {
    if (row.budget == nullptr) return {};
    const Money& amount = row.budget->amount;
    if (decimals(amount.currency) == 0) return amount.minor;
    return static_cast<double>(amount.minor) / std::pow(10.0, decimals(amount.currency));
}

std::vector<Value> values_of(const registry::Register& known, const ActivityRow& row,
                             text::Language language) {
    const registry::Activity& activity = *row.activity;
    const auto at = [&](registry::PlaceKind kind) {
        return told_text(name_of(known, known.ancestor(activity.place, kind), language));
    };
    const registry::Place* place = known.find(activity.place);
    const bool is_small = place != nullptr && place->kind >= registry::PlaceKind::district;
    return {fmt::format("A{}", activity.id.value),
            told_text(row.project_code),
            told_text(row.project == nullptr ? "" : row.project->title),
            told_text(name_of(known, activity.programme, language)),
            told_text(row.project == nullptr ? "" : name_of(known, row.project->harm, language)),
            told_text(name_of(known, activity.organisation, language)),
            told_text(name_of(known, body_with(row, registry::Role::accountable), language)),
            told_text(name_of(known, body_with(row, registry::Role::funds), language)),
            at(registry::PlaceKind::country),
            at(registry::PlaceKind::province),
            at(registry::PlaceKind::county),
            at(registry::PlaceKind::city),
            is_small ? told_text(name_of(known, activity.place, language)) : Value(),
            told_text(row.first_day),
            told_text(row.last_day),
            told_text(activity.target_group),
            told_number(activity.people_targeted),
            told_number(activity.people_reached),
            told_number(activity.units),
            budget_of_row(row),
            row.budget == nullptr ? Value() : Value(std::string(row.budget->amount.currency.code())),
            told_text(row.project == nullptr ? "" : row.project->joint_group)};
}

}  // namespace detail_activities_tables

using namespace detail_activities_tables;

Listing activities_listing(const registry::Register& known, text::Language language) {
    Listing listing{.name = "activities"};
    const auto rows = activity_rows(known);
    const bool all_rial = is_all_rial(rows);
    for (const Canonical& column : canonical) {
        const bool is_budget = std::string_view(column.key) == "budget";
        const std::string rial = is_budget && all_rial ? ".rial" : "";
        listing.columns.push_back({.key = is_budget && all_rial ? "budget (rial)" : column.key,
                                   .heading = say(language, "export." + std::string(column.key) + rial),
                                   .is_day = column.is_day});
    }
    for (const ActivityRow& row : rows) listing.rows.push_back(values_of(known, row, language));
    return listing;
}

std::string activities_hxl(const registry::Register& known, text::Language language) {
    Listing listing = activities_listing(known, language);
    std::string tags;
    for (std::size_t rank = 0; rank < listing.columns.size(); ++rank) {
        listing.columns[rank].key = listing.columns[rank].heading;
        tags += (rank > 0 ? "," : "") + std::string(canonical[rank].tag);
    }
    std::string csv = as_csv(listing);
    return csv.insert(csv.find("\r\n") + 2, tags + "\r\n");
}

std::string activities_geojson(const registry::Register& known, text::Language language) {
    const Listing listing = activities_listing(known, language);
    const auto rows = activity_rows(known);
    Json features = Json::array();
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        Json properties = Json::object();
        for (std::size_t column = 0; column < listing.columns.size(); ++column)
            if (const Json value = json_value(listing.rows[rank][column]); !value.is_null())
                properties[listing.columns[column].key] = value;
        Json geometry;
        if (const auto* version = position_in(known, rows[rank].activity->place))
            geometry = {{"type", "Point"}, {"coordinates", {version->lon, version->lat}}};
        features.push_back(
            {{"type", "Feature"}, {"geometry", geometry}, {"properties", std::move(properties)}});
    }
    return written({{"type", "FeatureCollection"}, {"features", std::move(features)}});
}

}  // namespace ensejam::publish
