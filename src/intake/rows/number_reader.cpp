#include "intake/rows/number_reader.h"
#include "intake/headings/field_kinds.h"
#include "intake/names/row_words.h"
#include "intake/rows/plausible.h"
#include "intake/table/figures.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_number_reader {

constexpr double least_part = 1e-6;  ///< of a person; less is how a spreadsheet rounds

/// More than this nobody means: of people, of anything else.
constexpr double most_people = 1e10;
constexpr double most_units = 1e15;

double most_of(const CountsIn& counts) { return counts.is_whole ? most_people : most_units; }

/// Of the amounts from this one on, the last goes into an earlier one of its stage and currency.
void add_up(Few<AmountTold>& amounts, std::size_t first) {
    if (amounts.size() < first + 2) return;
    const AmountTold last = amounts.back();
    for (std::size_t i = first; i + 1 < amounts.size(); ++i) {
        if (amounts[i].stage != last.stage || amounts[i].money.currency != last.money.currency) continue;
        amounts[i].money.minor += last.money.minor;
        amounts = Few<AmountTold>(amounts.begin(), amounts.end() - 1);
        return;
    }
}

}  // namespace detail_number_reader

using namespace detail_number_reader;

NumberReader::NumberReader(RowCells& cells, const std::vector<MonthAcross>& months)
    : cells_(cells), months_(months), indicators_(indicators_of(cells.grid, cells.table)) {
    for (const Column& column : cells.table.columns)
        if (column.field.field == Field::money) money_.push_back({&column, {}});
}

/// A figure that is merged over rows belongs to all of them: it is read in the first, and counted once.
bool NumberReader::is_counted_above(const RowTold& row, const Column& column) {
    if (row.rank == cells_.table.first_row || !cells_.grid.is_drawn_down(row.rank, column.rank)) return false;
    cells_.note(Code::merged_counted_once, row, &column, cells_.grid.at(row.rank, column.rank).text());
    return true;
}

/// The cell is no count that can be taken, and why is said; -1.
double NumberReader::say_no_count(const RowTold& row, const Column& column, std::string_view cell,
                                  const CountsIn& counts, bool is_number) {
    const auto readings =
        is_number || counts.point != PointIs::undecided ? std::nullopt : point_readings_of(cell);
    if (is_number) {
        cells_.note(Code::number_not_understood, row, &column, cell,
                    {{"form", "many"}, {"limit", fmt::format("{:.0f}", most_of(counts))}});
    } else if (readings) {
        cells_.note(Code::point_undecided, row, &column, cell,
                    {{"grouped", readings->grouped}, {"decimal", readings->decimal}});
    } else {
        const Figure figure = figure_of(cell);
        const auto part = counts.is_whole ? text::read_number(cell) : std::nullopt;
        const bool is_part = part && part->value != std::floor(part->value);
        cells_.note(is_part ? Code::count_not_whole : Code::number_not_understood, row, &column, cell,
                    figure.is_of_households ? Blanks{{"n", text::latin_digits(figure.number)}} : Blanks{});
    }
    return -1;
}

double NumberReader::read_count(RowTold& row, const Column* column) {
    const std::string_view cell = cells_.text(row.rank, column);
    if (column == nullptr || is_missing_word(cell) || is_counted_above(row, *column)) return -1;
    CountColumn& counted = counts_[column->rank];
    if (is_people(column->field.field))
        if (const auto other = other_than_people(cells_.grid, row.rank, *column, indicators_)) {
            if (counted.of_indicator.first.empty()) counted.of_indicator.first = *other;
            ++counted.of_indicator.n_cells;
            return -1;
        }
    const CountsIn& counts = counted.in;
    const auto n = read_count_in(cell, cells_.grid.at(row.rank, column->rank).kind, counts);
    if (!n || n->n > most_of(counts)) return say_no_count(row, *column, cell, counts, n.has_value());
    if (counts.is_whole && std::abs(n->n - std::round(n->n)) > least_part)
        cells_.note(Code::people_not_whole, row, column, cell);
    if (n->n < 0) cells_.note(Code::people_negative, row, column, cell);
    if (!n->is_exact) {
        Inexact& inexact = counted.inexact;
        if (inexact.n_cells++ == 0) inexact.first = cell, inexact.read = n->n;
    }
    return n->n;
}

/// All people of a row, or -1; those told in parts are added up.
double NumberReader::read_people(RowTold& row, Field field) {
    double n = std::max(-1.0, read_count(row, cells_.column_of(field)));
    for (const Column* part : cells_.further) {
        if (part->field.field != field) continue;
        const double more = std::max(-1.0, read_count(row, part));
        if (more >= 0) n = std::max(0.0, n) + more;
    }
    return n;
}

void NumberReader::read_counts(RowTold& row) {
    row.people_reached = read_people(row, Field::people_reached);
    row.people_targeted = read_people(row, Field::people_targeted);
    row.units = std::max(-1.0, read_count(row, cells_.column_of(Field::units)));
}

