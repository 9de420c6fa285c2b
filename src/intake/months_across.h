#pragma once
#include <optional>
#include <string_view>

#include "intake/table.h"
#include "text/text.h"

namespace ensejam::intake {

/// The days of the month that a heading names with its year ("Mar-24", "2024-03", «فروردین ۱۴۰۴»).
std::optional<Interval> month_named(std::string_view heading);

/// A column that a month stands over.
struct MonthAcross {
    const Column* column = nullptr;
    Interval days{};
    FieldOf counts{};  ///< people, units or money, when a heading says what its figures are; else none
};

/// What a column's headings say of a month and its figures: "Reached Mar-24", or "Mar-24" under "Reached" or
/// below a line that says so. Nothing when no month is named.
std::optional<MonthAcross> month_across(const Column& column, std::string_view preamble);

/// Where months stand as columns, and no other column says when, a filled cell means that month.
void settle_months(Table& table);

/// Says what the figures under the months were read as.
void say_months(const Book& book, const Table& table, std::vector<Issue>& issues);

}  // namespace ensejam::intake
