#include "intake/headings/field_kinds.h"
#include "intake/rows/number_reader.h"
#include "intake/rows/plausible.h"
#include "intake/table/answers_used.h"
#include "intake/table/column_values.h"
#include "intake/table/several_currencies.h"
#include "intake/table/unit_above.h"

// Units of money, and how numbers are written: settled before the rows of a table are read.
namespace ensejam::intake {
namespace detail_number_ahead {

text::FoundUnit unit_named(const std::string& name) {
    return unit_answered(name).value_or(text::FoundUnit{});
}

/// The unit times the scale of a heading that names no unit, unless the unit has a scale of its own.
text::FoundUnit scaled_once(const text::FoundUnit& unit, std::int64_t scale) {
    const bool is_plain =
        unit.scale == 1 && (unit.unit == text::MoneyUnit::unknown || unit.unit == text::MoneyUnit::foreign ||
                            unit.unit == text::MoneyUnit::rial || unit.unit == text::MoneyUnit::toman);
    return is_plain ? text::scaled(unit, scale) : unit;
}

/// Amounts so large that fractions of their unit are told.
bool is_in_millions(const text::FoundUnit& found) {
    switch (found.unit) {
        case text::MoneyUnit::million_rial:
        case text::MoneyUnit::milliard_rial:
        case text::MoneyUnit::million_toman:
        case text::MoneyUnit::milliard_toman:
            return true;
        default:
            return found.scale > 1;
    }
}

}  // namespace detail_number_ahead

using namespace detail_number_ahead;

void NumberReader::look_ahead() {
    for (MoneyColumn& money : money_) look_for_unit(money);
    look_for_points();
}

/// The unit of money that a heading says, a row of units below it, or a line above the table.
text::FoundUnit NumberReader::unit_told(const Column& column) const {
    if (const auto unit = text::money_unit_in(column.heading)) return *unit;
    // "#value+funding+usd": the currencies that HXL's own examples use.
    for (const std::string_view currency : {"usd", "eur", "gbp", "chf", "irr"})
        if (column.tag.ends_with(fmt::format("+{}", currency)))
            if (const auto unit = text::money_unit_in(currency)) return *unit;
    const std::int64_t scale = text::money_scale_in(column.heading);
    if (cells_.has_units_row)
        if (const auto unit = text::money_unit_in(cells_.grid.at(cells_.table.first_row, column.rank).text()))
            return scaled_once(*unit, scale);
    return scaled_once(unit_above(cells_.table.preamble), scale);
}

/// The unit of a column of money: answered, in its heading, above the table, in its cells, or asked for.
void NumberReader::look_for_unit(MoneyColumn& money) {
    const auto answer = cells_.options.answers.unit_of_column.find(money.column->heading);
    if (answer != cells_.options.answers.unit_of_column.end())
        money.unit = scaled_once(unit_named(answer->second), text::money_scale_in(money.column->heading));
    else
        money.unit = unit_told(*money.column);
    const auto values = values_of(cells_.grid, cells_.table, *money.column);
    const bool is_told_in_rows =
        cells_.column_of(Field::currency) != nullptr || money.column->currency_at.has_value();
    if (!is_told_in_rows || money.unit.unit != text::MoneyUnit::unknown)
        money.middle = middle_of(values, money.unit);
    if (money.unit.unit != text::MoneyUnit::unknown || is_told_in_rows) return;
    ask_unit(money, values);
}

/// Nothing tells the unit: it is asked for, unless each cell has its own.
void NumberReader::ask_unit(const MoneyColumn& money, std::span<const std::string_view> values) {
    Question question{.kind = "money_unit", .column = money.column->heading};
    bool all_have_units = true;
    for (const std::string_view value : values) {
        const auto read = text::read_money(value);
        all_have_units = all_have_units && read && read->unit_in_cell != text::MoneyUnit::unknown;
        if (question.samples.size() < 3) question.samples.emplace_back(value);
    }
    if (all_have_units) return;
    std::string said = money.column->heading;
    if (cells_.has_units_row)
        said += " " + std::string(cells_.grid.at(cells_.table.first_row, money.column->rank).text());
    for (const std::string& sample : question.samples) said += " " + sample;
    question.proposed = likely_currencies(said);
    if (question.proposed.empty()) question.proposed = likely_currencies(cells_.table.preamble);
    cells_.questions.push_back(question);
    cells_.issues.push_back({.code = Code::money_unit_unknown,
                             .where = {cells_.book.file, cells_.grid.sheet, 0, money.column->heading}});
}

/// How the columns of counts and amounts are written.
void NumberReader::look_for_points() {
    for (const Column& column : cells_.table.columns)
        if (is_count(column.field.field))
            counts_[column.rank].in = counts_in(cells_.book, cells_.table, column, column.field.field);
    for (const MonthAcross& month : months_)
        if (is_count(month.counts.field))
            counts_[month.column->rank].in =
                counts_in(cells_.book, cells_.table, *month.column, month.counts.field);
        else if (month.counts.field == Field::money)
            counts_[month.column->rank].in = amounts_in(cells_.book, cells_.table, *month.column,
                                                        is_in_millions(unit_told(*month.column)));
    for (const MoneyColumn& money : money_)
        counts_[money.column->rank].in =
            amounts_in(cells_.book, cells_.table, *money.column, is_in_millions(money.unit));
}

}  // namespace ensejam::intake
