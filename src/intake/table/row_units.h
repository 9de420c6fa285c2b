#pragma once
#include "intake/table/counts.h"
#include "intake/table/indicators.h"
#include "intake/table/table.h"
#include "text/text.h"

namespace ensejam::intake {

/// A column of money and the unit of its amounts.
struct MoneyColumn {
    const Column* column = nullptr;
    text::FoundUnit unit{};
    Money middle{};  ///< of the different amounts of the column, as far as they were looked at; 0: not known
};

/// Cells of a column that are about so many.
struct Inexact {
    std::size_t n_cells = 0;
    std::string_view first{};
    double read = 0;  ///< of the first
};

/// Figures of a column of people that count something else.
struct OfIndicator {
    std::size_t n_cells = 0;
    std::string_view first{};  ///< what the first counts
};

/// A column of counts or amounts: how its cells are written, which are not exact, and which count no people.
struct CountColumn {
    CountsIn in{};
    Inexact inexact{};
    OfIndicator of_indicator{};
};

/// Cells of a column that tell a day in words.
struct InWords {
    std::size_t n_cells = 0;
    std::string_view first{};
    std::string read{};  ///< of the first: a day as the sheet counts days
};

/// How a table writes its days.
struct DaysIn {
    text::DayOrder order = text::DayOrder::day_month;
    text::ShortYear short_year = text::ShortYear::first;
    std::string only_year{};                      ///< of months and quarters whose year no column tells
    std::map<std::uint32_t, InWords> in_words{};  ///< by rank of the column
};

/// What a cell says of days.
struct DayRead {
    std::optional<text::ReadPeriod> period{};
    bool is_missing = true;
    bool is_zero = false;      ///< how a spreadsheet shows a day that nobody told
    bool is_in_words = false;  ///< «پایان خرداد ۱۴۰۴»
};

/// True for a text that says in what the column under it counts ("persons", «میلیون ریال», "%").
bool is_unit_word(std::string_view cell);

/// True for a row whose every cell says in what the column above it counts.
bool is_units_row(const Grid& grid, const Table& table, std::size_t rank);

}  // namespace ensejam::intake
