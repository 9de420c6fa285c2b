#pragma once
#include <optional>

#include "intake/table/table.h"

namespace ensejam::intake {

/// What a table says in each row of what its targets and achievements count: an indicator, or a unit.
struct IndicatorColumns {
    const Column* indicator = nullptr;
    const Column* unit = nullptr;
};

/// The columns of a table that say so in at least half of its rows.
IndicatorColumns indicators_of(const Grid& grid, const Table& table);

/// What a figure of this column and row counts, when that is not people; nothing when the heading of the
/// column, the indicator or the unit of the row names people, or when the table has no such columns.
///
/// Source: docs/method.md, "Intake".
std::optional<std::string_view> other_than_people(const Grid& grid, std::size_t rank, const Column& figures,
                                                  const IndicatorColumns& columns);

/// True for a text that names people as what is counted: "Number of girls trained", «تعداد دانش‌آموزان»;
/// not for "Number of communities with refugees", nor for a share of people.
bool counts_people(std::string_view text);

}  // namespace ensejam::intake
