#include <cmath>

#include "intake/plan_files/plan_tables.h"

namespace ensejam::intake {

namespace detail_plan_nouns {

constexpr double many = 1e15;
constexpr std::int32_t many_whole = 1'000'000'000;

void read_harm(PlanReading& reading, const PlanFields& fields) {
    plan::Harm harm{.id = fields.required_text("id"),
                    .severity = fields.number("severity", 1, 0, many),
                    .carry_over = fields.number("carry_over", 0, 0, 0.999999)};
    const std::string_view response = fields.text("response").value_or("independent");
    if (response == "capped")
        harm.response = plan::Response::capped;
    else if (response == "table")
        harm.response = plan::Response::table;
    else if (response != "independent")
        fields.note(Code::plan_field_bad, "response", response);
    const auto items = fields.list("response_table");
    double slope = many;
    plan::ResponsePoint from{};
    for (std::size_t rank = 0; rank + 1 < items.size(); rank += 2) {
        const plan::ResponsePoint to{fields.parse("response_table", items[rank], 0, many),
                                     fields.parse("response_table", items[rank + 1], 0, 1)};
        const double next = (to.share - from.share) / (to.exposure - from.exposure);
        if (!(to.exposure > from.exposure) || next < 0 || next > slope)
            fields.note(Code::plan_field_bad, "response_table", items[rank]);
        harm.table.push_back(from = to);
        slope = next;
    }
    if (harm.response == plan::Response::table && (items.empty() || items.size() % 2 != 0))
        fields.note(Code::plan_field_missing, "response_table", "");
    remember(reading.harms, reading, fields, harm.id, static_cast<plan::Rank>(reading.problem.harms.size()));
    reading.problem.harms.push_back(std::move(harm));
}

void read_place(PlanReading& reading, const PlanFields& fields) {
    plan::Problem& problem = reading.problem;
    plan::Place place{.id = fields.required_text("id"),
                      .county = fields.reference("county", reading.counties),
                      .priority = fields.number("priority", 1, 0, many),
                      .floor = fields.number("floor", 0, 0, 1)};
    remember(reading.places, reading, fields, place.id, static_cast<plan::Rank>(problem.places.size()));
    problem.places.push_back(std::move(place));
    const std::size_t base = problem.needs.size();
    problem.needs.resize(base + problem.harms.size(), 0.0);
    for (std::size_t rank = 0; rank < fields.table().columns.size(); ++rank) {
        const PlanColumn& column = fields.table().columns[rank];
        const std::string_view cell = fields.row().cells[rank];
        if (column.name != "need" || cell.data() == nullptr) continue;
        const plan::Rank harm = fields.look_up("need", column.member, reading.harms);
        if (base + harm < problem.needs.size())
            problem.needs[base + harm] = fields.parse("need", cell, 0, many);
    }
}

void read_programme(PlanReading& reading, const PlanFields& fields) {
    plan::Programme programme{.id = fields.required_text("id"),
                              .min_duration = fields.whole("min_duration", 1, 1, many_whole),
                              .dose_min = fields.number("dose_min", 1, 0, many),
                              .dose_max = fields.number("dose_max", 1, 0, many),
                              .max_providers = fields.whole("max_providers", 1, 1, many_whole),
                              .continues = fields.yes("continues")};
    if (fields.text("dose")) {
        const auto dose = fields.list("dose");
        if (dose.size() != 2) fields.note(Code::plan_field_bad, "dose", *fields.text("dose"));
        programme.dose_min = dose.empty() ? 1 : fields.parse("dose", dose.front(), 0, many);
        programme.dose_max = dose.empty() ? 1 : fields.parse("dose", dose.back(), 0, many);
    }
    if (!(programme.dose_max > 0) || programme.dose_min > programme.dose_max)
        fields.note(Code::plan_field_bad, "dose", fields.text("dose").value_or(""));
    remember(reading.programmes, reading, fields, programme.id,
             static_cast<plan::Rank>(reading.problem.programmes.size()));
    reading.problem.programmes.push_back(std::move(programme));
}

void read_organisation(PlanReading& reading, const PlanFields& fields) {
    plan::Organisation organisation{.id = fields.required_text("id"),
                                    .mandate = fields.references("mandate", reading.harms)};
    const std::string_view kind = fields.text("kind").value_or("agency");
    if (kind == "ngo")
        organisation.kind = plan::Kind::ngo;
    else if (kind == "volunteer")
        organisation.kind = plan::Kind::volunteer;
    else if (kind != "agency")
        fields.note(Code::plan_field_bad, "kind", kind);
    remember(reading.organisations, reading, fields, organisation.id,
             static_cast<plan::Rank>(reading.problem.organisations.size()));
    reading.problem.organisations.push_back(std::move(organisation));
}

void read_areas(PlanReading& reading, PlanTables& tables) {
    plan::Problem& problem = reading.problem;
    for_each_row(reading, tables, "provinces", {"id", "ngo_share_min"}, [&](const PlanFields& fields) {
        plan::Province province{.id = fields.required_text("id"),
                                .ngo_share_min = fields.number("ngo_share_min", 0, 0, 1)};
        remember(reading.provinces, reading, fields, province.id,
                 static_cast<plan::Rank>(problem.provinces.size()));
        problem.provinces.push_back(std::move(province));
    });
    for_each_row(
        reading, tables, "counties", {"id", "province", "min_ngo_activities"}, [&](const PlanFields& fields) {
            plan::County county{.id = fields.required_text("id"),
                                .province = fields.reference("province", reading.provinces),
                                .min_ngo_activities = fields.whole("min_ngo_activities", 0, 0, many_whole)};
            remember(reading.counties, reading, fields, county.id,
                     static_cast<plan::Rank>(problem.counties.size()));
            problem.counties.push_back(std::move(county));
        });
}

}  // namespace detail_plan_nouns

void read_plan_nouns(PlanReading& reading, PlanTables& tables) {
    using namespace detail_plan_nouns;
    for_each_row(reading, tables, "harms", {"id", "severity", "response", "response_table", "carry_over"},
                 [&](const PlanFields& fields) { read_harm(reading, fields); });
    read_areas(reading, tables);
    for_each_row(reading, tables, "places", {"id", "county", "need", "priority", "floor"},
                 [&](const PlanFields& fields) { read_place(reading, fields); });
    for_each_row(reading, tables, "programmes",
                 {"id", "min_duration", "dose", "dose_min", "dose_max", "max_providers", "continues"},
                 [&](const PlanFields& fields) { read_programme(reading, fields); });
    for_each_row(reading, tables, "organisations", {"id", "kind", "mandate"},
                 [&](const PlanFields& fields) { read_organisation(reading, fields); });
}

}  // namespace ensejam::intake
