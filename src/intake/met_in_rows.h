#pragma once
#include <span>

#include "intake/rows/rows_told.h"
#include "intake/table/sheet_period.h"
#include "intake/table/table.h"

// What is said of a sheet as a whole, when its rows are read.
namespace ensejam::intake {

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
void say_once(const Grid& grid, const Table& table, const Where& where, std::vector<Issue>& issues);

/// Where no column says who: which body, that a line above the table names, was taken for the rows.
void say_body_above(const Book& book, const Table& table, const registry::Organisation& body,
                    std::vector<Issue>& issues);

}  // namespace ensejam::intake
