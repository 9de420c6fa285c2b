#include "intake/row_words.h"
#include "intake/rows.h"

namespace ensejam::intake {

double RowReader::read_count(RowTold& row, const Column* column) {
    const std::string_view cell = text(row.rank, column);
    if (column == nullptr || is_missing_word(cell)) return -1;
    const auto number = text::read_number(cell);
    if (!number) {
        note(Code::number_not_understood, row, column, cell);
        return -1;
    }
    if (number->value < 0) note(Code::people_negative, row, column, cell);
    return number->value;
}

void RowReader::read_counts(RowTold& row) {
    row.people_reached = std::max(-1.0, read_count(row, column_of(Field::people_reached)));
    row.people_targeted = std::max(-1.0, read_count(row, column_of(Field::people_targeted)));
    row.units = std::max(-1.0, read_count(row, column_of(Field::units)));
}

void RowReader::read_money(RowTold& row) {
    for (const MoneyColumn& money : money_columns_) {
        const std::string_view cell = text(row.rank, money.column);
        if (is_missing_word(cell)) continue;
        text::FoundUnit unit = money.unit;
        const std::string_view currency_cell = text(row.rank, column_of(Field::currency));
        if (!currency_cell.empty() && unit.unit == text::MoneyUnit::unknown)
            unit = text::money_unit_in(currency_cell).value_or(unit);
        auto read = text::read_money(cell, unit);
        const bool has_unit =
            unit.unit != text::MoneyUnit::unknown || (read && read->unit_in_cell != text::MoneyUnit::unknown);
        // An amount whose unit nobody told keeps its digits under "no currency": it is never added to rials.
        if (read && !has_unit) read = text::read_money(cell, {text::MoneyUnit::foreign, no_currency, 1});
        if (!read) {
            note(Code::money_not_understood, row, money.column, cell);
        } else if (read->money.minor < 0) {
            note(Code::money_negative, row, money.column, cell);
        } else {
            row.amounts.push_back({read->money, money.column->field.stage});
        }
    }
}

}  // namespace ensejam::intake
