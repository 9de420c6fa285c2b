#pragma once
#include <optional>

#include "intake/table.h"

// Counts of whole things, in which a point may part thousands.
namespace ensejam::intake {

/// What a point before three digits is in the texts of a column of counts.
enum class PointIs : std::uint8_t { decimal_sign, group_sign, undecided };

/// How the cells of a column of counts are read.
struct CountsIn {
    PointIs point = PointIs::decimal_sign;
    bool is_whole = false;  ///< of people: no part of one is a count
};

/// The reading of a column that counts `field`. A point parts thousands when it does in every text of the
/// column that has one ("1.200", "2.450"); of units also unless an amount of the table has a decimal point.
///
/// Source: docs/method.md, "Numbers".
CountsIn counts_in(const Book& book, const Table& table, const Column& column, Field field);

/// The count that a cell tells; nothing when it is no number or not one that is certain.
std::optional<double> read_count_in(std::string_view cell, CellKind kind, const CountsIn& counts);

}  // namespace ensejam::intake
