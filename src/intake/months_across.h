#pragma once
#include <optional>
#include <string_view>

#include "intake/table.h"

namespace ensejam::intake {

/// The days of the month that a heading names with its year ("Mar-24", "2024-03", «فروردین ۱۴۰۴»).
std::optional<Interval> month_named(std::string_view heading);

/// A column that a month stands over.
struct MonthAcross {
    const Column* column = nullptr;
    Interval days{};
};

/// Where months stand as columns, and no other column says when, a filled cell means that month.
void settle_months(Table& table);

}  // namespace ensejam::intake
