#include "intake/plan_files/plan_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace ensejam::intake {

std::optional<std::string_view> PlanFields::text(std::string_view name) const {
    for (std::size_t rank = 0; rank < table_.columns.size(); ++rank)
        if (table_.columns[rank].member.empty() && table_.columns[rank].name == name &&
            row_.cells[rank].data() != nullptr)
            return row_.cells[rank];
    return std::nullopt;
}

std::string PlanFields::required_text(std::string_view name) const {
    const auto given = text(name);
    if (!given || given->empty()) note(Code::plan_field_missing, name, "");
    return std::string(given.value_or(""));
}

double PlanFields::parse(std::string_view name, std::string_view given, double least, double most) const {
    double value = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
    if (error == std::errc{} && end == given.data() + given.size() && value >= least && value <= most)
        return value;
    note(Code::plan_field_bad, name, given);
    return least;
}

double PlanFields::number(std::string_view name, double otherwise, double least, double most) const {
    const auto given = text(name);
    return given ? parse(name, *given, least, most) : otherwise;
}

double PlanFields::required_number(std::string_view name, double least, double most) const {
    if (!text(name)) note(Code::plan_field_missing, name, "");
    return number(name, least, least, most);
}

std::int32_t PlanFields::whole(std::string_view name, std::int32_t otherwise, std::int32_t least,
                               std::int32_t most) const {
    const double value = number(name, otherwise, least, most);
    if (value != std::floor(value)) note(Code::plan_field_bad, name, text(name).value_or(""));
    return static_cast<std::int32_t>(value);
}

bool PlanFields::yes(std::string_view name) const {
    const auto given = text(name);
    if (!given || *given == "false" || *given == "0") return false;
    if (*given != "true" && *given != "1") note(Code::plan_field_bad, name, *given);
    return *given == "true" || *given == "1";
}

std::vector<std::string_view> PlanFields::list(std::string_view name) const {
    std::vector<std::string_view> items;
    std::string_view rest = text(name).value_or("");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(table_.list_separator), rest.size());
        items.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return items;
}

std::vector<double> PlanFields::per_period(std::string_view name, double otherwise) const {
    constexpr double most = 1e18;
    const auto n_periods = static_cast<std::size_t>(reading_.problem.n_periods);
    std::vector<double> values(n_periods, otherwise);
    if (text(name)) {
        const auto items = list(name);
        if (items.size() != n_periods) note(Code::plan_field_bad, name, *text(name));
        for (std::size_t rank = 0; rank < std::min(items.size(), n_periods); ++rank)
            values[rank] = parse(name, items[rank], 0, most);
        return values;
    }
    std::size_t n_given = 0;
    for (std::size_t rank = 0; rank < table_.columns.size(); ++rank) {
        if (table_.columns[rank].name != name || row_.cells[rank].data() == nullptr) continue;
        const double period = parse(name, table_.columns[rank].member, 1, static_cast<double>(n_periods));
        values[static_cast<std::size_t>(period) - 1] = parse(name, row_.cells[rank], 0, most);
        ++n_given;
    }
    if (std::isnan(otherwise) && n_given != n_periods) note(Code::plan_field_missing, name, "");
    return values;
}

plan::Rank PlanFields::look_up(std::string_view name, std::string_view given, const PlanIds& ids) const {
    const auto found = ids.rank_of.find(given);
    if (found != ids.rank_of.end()) return found->second;
    note(Code::plan_reference_unknown, name, given);
    return 0;
}

plan::Rank PlanFields::reference(std::string_view name, const PlanIds& ids) const {
    const auto given = text(name);
    if (given && !given->empty()) return look_up(name, *given, ids);
    note(Code::plan_field_missing, name, "");
    return 0;
}

std::vector<plan::Rank> PlanFields::references(std::string_view name, const PlanIds& ids) const {
    std::vector<plan::Rank> ranks;
    for (const std::string_view item : list(name)) ranks.push_back(look_up(name, item, ids));
    return ranks;
}

void PlanFields::note(Code code, std::string_view name, std::string_view given) const {
    constexpr std::size_t enough = 200;
    if (reading_.issues.size() >= enough) return;
    const std::string field =
        table_.name == "plan" ? std::string(name) : table_.name + "." + std::string(name);
    reading_.issues.push_back(
        {.code = code,
         .where = {.file = table_.file, .sheet = table_.name, .row = row_.line, .column = field},
         .cell = std::string(given.substr(0, 80)),
         .blanks = {{"field", field}, {"value", std::string(given.substr(0, 80))}}});
}

void note_unknown_columns(PlanReading& reading, const PlanRows& table,
                          std::initializer_list<std::string_view> known) {
    const PlanRow header{.line = table.kept.empty() ? 1 : table.kept.front().line};
    const PlanFields fields(reading, table, header);
    for (const PlanColumn& column : table.columns)
        if (std::find(known.begin(), known.end(), column.name) == known.end())
            fields.note(Code::plan_field_unknown, column.name, column.name);
}

void remember(PlanIds& ids, PlanReading& reading, const PlanFields& fields, std::string_view id,
              plan::Rank rank) {
    if (!ids.rank_of.emplace(reading.memory.copy(id), rank).second)
        fields.note(Code::plan_field_bad, "id", id);
}

std::int64_t minor_units(const PlanReading& reading, double money, bool is_cost) {
    constexpr double most = 9e15;  // doubles hold every whole number up to here
    const double exact = std::min(money * reading.money_scale, most);
    const double near = std::round(exact);
    if (std::abs(exact - near) <= 1e-9 * (1 + near)) return static_cast<std::int64_t>(near);
    return static_cast<std::int64_t>(is_cost ? std::ceil(exact) : std::floor(exact));
}

}  // namespace ensejam::intake
