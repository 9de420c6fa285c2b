#include <cmath>
#include <limits>

#include "intake/plan_files/plan_tables.h"

namespace ensejam::intake {

namespace detail_plan_means {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

plan::Fund read_fund(PlanReading& reading, const PlanFields& fields) {
    plan::Fund fund{.id = fields.required_text("id"),
                    .owner = fields.reference("owner", reading.organisations),
                    .transferable_share = fields.number("transferable_share", 0, 0, 1),
                    .rollover = fields.yes("rollover"),
                    .payees = fields.references("payees", reading.organisations),
                    .programmes = fields.references("programmes", reading.programmes),
                    .harms = fields.references("harms", reading.harms),
                    .provinces = fields.references("provinces", reading.provinces)};
    const std::string_view level = fields.text("level").value_or("province");
    if (level != "province" && level != "national") fields.note(Code::plan_field_bad, "level", level);
    fund.national = level == "national";
    return fund;
}

/// As many decimals as keep the sum of all money a whole number that a double holds, at most six.
std::int32_t fitting_decimals(double total) {
    std::int32_t decimals = 6;
    while (decimals > 0 && total * std::pow(10.0, decimals) > 4e15) --decimals;
    return decimals;
}

void read_funds(PlanReading& reading, PlanTables& tables) {
    std::vector<std::vector<double>> amounts;
    double total = 0;
    for_each_row(reading, tables, "funds",
                 {"id", "owner", "amount", "transferable_share", "payees", "programmes", "harms", "provinces",
                  "level", "rollover"},
                 [&](const PlanFields& fields) {
                     plan::Fund fund = read_fund(reading, fields);
                     remember(reading.funds, reading, fields, fund.id,
                              static_cast<plan::Rank>(reading.problem.funds.size()));
                     amounts.push_back(fields.per_period("amount", none));
                     for (const double amount : amounts.back()) total += std::isnan(amount) ? 0 : amount;
                     reading.problem.funds.push_back(std::move(fund));
                 });
    if (reading.problem.money_decimals < 0) reading.problem.money_decimals = fitting_decimals(total);
    reading.money_scale = std::pow(10.0, reading.problem.money_decimals);
    for (std::size_t rank = 0; rank < amounts.size(); ++rank)
        for (const double amount : amounts[rank])
            reading.problem.funds[rank].amounts.push_back(
                minor_units(reading, std::isnan(amount) ? 0 : amount, false));
}

void read_staff_row(PlanReading& reading, const PlanFields& fields) {
    plan::StaffRow row{.organisation = fields.reference("organisation", reading.organisations),
                       .type = fields.required_text("type"),
                       .hours = fields.per_period("amount", none)};
    if (const auto area = fields.text("area"); area && !area->empty()) {
        const auto in = [&area](const PlanIds& ids) {
            const auto found = ids.rank_of.find(*area);
            return found == ids.rank_of.end() ? plan::no_rank : found->second;
        };
        row.place = in(reading.places);
        if (row.place == plan::no_rank) row.county = in(reading.counties);
        if (row.place == plan::no_rank && row.county == plan::no_rank)
            row.province = fields.look_up("area", *area, reading.provinces);
    }
    const auto type = reading.staff_types.rank_of
                          .emplace(reading.memory.copy(row.type),
                                   static_cast<plan::Rank>(reading.staff_types.rank_of.size()))
                          .first->second;
    reading.staff_of[staff_key(row.organisation, type)].push_back(
        static_cast<plan::Rank>(reading.problem.staff.size()));
    reading.problem.staff.push_back(std::move(row));
}

}  // namespace detail_plan_means

void read_plan_means(PlanReading& reading, PlanTables& tables) {
    detail_plan_means::read_funds(reading, tables);
    for_each_row(reading, tables, "staff", {"organisation", "type", "area", "amount"},
                 [&](const PlanFields& fields) { detail_plan_means::read_staff_row(reading, fields); });
}

}  // namespace ensejam::intake
