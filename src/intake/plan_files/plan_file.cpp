#include "intake/plan_files/plan_file.h"

#include <algorithm>
#include <array>

#include "intake/plan_files/plan_tables.h"

namespace ensejam::intake {

namespace detail_plan_file {

constexpr std::array<std::string_view, 16> known_tables{
    "plan",          "harms",       "provinces", "counties",  "places",  "organisations",
    "funds",         "programmes",  "offers",    "staff",     "bundles", "exclusion_groups",
    "prerequisites", "commitments", "sites",     "status_quo"};

void note_unknown_tables(PlanReading& reading, const PlanTables& tables) {
    for (const PlanRows& table : tables.tables) {
        if (std::find(known_tables.begin(), known_tables.end(), table.name) != known_tables.end()) continue;
        const PlanRow first{.line = table.kept.empty() ? 1 : table.kept[0].line};
        PlanFields(reading, PlanRows{.file = table.file, .name = "plan"}, first)
            .note(Code::plan_field_unknown, table.name, table.name);
    }
}

std::string hash_of(std::span<const PlanTableFile> files) {
    std::string digests;
    for (const PlanTableFile& file : files) digests += std::string(file.name) + hex(sha256(file.bytes));
    return hex(sha256(digests));
}

Noted<plan::Problem> read(PlanTables& tables, std::string hash) {
    PlanReading reading;
    reading.issues = std::move(tables.issues);
    if (!reading.issues.empty()) return {{}, std::move(reading.issues)};
    note_unknown_tables(reading, tables);
    PlanRows none{.name = "plan"};
    PlanRows* settings = table_named(tables, "plan");
    read_plan_settings(reading, settings == nullptr ? none : *settings);
    read_plan_nouns(reading, tables);
    read_plan_means(reading, tables);
    if (!reading.issues.empty()) return {{}, std::move(reading.issues)};
    if (PlanRows* offers = table_named(tables, "offers")) read_plan_offers(reading, *offers, tables.memory);
    if (!reading.issues.empty()) return {{}, std::move(reading.issues)};
    reading.problem = plan::in_order(std::move(reading.problem));
    read_plan_rules(reading, tables);
    reading.problem.input_hash = std::move(hash);
    return {std::move(reading.problem), std::move(reading.issues)};
}

}  // namespace detail_plan_file

PlanRows* table_named(PlanTables& tables, std::string_view name) {
    for (PlanRows& table : tables.tables)
        if (table.name == name) return &table;
    return nullptr;
}

void read_plan_settings(PlanReading& reading, PlanRows& table) {
    constexpr std::int32_t most_periods = 120;
    note_unknown_columns(reading, table,
                         {"format", "name", "periods", "discount", "floor_penalty", "money_decimals",
                          "period_dates", "expected"});
    Memory memory;
    const PlanRow* row = table.next(memory);
    const PlanRow absent{.cells = std::vector<std::string_view>(table.columns.size()), .line = 1};
    const PlanFields fields(reading, table, row == nullptr ? absent : *row);
    plan::Problem& problem = reading.problem;
    if (const auto format = fields.text("format"); format && *format != "ensejam-plan-1")
        fields.note(Code::plan_field_bad, "format", *format);
    problem.name = std::string(fields.text("name").value_or(""));
    problem.n_periods = fields.whole("periods", 1, 1, most_periods);
    if (!fields.text("periods")) fields.note(Code::plan_field_missing, "periods", "");
    problem.discount = fields.per_period("discount", 1);
    const bool is_hard = fields.text("floor_penalty") == "null";
    problem.floor_penalty = is_hard ? plan::hard_floor : fields.number("floor_penalty", 3, 0, 1e9);
    problem.money_decimals = fields.whole("money_decimals", -1, 0, 9);
    for (const std::string_view dates : fields.list("period_dates")) problem.period_names.emplace_back(dates);
}

Noted<plan::Problem> read_plan(std::string_view json, std::string_view file_name) {
    PlanTables tables = tables_of_json(json, file_name);
    const PlanTableFile file{.name = "", .bytes = json};
    return detail_plan_file::read(tables, detail_plan_file::hash_of({&file, 1}));
}

Noted<plan::Problem> read_plan_tables(std::span<const PlanTableFile> files) {
    PlanTables tables;
    for (const PlanTableFile& file : files)
        tables.tables.push_back(table_of_csv(file.name, file.bytes, tables.memory));
    return detail_plan_file::read(tables, detail_plan_file::hash_of(files));
}

}  // namespace ensejam::intake
