#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

inline constexpr std::size_t most_values = 2000;

/// Distinct texts of a column, up to a limit, spread over the table.
std::vector<std::string_view> values_of(const Grid& grid, const Table& table, const Column& column);

}  // namespace ensejam::intake
