#pragma once
#include "intake/table.h"
#include "text/text.h"

namespace ensejam::intake {

/// A column of money and the unit of its amounts.
struct MoneyColumn {
    const Column* column = nullptr;
    text::FoundUnit unit{};
};

/// What a cell says of days.
struct DayRead {
    std::optional<text::ReadPeriod> period{};
    bool is_missing = true;
};

/// True for a text that says in what the column under it counts ("persons", «میلیون ریال», "%").
bool is_unit_word(std::string_view cell);

/// True for a row whose every cell says in what the column above it counts.
bool is_units_row(const Grid& grid, const Table& table, std::size_t rank);

}  // namespace ensejam::intake
