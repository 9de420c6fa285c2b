#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "intake/table/table.h"
#include "text/text.h"

namespace ensejam::intake {

/// The days of the month that a heading names with its year ("Mar-24", "2024-03", «فروردین ۱۴۰۴»).
std::optional<Interval> month_named(std::string_view heading);

/// A heading that is a month without its year ("Jan", «فروردین»).
bool is_bare_month(std::string_view heading);

/// A column that a month stands over.
struct MonthAcross {
    const Column* column = nullptr;
    Interval days{};          ///< empty while the year of a bare month is not known
    FieldOf counts{};         ///< people, units or money, when a heading says what its figures are; else none
    std::string_view bare{};  ///< the month, when no heading names its year; else empty
};

/// What a column's headings say of a month and its figures: "Reached Mar-24", or "Mar-24" under "Reached" or
/// below a line that says so. Nothing when no month is named.
std::optional<MonthAcross> month_across(const Column& column, std::string_view preamble);

/// The months of the columns `in_month`. A bare month is of the one year that the heading over it, the lines
/// above the table or the name of the sheet tell; of none when they tell several, or when bare months do not
/// stand in their order, as those of two years do.
std::vector<MonthAcross> months_of(const Table& table, std::string_view sheet);

/// The only year that the lines above the table tell, or else the name of the sheet; empty when they do not.
std::string only_year_of(const Table& table, std::string_view sheet);

/// The days of a month; of a bare one in this year, when its own is not known.
Interval days_in(const MonthAcross& month, std::string_view year);

/// Of columns with marks alone those that stand under months: a mark means that month, unless another column
/// says when. A single one is no month.
std::vector<Column*> settle_marked_months(Table& table, std::span<Column* const> marked);

/// Where months stand as columns, and no other column says when, a filled cell means that month. Three months
/// without their year are enough when figures stand under them, two when the heading over them says which.
void settle_months(const Grid& grid, Table& table);

/// Says what the figures under the months were read as.
void say_months(const Book& book, const Table& table, std::vector<Issue>& issues);

/// Says under which months figures stand of which nothing says what they count.
void say_months_not_taken(const Book& book, const Table& table, std::vector<Issue>& issues);

/// Says of which months no year is known, so that their marks tell no days.
void say_months_without_year(const Book& book, const Table& table, std::vector<Issue>& issues);

}  // namespace ensejam::intake