void NumberReader::read(RowTold& row) {
    read_counts(row);
    for (const MoneyColumn& money : money_) read_amount(row, money, money.column->field.stage);
    read_months(row);
}

void NumberReader::read_total(RowTold& row) {
    const std::size_t n_before = cells_.issues.size();
    const std::size_t n_unlisted_before = cells_.n_unlisted;
    row.is_total = true;
    read_counts(row);
    for (const MoneyColumn& money : money_) read_amount(row, money, money.column->field.stage);
    cells_.issues.erase(cells_.issues.begin() + static_cast<std::ptrdiff_t>(n_before), cells_.issues.end());
    cells_.n_unlisted = n_unlisted_before;
}

/// The text of an amount without a point that parts thousands; says how it was read where that is not
/// certain.
std::string NumberReader::point_settled(const RowTold& row, const MoneyColumn& money, std::string_view cell) {
    const CountsIn& amounts = counts_[money.column->rank].in;
    if (cells_.grid.at(row.rank, money.column->rank).kind != CellKind::text ||
        (amounts.point == PointIs::decimal_sign && !amounts.is_noted))
        return std::string(cell);
    const auto readings = point_readings_of(cell);
    if (!readings) return std::string(cell);
    const bool is_grouped = amounts.point == PointIs::group_sign;
    if (amounts.is_noted)
        cells_.note(Code::point_read, row, money.column, cell,
                    {{"read", is_grouped ? readings->grouped : readings->decimal},
                     {"other", is_grouped ? readings->decimal : readings->grouped}});
    return is_grouped ? without_point(cell) : std::string(cell);
}

/// The currency of an amount in a column of its own, or in that of the row.
std::string_view NumberReader::currency_told(std::size_t rank, const Column& money) const {
    if (!money.currency_at) return cells_.text(rank, cells_.column_of(Field::currency));
    const Cell cell = cells_.grid.at(rank, *money.currency_at);
    return cell.kind == CellKind::error ? std::string_view{} : cell.text();
}

void NumberReader::read_amount(RowTold& row, const MoneyColumn& money, registry::BudgetStage stage) {
    const std::string_view cell = cells_.text(row.rank, money.column);
    if (is_missing_word(cell) || is_counted_above(row, *money.column)) return;
    text::FoundUnit unit = money.unit;
    const std::string_view currency_cell = currency_told(row.rank, *money.column);
    if (!currency_cell.empty() && unit.unit == text::MoneyUnit::unknown)
        if (const auto named = text::money_unit_in(currency_cell)) unit = text::scaled(*named, unit.scale);
    const std::string amount = point_settled(row, money, cell);
    auto read = text::read_money(amount, unit);
    const bool has_unit =
        unit.unit != text::MoneyUnit::unknown || (read && read->unit_in_cell != text::MoneyUnit::unknown);
    // An amount whose unit nobody told keeps its digits under "no currency": it is never added to rials.
    if (read && !has_unit)
        read = text::read_money(amount, {text::MoneyUnit::foreign, no_currency, unit.scale});
    if (!read) {
        cells_.note(Code::money_not_understood, row, money.column, cell);
    } else if (read->money.minor < 0) {
        cells_.note(Code::money_negative, row, money.column, cell);
    } else {
        row.amounts.push_back({read->money, stage});
        if (auto blanks = why_unlikely(read->money, money.middle))
            cells_.note(Code::amount_implausible, row, money.column, cell, std::move(*blanks));
    }
}

/// Figures under months: amounts and units are added up; of people the largest month counts, for who came
/// again is not known.
void NumberReader::read_months(RowTold& row) {
    const std::size_t n_before = row.amounts.size();
    for (const MonthAcross& month : months_) {
        if (month.counts.field == Field::none) continue;
        if (month.counts.field == Field::money) {
            read_amount(row, {month.column, unit_told(*month.column)}, month.counts.stage);
            add_up(row.amounts, n_before);
            continue;
        }
        const double n = std::max(-1.0, read_count(row, month.column));
        if (n < 0) continue;
        if (month.counts.field == Field::units) row.units = std::max(0.0, row.units) + n;
        if (month.counts.field == Field::people_reached) row.people_reached = std::max(row.people_reached, n);
        if (month.counts.field == Field::people_targeted)
            row.people_targeted = std::max(row.people_targeted, n);
    }
}

void NumberReader::say_how_read() {
    for (const Column& column : cells_.table.columns) {
        const auto counted = counts_.find(column.rank);
        if (counted == counts_.end()) continue;
        if (const auto& [n_cells, first] = counted->second.of_indicator; n_cells > 0)
            cells_.say_of_column(
                Code::target_not_of_people, column, first,
                {{"n", std::to_string(n_cells)}, {"indicator", first.empty() ? "…" : std::string(first)}});
        if (const auto& [n_cells, first, read] = counted->second.inexact; n_cells > 0)
            cells_.say_of_column(Code::figures_read, column, first,
                                 {{"n", std::to_string(n_cells)}, {"read", fmt::format("{}", read)}});
    }
}

}  // namespace ensejam::intake
