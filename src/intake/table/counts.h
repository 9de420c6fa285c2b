#pragma once
#include <optional>

#include "intake/table/table.h"

// Counts and amounts, in which a point may part thousands.
namespace ensejam::intake {

/// What a point before three digits is in the texts of a column of counts or amounts.
enum class PointIs : std::uint8_t { decimal_sign, group_sign, undecided };

/// How the cells of a column of counts or amounts are read.
struct CountsIn {
    PointIs point = PointIs::decimal_sign;
    bool is_whole = false;  ///< of people: no part of one is a count
    bool is_noted = false;  ///< of amounts: the column does not show that it is read rightly
};

/// The reading of a column that counts `field`. A point parts thousands when it does in every text of the
/// column that has one ("1.200", "2.450"); of units also unless an amount of the table has a decimal point.
///
/// Source: docs/method.md, "Numbers".
CountsIn counts_in(const Book& book, const Table& table, const Column& column, Field field);

/// The same of a column of money. Where its texts show both, the point is what more of them show. A point
/// that stands before three digits everywhere parts thousands, but in millions that is noted.
CountsIn amounts_in(const Book& book, const Table& table, const Column& column, bool is_in_millions);

/// The two readings of a number with one point before three digits: "450.000" as 450000 and as 450.
struct PointReadings {
    std::string grouped{};
    std::string decimal{};
};
std::optional<PointReadings> point_readings_of(std::string_view cell);

/// The cell without the point of such a number.
std::string without_point(std::string_view cell);

/// A count, and whether the cell tells just that ("80-100" is read as its middle, "~120" as 120).
struct CountRead {
    double n = 0;
    bool is_exact = true;
};

/// The count that a cell tells (`figure_of`); nothing when it is no number or not one that is certain.
std::optional<CountRead> read_count_in(std::string_view cell, CellKind kind, const CountsIn& counts);

}  // namespace ensejam::intake
