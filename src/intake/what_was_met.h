#pragma once
#include <span>

#include "intake/rows/rows_told.h"
#include "intake/table/sheet_period.h"
#include "intake/table/table.h"

// What is said of a sheet as a whole: beside its cells, and beside its rows.
namespace ensejam::intake {

/// What was met while the file was read; columns of the table are named by their headings.
std::vector<Issue> issues_of_reading(const Book& book, const Table& table);

/// Says of each other sheet that it was not read, and why.
void say_other_sheets(const Book& book, const Table& table, registry::SheetTaken& sheet);

/// Says of each further table in the sheet that was read that it was not, and where it begins.
void say_other_tables(const Book& book, const Table& table, std::vector<Issue>& issues);

/// Says of each row that repeats another which one it repeats.
void say_repeats(const RowsTold& rows, std::span<const std::uint32_t> records, const Where& where,
                 std::vector<Issue>& issues);

/// Says of each row of several activities that its people were divided among them: with its places, where
/// it is told that these are several, or by itself.
void say_people_parted(const RowsTold& rows, std::span<const std::uint32_t> records, const Where& where,
                       std::vector<Issue>& issues);

/// Says what no column of an accepted sheet tells: where, what is done, when.
void say_missing_columns(const Table& table, const RowsTold& rows, const std::optional<SheetPeriod>& period,
                         registry::SheetTaken& sheet);

/// Of a sheet without a column of bodies it is said once, and not of each row, that none is named; and once
/// of each text what whole area it means.
void say_once(const Table& table, const Where& where, std::vector<Issue>& issues);

/// Where no column says who: which body, that a line above the table names, was taken for the rows.
void say_body_above(const Book& book, const Table& table, const registry::Organisation& body,
                    std::vector<Issue>& issues);

/// Says that a sheet tells figures of places, and which.
void say_figures(const registry::Change& change, const registry::Register& known, const Where& where,
                 std::vector<Issue>& issues);

/// Says how many places, organisations and programmes are proposed, and names the first of each; also where
/// a column of harms or sectors names the programmes.
void say_proposed(const registry::Change& change, const Table& table, const registry::Register& known,
                  const Where& where, std::vector<Issue>& issues);

}  // namespace ensejam::intake
