#pragma once
#include "intake/plan_files/plan_fields.h"

// One function per group of tables of a plan, in the order in which they must be read.
namespace ensejam::intake {

void read_plan_settings(PlanReading& reading, PlanRows& table);
void read_plan_nouns(PlanReading& reading, PlanTables& tables);
void read_plan_means(PlanReading& reading, PlanTables& tables);
void read_plan_offers(PlanReading& reading, PlanRows& table, Memory& memory);
void read_plan_rules(PlanReading& reading, PlanTables& tables);

/// The table of that name, or nothing.
PlanRows* table_named(PlanTables& tables, std::string_view name);

/// Calls `read` for every row of the table of that name, after its columns were held against the known ones.
template <class Read>
void for_each_row(PlanReading& reading, PlanTables& tables, std::string_view name,
                  std::initializer_list<std::string_view> known, Read read) {
    PlanRows* table = table_named(tables, name);
    if (table == nullptr) return;
    note_unknown_columns(reading, *table, known);
    while (const PlanRow* row = table->next(tables.memory)) read(PlanFields(reading, *table, *row));
}

}  // namespace ensejam::intake
