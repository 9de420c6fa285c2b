#include <set>

#include "intake/headings/field_kinds.h"
#include "intake/names/row_words.h"
#include "intake/names/whole_area.h"
#include "intake/rows/plausible.h"
#include "intake/rows/rows.h"
#include "intake/table/answers_used.h"
#include "intake/table/column_values.h"
#include "intake/table/several_currencies.h"
#include "intake/table/unit_above.h"

// What is settled for a whole table before its rows are read.
namespace ensejam::intake {
namespace detail_look_ahead {

/// A sheet is of elsewhere when fewer than one in ten of its values are known here.
template <class Knows>
bool is_foreign(const std::vector<std::string_view>& values, const Knows& knows) {
    std::size_t n_known = 0;
    const std::size_t n = std::min<std::size_t>(values.size(), 200);
    for (std::size_t i = 0; i < n; ++i) n_known += knows(values[i]) ? 1 : 0;
    return n > 0 && n_known * 10 < n;
}

template <class Texts>
bool speaks_of_whole(const Texts& texts) {
    return std::any_of(texts.begin(), texts.end(),
                       [](std::string_view text) { return whole_area_in(text).has_value(); });
}

/// What a person said that cells of the column mean.
std::vector<std::string_view> meanings_of(const Column& column) {
    std::vector<std::string_view> meanings;
    for (const auto& [cell, means] : *column.values) meanings.emplace_back(means);
    return meanings;
}

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

}  // namespace detail_look_ahead

using namespace detail_look_ahead;

void RowReader::look_ahead() {
    look_for_places();
    for (const Field field : {Field::deliverer, Field::funder, Field::responsible})
        if (const Column* column = column_of(field))
            organisations_.stand_alone(values_of(grid_, table_, *column));
    for (MoneyColumn& money : money_columns_) look_for_unit(money);
    look_for_points();
    look_for_day_order();
    if (column_of(Field::year) == nullptr) days_in_.only_year = only_year_of(table_, grid_.sheet);
}

/// Places that the register does not know are proposed in a sheet of elsewhere, and asked about in others.
void RowReader::look_for_places() {
    if (place_columns_.empty() && code_columns_.empty()) return;
    const bool by_name = !place_columns_.empty();
    // The widest column that says anything; one for the country is often left blank.
    std::vector<std::string_view> values;
    const Column* widest = nullptr;
    for (const Column* column : by_name ? place_columns_ : code_columns_) {
        if (!values.empty()) break;
        widest = column;
        values = values_of(grid_, table_, *column);
    }
    const auto knows = [&](std::string_view value) {
        return places_.knows(by_name ? PlaceTold{.level = widest->field.level, .name = value}
                                     : PlaceTold{.level = widest->field.level, .code = value});
    };
    // «کل شهر» and "national" are said here and elsewhere.
    std::erase_if(values, [](std::string_view value) { return whole_area_in(value).has_value(); });
    places_.propose_unknown(is_foreign(values, knows));
    look_for_answers();
    if (by_name) look_for_area();
}

/// Where the sheet is, when a cell speaks of a whole area: in what holds the places of its other rows.
void RowReader::look_for_area() {
    std::vector<const Column*> speaking;
    for (const Column* column : place_columns_)
        if (speaks_of_whole(values_of(grid_, table_, *column)) ||
            (column->values != nullptr && speaks_of_whole(meanings_of(*column))))
            speaking.push_back(column);
    if (speaking.empty()) return;
    SheetArea area{.lines = table_.preamble + "\n" + grid_.sheet, .letters = letters_of_codes()};
    std::set<std::int64_t> places;
    for (std::size_t rank = table_.first_row; rank < table_.end_row && places.size() < most_values; ++rank) {
        const auto is_whole = [&](const Column* column) {
            return whole_area_in(text(rank, column)).has_value();
        };
        if (std::any_of(speaking.begin(), speaking.end(), is_whole)) continue;
        for (const Id<registry::Place> place : places_.find(path_understood(rank)).places)
            places.insert(place.value);
    }
    area.places.assign(places.begin(), places.end());
    if (const registry::Organisation* sender = known_.find(sender_)) area.home = sender->home_place;
    places_.belong_to(std::move(area));
}

/// The letters of a country that all codes of places in the sheet begin with; none when they differ.
std::string RowReader::letters_of_codes() const {
    std::string letters;
    for (const Column* column : code_columns_)
        for (const std::string_view value : values_of(grid_, table_, *column)) {
            if (is_missing_word(value)) continue;
            const std::string key = code_key(value);
            const std::string_view found = letters_of_code(key);
            if (found.empty() || (!letters.empty() && letters != found)) return {};
            letters = found;
        }
    return letters;
}

/// The unit of money that a heading says, a row of units below it, or a line above the table.
text::FoundUnit RowReader::unit_told(const Column& column) const {
    if (const auto unit = text::money_unit_in(column.heading)) return *unit;
    // "#value+funding+usd": the currencies that HXL's own examples use.
    for (const std::string_view currency : {"usd", "eur", "gbp", "chf", "irr"})
        if (column.tag.ends_with(fmt::format("+{}", currency)))
            if (const auto unit = text::money_unit_in(currency)) return *unit;
    const std::int64_t scale = text::money_scale_in(column.heading);
    if (has_units_row_)
        if (const auto unit = text::money_unit_in(grid_.at(table_.first_row, column.rank).text()))
            return scaled_once(*unit, scale);
    return scaled_once(unit_above(table_.preamble), scale);
}

/// The unit of a column of money: answered, in its heading, above the table, in its cells, or asked for.
void RowReader::look_for_unit(MoneyColumn& money) {
    const auto answer = options_.answers.unit_of_column.find(money.column->heading);
    if (answer != options_.answers.unit_of_column.end())
        money.unit = scaled_once(unit_named(answer->second), text::money_scale_in(money.column->heading));
    else
        money.unit = unit_told(*money.column);
    const auto values = values_of(grid_, table_, *money.column);
    if (column_of(Field::currency) == nullptr || money.unit.unit != text::MoneyUnit::unknown)
        money.middle = middle_of(values, money.unit);
    if (money.unit.unit != text::MoneyUnit::unknown || column_of(Field::currency) != nullptr) return;
    Question question{.kind = "money_unit", .column = money.column->heading};
    bool all_have_units = true;
    for (const std::string_view value : values) {
        const auto read = text::read_money(value);
        all_have_units = all_have_units && read && read->unit_in_cell != text::MoneyUnit::unknown;
        if (question.samples.size() < 3) question.samples.emplace_back(value);
    }
    if (all_have_units) return;
    std::string said = money.column->heading;
    if (has_units_row_) said += " " + std::string(grid_.at(table_.first_row, money.column->rank).text());
    for (const std::string& sample : question.samples) said += " " + sample;
    question.proposed = likely_currencies(said);
    if (question.proposed.empty()) question.proposed = likely_currencies(table_.preamble);
    questions_.push_back(question);
    issues_.push_back(
        {.code = Code::money_unit_unknown, .where = {book_.file, grid_.sheet, 0, money.column->heading}});
}

/// How the columns of counts and amounts are written.
void RowReader::look_for_points() {
    for (const Column& column : table_.columns)
        if (is_count(column.field.field))
            counts_[column.rank].in = counts_in(book_, table_, column, column.field.field);
    for (const MonthAcross& month : month_columns_)
        if (is_count(month.counts.field))
            counts_[month.column->rank].in = counts_in(book_, table_, *month.column, month.counts.field);
        else if (month.counts.field == Field::money)
            counts_[month.column->rank].in =
                amounts_in(book_, table_, *month.column, is_in_millions(unit_told(*month.column)));
    for (const MoneyColumn& money : money_columns_)
        counts_[money.column->rank].in = amounts_in(book_, table_, *money.column, is_in_millions(money.unit));
}

}  // namespace ensejam::intake
