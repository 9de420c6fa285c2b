#include <algorithm>
#include <optional>

#include "intake/plan_files/plan_tables.h"

namespace ensejam::intake {

namespace detail_plan_rules {

constexpr double many = 1e15;

/// The offer that a row names by place, programme and organisation; offers stand in order.
std::optional<plan::Rank> offer_of(PlanReading& reading, const PlanFields& fields) {
    const plan::Offers& offers = reading.problem.offers;
    const plan::Rank place = fields.reference("place", reading.places);
    const plan::Rank programme = fields.reference("programme", reading.programmes);
    const plan::Rank organisation = fields.reference("organisation", reading.organisations);
    const auto first = std::lower_bound(offers.place.begin(), offers.place.end(), place);
    for (auto at = first; at != offers.place.end() && *at == place; ++at) {
        const auto rank = static_cast<std::size_t>(at - offers.place.begin());
        if (offers.programme[rank] == programme && offers.organisation[rank] == organisation)
            return static_cast<plan::Rank>(rank);
    }
    fields.note(Code::plan_reference_unknown, "organisation", fields.text("organisation").value_or(""));
    return std::nullopt;
}

void add_cover(PlanReading& reading, const PlanFields& fields, plan::Site& site, plan::Rank harm,
               std::string_view place, std::string_view reach) {
    if (reading.problem.harms.empty()) return;
    site.covers.push_back({.place = fields.look_up("covers", place, reading.places),
                           .harm = harm,
                           .exposure = plan::exposure_of_reach(reading.problem.harms[harm],
                                                               fields.parse("covers", reach, 0, 1))});
}

void read_covers(PlanReading& reading, const PlanFields& fields, plan::Site& site, plan::Rank harm) {
    for (std::size_t rank = 0; rank < fields.table().columns.size(); ++rank) {
        const PlanColumn& column = fields.table().columns[rank];
        const std::string_view cell = fields.row().cells[rank];
        if (column.name == "covers" && !column.member.empty() && cell.data() != nullptr)
            add_cover(reading, fields, site, harm, column.member, cell);
    }
    for (const std::string_view item : fields.list("covers")) {
        const std::size_t colon = item.rfind(':');
        if (colon == std::string_view::npos)
            fields.note(Code::plan_field_bad, "covers", item);
        else
            add_cover(reading, fields, site, harm, item.substr(0, colon), item.substr(colon + 1));
    }
}

void read_site(PlanReading& reading, const PlanFields& fields) {
    plan::Problem& problem = reading.problem;
    const std::int32_t last = problem.n_periods;
    plan::Site site{.id = fields.required_text("id"),
                    .programme = fields.reference("programme", reading.programmes),
                    .organisation = fields.reference("organisation", reading.organisations),
                    .cost = minor_units(reading, fields.required_number("cost", 0, many), true),
                    .first = fields.whole("from", 1, 1, last) - 1,
                    .last = fields.whole("to", last, 1, last) - 1,
                    .payers = fields.references("payers", reading.funds)};
    const bool names_harm = problem.harms.size() > 1 || fields.text("harm");
    read_covers(reading, fields, site, names_harm ? fields.reference("harm", reading.harms) : 0);
    if (site.last < site.first) fields.note(Code::plan_field_bad, "to", fields.text("to").value_or(""));
    if (!site.covers.empty() && !problem.places.empty())
        site.province = problem.counties[problem.places[site.covers[0].place].county].province;
    problem.sites.push_back(std::move(site));
}

void read_bundle(PlanReading& reading, const PlanFields& fields) {
    plan::Bundle bundle{.programmes = fields.references("programmes", reading.programmes),
                        .harm = fields.reference("harm", reading.harms)};
    const double reach = fields.required_number("bonus_reach", 0, 1);
    if (bundle.programmes.size() < 2)
        fields.note(Code::plan_field_bad, "programmes", fields.text("programmes").value_or(""));
    if (reading.problem.harms.empty()) return;
    bundle.exposure = plan::exposure_of_reach(reading.problem.harms[bundle.harm], reach);
    reading.problem.bundles.push_back(std::move(bundle));
}

void read_commitment(PlanReading& reading, const PlanFields& fields) {
    const auto offer = offer_of(reading, fields);
    const std::int32_t last = fields.whole("until_period", 1, 1, reading.problem.n_periods) - 1;
    const double dose = fields.number("dose", 1, 0, many);
    if (offer) reading.problem.commitments.push_back({.offer = *offer, .last = last, .dose = dose});
}

void read_run(PlanReading& reading, const PlanFields& fields) {
    const std::int32_t n_periods = reading.problem.n_periods;
    const auto offer = offer_of(reading, fields);
    const std::int32_t first = fields.whole("from", 1, 1, n_periods) - 1;
    const std::int32_t last = fields.whole("to", n_periods, 1, n_periods) - 1;
    if (last < first) fields.note(Code::plan_field_bad, "to", fields.text("to").value_or(""));
    const double dose = fields.number("dose", 1, 0, many);
    if (offer)
        reading.problem.status_quo.push_back({.offer = *offer, .first = first, .last = last, .dose = dose});
}

}  // namespace detail_plan_rules

void read_plan_rules(PlanReading& reading, PlanTables& tables) {
    using namespace detail_plan_rules;
    plan::Problem& problem = reading.problem;
    for_each_row(reading, tables, "bundles", {"programmes", "harm", "bonus_reach"},
                 [&](const PlanFields& fields) { read_bundle(reading, fields); });
    for_each_row(reading, tables, "exclusion_groups", {"programmes"}, [&](const PlanFields& fields) {
        problem.exclusion_groups.push_back({fields.references("programmes", reading.programmes)});
    });
    for_each_row(reading, tables, "prerequisites", {"programme", "needs"}, [&](const PlanFields& fields) {
        problem.prerequisites.push_back({.programme = fields.reference("programme", reading.programmes),
                                         .needs = fields.reference("needs", reading.programmes)});
    });
    for_each_row(reading, tables, "commitments",
                 {"place", "programme", "organisation", "until_period", "dose"},
                 [&](const PlanFields& fields) { read_commitment(reading, fields); });
    for_each_row(reading, tables, "sites",
                 {"id", "programme", "organisation", "cost", "covers", "harm", "from", "to", "payers"},
                 [&](const PlanFields& fields) { read_site(reading, fields); });
    for_each_row(reading, tables, "status_quo", {"place", "programme", "organisation", "from", "to", "dose"},
                 [&](const PlanFields& fields) { read_run(reading, fields); });
}

}  // namespace ensejam::intake
