#include "intake/register_tables/registry_readers.h"
#include "intake/register_tables/table_words.h"

namespace ensejam::intake {
namespace detail_registry_nouns {

using namespace registry;

/// The other names that a row lists, and those that further rows of its code have.
std::vector<Alias> aliases_of(const TableRows& rows) {
    std::vector<Alias> aliases;
    for (const std::string& text : rows.list("aliases")) aliases.push_back({.text = text});
    for (const std::string& text : rows.other_names()) aliases.push_back({.text = text});
    return aliases;
}

/// "amar_code:3001" -> {"amar_code", "3001"}.
std::vector<OutsideCode> codes_of(const std::vector<std::string>& texts) {
    std::vector<OutsideCode> codes;
    for (const std::string& text : texts) {
        const std::size_t colon = text.find(':');
        if (colon != std::string::npos) codes.push_back({text.substr(0, colon), text.substr(colon + 1)});
    }
    return codes;
}

}  // namespace detail_registry_nouns

using namespace detail_registry_nouns;

void read_harms(TableRows& rows, const Register& known, Change& change) {
    NewIds<Harm> ids(known);
    rows.join_codes();
    while (rows.next()) {
        const std::string code = rows.text("code");
        Harm harm{.id = ids.of(code, known.harm_coded(code)),
                  .code = code,
                  .name_fa = rows.name("name_fa", "name_en"),
                  .name_en = rows.text("name_en")};
        harm.indicator = rows.text("indicator");
        harm.severity = rows.number("severity", 1);
        harm.source = rows.text("source");
        harm.aliases = aliases_of(rows);
        if (rows.is_good()) change.put.harms.push_back(std::move(harm));
    }
}

void read_places(TableRows& rows, const Register& known, Change& change) {
    NewIds<Place> ids(known);
    rows.join_codes();
    while (rows.next()) {
        const std::string code = rows.text("code");
        Place place{.id = ids.of(code, known.place_coded(code)),
                    .code = code,
                    .name_fa = rows.name("name_fa", "name_en"),
                    .name_en = rows.text("name_en")};
        const auto kind = place_kind_in(rows.text("kind"));
        if (!kind) rows.refuse(Code::table_value_bad, "kind", rows.text("kind"), "kind");
        place.kind = kind.value_or(PlaceKind::settlement);
        if (const std::string parent = rows.text("parent"); !parent.empty()) {
            const Id<Place> id = known.place_coded(parent) ? known.place_coded(parent) : ids.known(parent);
            if (!id) rows.refuse(Code::reference_unknown, "parent", parent);
            place.parents = {{.parent = id}};
        }
        PlaceVersion version{.valid = rows.days("valid_from", "valid_to"), .source = rows.text("source")};
        version.population = rows.number("population", -1);
        version.households = rows.number("households", -1);
        version.has_position = !rows.text("lat").empty();
        version.lat = rows.number("lat", 0);
        version.lon = rows.number("lon", 0);
        if (const Place* before = known.find(place.id); before != nullptr && !before->versions.empty()) {
            version.boundary = before->versions.front().boundary;
            version.boundary_credit = before->versions.front().boundary_credit;
        }
        place.versions = {std::move(version)};
        place.aliases = aliases_of(rows);
        place.codes = codes_of(rows.list("codes"));
        if (rows.is_good()) change.put.places.push_back(std::move(place));
    }
}

void read_organisations(TableRows& rows, const Register& known, Change& change) {
    NewIds<Organisation> ids(known);
    rows.join_codes();
    while (rows.next()) {
        const std::string code = rows.text("code");
        const Id<Organisation> before = known.organisation_coded(code);
        Organisation organisation{.id = ids.of(code, before), .code = code};
        const std::string told_type = rows.text("type");
        const auto type = organisation_type_in(told_type);
        if (!type && !told_type.empty()) rows.refuse(Code::table_value_bad, "type", told_type, "type");
        organisation.type = type.value_or(OrganisationType::unknown);
        organisation.name_fa = rows.name("name_fa", "name_en");
        organisation.name_en = rows.text("name_en");
        organisation.is_ngo = rows.yes("is_ngo");
        organisation.level = rows.text("level");
        if (const std::string parent = rows.text("parent"); !parent.empty()) {
            organisation.parent =
                known.organisation_coded(parent) ? known.organisation_coded(parent) : ids.known(parent);
            if (!organisation.parent) rows.refuse(Code::reference_unknown, "parent", parent);
        }
        organisation.home_place = rows.place("home_place");
        organisation.aliases = aliases_of(rows);
        organisation.identifiers = codes_of(rows.list("identifiers"));
        if (before) organisation.licences = known.find(before)->licences;
        if (rows.is_good()) change.put.organisations.push_back(std::move(organisation));
    }
}

void read_programmes(TableRows& rows, const Register& known, Change& change) {
    NewIds<Programme> ids(known);
    rows.join_codes();
    while (rows.next()) {
        const std::string code = rows.text("code");
        const Id<Programme> before = known.programme_coded(code);
        Programme programme{.id = ids.of(code, before),
                            .code = code,
                            .name_fa = rows.name("name_fa", "name_en"),
                            .name_en = rows.text("name_en")};
        programme.unit = rows.text("unit");
        programme.aliases = aliases_of(rows);
        programme.norm_units_per_person = rows.number("norm_units_per_person", 1);
        programme.max_providers = static_cast<int>(rows.number("max_providers", 1));
        programme.min_months = static_cast<int>(rows.number("min_months", 1));
        programme.setup_share = rows.number("setup_share", 0);
        programme.handover_months = static_cast<int>(rows.number("handover_months", 1));
        programme.unit_cost = rials(static_cast<std::int64_t>(rows.number("unit_cost_rial", -1)));
        programme.staff_hours_per_unit = rows.number("staff_hours_per_unit", -1);
        programme.dose_min = rows.number("dose_min", 1);
        programme.dose_max = rows.number("dose_max", 1);
        programme.source = rows.text("source");
        if (before) programme.harms = known.find(before)->harms;
        if (rows.is_good()) change.put.programmes.push_back(std::move(programme));
    }
}

void read_licences(TableRows& rows, const Register& known, Change& change) {
    std::map<Id<Organisation>, Organisation> changed;
    while (rows.next()) {
        const Id<Organisation> id = rows.organisation("organisation");
        Licence licence{.issuer = rows.text("issuer"),
                        .scope = rows.text("scope"),
                        .valid = rows.days("valid_from", "valid_to")};
        if (!rows.is_good() || !id) continue;
        const auto [at, is_new] = changed.try_emplace(id, *known.find(id));
        if (is_new) at->second.licences.clear();
        at->second.licences.push_back(std::move(licence));
    }
    for (auto& [id, organisation] : changed) change.put.organisations.push_back(std::move(organisation));
}

void read_programme_harms(TableRows& rows, const Register& known, Change& change) {
    std::map<Id<Programme>, Programme> changed;
    while (rows.next()) {
        const Id<Programme> id = rows.programme("programme");
        ClaimedReach reach{.harm = rows.harm("harm"),
                           .low = rows.number("reach_low", 0),
                           .central = rows.number("reach", 0),
                           .high = rows.number("reach_high", 0)};
        reach.grade = rows.text("grade");
        reach.source = rows.text("source");
        if (!rows.is_good() || !id) continue;
        const auto [at, is_new] = changed.try_emplace(id, *known.find(id));
        if (is_new) at->second.harms.clear();
        at->second.harms.push_back(std::move(reach));
    }
    for (auto& [id, programme] : changed) change.put.programmes.push_back(std::move(programme));
}

}  // namespace ensejam::intake
