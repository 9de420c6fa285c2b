#include "intake/table/figure_tables.h"

#include "intake/table/about_headings.h"
#include "intake/table/indicators.h"
#include "intake/table/row_units.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_figure_tables {

using Words = std::span<const std::string_view>;
using registry::PlaceKind;

constexpr std::size_t most_rows_seen = 2000;

// clang-format off
constexpr auto value_headings = std::to_array<std::string_view>(
    {"value", "values", "indicator value", "figure", "observed value", "obs value", "مقدار", "مقدار شاخص", "ارزش",
     "میزان", "رقم", "عدد", "تعداد", "number", "count", "valeur", "valor", "القیمه", "قیمه", "значення", "значение",
     "nilai", "deger"});
constexpr auto group_headings = std::to_array<std::string_view>(
    {"population group", "category", "group", "sex", "gender", "age", "age group", "age range", "disability", "disabled",
     "گروه", "گروه جمعیتی", "گروه سنی", "جنسیت", "جنس", "سن", "رده سنی", "دسته", "معلولیت", "sexe", "genre",
     "tranche d age", "groupe d age", "categorie", "groupe de population", "sexo", "genero", "edad", "grupo de edad",
     "categoria", "grupo poblacional", "الجنس", "الفیه العمریه"});
// clang-format on

bool is_among(const std::string& key, Words words) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool has(const Table& table, std::initializer_list<Field> fields) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.certainty >= least_certainty &&
               std::find(fields.begin(), fields.end(), column.field.field) != fields.end();
    });
}

/// Somebody does something: who, under which number or title, for how much.
bool tells_deed(const Table& table) {
    return has(table, {Field::deliverer, Field::deliverer_code, Field::responsible, Field::funder,
                       Field::activity_code, Field::project_code, Field::title, Field::money, Field::in_month,
                       Field::joint_code});
}

/// Columns that tell as well of the rows of any list: a number of the row, how far it is.
bool is_of_any_list(Field field) { return field == Field::activity_id || field == Field::status; }

/// An indicator, or people in need, by its heading: what stands beside it of any list says nothing against
/// it.
bool is_headed_as_figures(const Grid& grid, const Table& table) {
    if (indicators_of(grid, table).indicator != nullptr) return true;
    return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return is_certain(column, Field::indicator) ||
               (is_certain(column, Field::need) && says_need(column) > 0);
    });
}

void leave_what_is_of_any_list(Table& table) {
    for (Column& column : table.columns)
        if (is_of_any_list(column.field.field) && !column.is_answered) column.field = {.field = Field::note};
}

bool tells_place(const Table& table) {
    return has(table, {Field::place, Field::place_code, Field::whole_path});
}

/// People reached, and not merely a number of something.
bool tells_delivered(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return is_certain(column, Field::people_reached) && !is_bare_count(column);
    });
}

/// What is delivered, and for whom.
bool tells_service(const Table& table) {
    return tells_delivered(table) ||
           has(table, {Field::people_targeted, Field::programme, Field::service, Field::marked});
}

void take_as(Column& column, Field field) {
    column.field = {.field = field};
    column.certainty = 1;
}

/// True when some of the first rows fill the column, and each that does fills it like this; a row of units
/// below the headings is left out.
template <class IsIt>
bool all_told(const Grid& grid, const Table& table, const Column& column, const IsIt& is_it) {
    std::size_t n_told = 0;
    for (std::size_t rank = table.first_row; rank < std::min(table.end_row, table.first_row + most_rows_seen);
         ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.is_blank() || (rank == table.first_row && is_unit_word(cell.text()))) continue;
        if (!is_it(cell)) return false;
        ++n_told;
    }
    return n_told > 0;
}

bool holds_numbers(const Grid& grid, const Table& table, const Column& column) {
    return all_told(grid, table, column, [](const Cell& cell) {
        return cell.kind == CellKind::number || text::read_number(cell.text()).has_value();
    });
}

/// What may still be a value: figures that nothing is said of, or only how many.
bool may_be_value(const Column& column) {
    const Field field = column.field.field;
    return !column.is_answered && (field == Field::none || field == Field::note || field == Field::units ||
                                   field == Field::need || is_bare_count(column));
}

std::vector<Column*> value_columns(const Grid& grid, Table& table) {
    std::vector<Column*> told, headed, years, others;
    for (Column& column : table.columns) {
        if (column.field.field == Field::value && (column.is_answered || !column.tag.empty()))
            told.push_back(&column);
        if (!may_be_value(column) && column.field.field != Field::value) continue;
        if (is_among(text::name_key(column.heading), value_headings)) headed.push_back(&column);
        if (!holds_numbers(grid, table, column)) continue;
        (days_headed(column) ? years : others).push_back(&column);
    }
    if (!told.empty()) return told;
    if (!headed.empty()) return {headed.front()};
    if (!years.empty()) return years;
    return others.size() == 1 ? others : std::vector<Column*>{};
}

void take_groups(Table& table) {
    for (Column& column : table.columns)
        if ((column.field.field == Field::none || column.field.field == Field::note) && !column.is_answered &&
            is_among(text::name_key(column.heading), group_headings))
            take_as(column, Field::target_group);
}

/// A column so headed, of which nothing certain is known, under which days, months or years stand.
Column* column_of_days(const Grid& grid, Table& table, Words headings) {
    for (Column& column : table.columns) {
        const bool is_open = column.field.field == Field::none || column.certainty < least_certainty;
        if (column.is_answered || !is_open || !is_among(text::name_key(column.heading), headings)) continue;
        const bool is_read = all_told(
            grid, table, column, [](const Cell& cell) { return text::read_period(cell.text()).has_value(); });
        if (is_read) return &column;
    }
    return nullptr;
}

/// Where nothing else says when: a column headed as a period, or as a day.
void take_days(const Grid& grid, Table& table) {
    constexpr auto periods = std::to_array<std::string_view>(
        {"period", "time period", "reporting period", "time", "fiscal year", "دوره", "دوره زمانی", "بازه",
         "بازه زمانی", "زمان", "periode", "periodo", "periodo de tiempo"});
    constexpr auto days = std::to_array<std::string_view>(
        {"day", "date", "روز", "jour", "fecha", "dia", "data", "gun", "tanggal", "дата", "اليوم", "التاریخ"});
    if (has(table, {Field::start, Field::end, Field::year, Field::month, Field::quarter})) return;
    if (Column* period = column_of_days(grid, table, periods))
        take_as(*period, Field::year);
    else if (Column* day = column_of_days(grid, table, days))
        take_as(*day, Field::report_date);
}

/// What every table of figures may tell beside where and how many.
void take_further(const Grid& grid, Table& table) {
    take_groups(table);
    take_days(grid, table);
}

Column* same_column(Table& table, const Column* column) {
    return column == nullptr ? nullptr
                             : &table.columns[static_cast<std::size_t>(column - table.columns.data())];
}

/// Which indicator, and how much of it.
bool settle_indicators(const Grid& grid, Table& table) {
    const auto named = std::find_if(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.field.field == Field::indicator;
    });
    const IndicatorColumns found = indicators_of(grid, table);
    Column* indicator = named != table.columns.end() ? &*named : same_column(table, found.indicator);
    if (indicator == nullptr || tells_service(table)) return false;
    const std::vector<Column*> values = value_columns(grid, table);
    if (values.empty()) return false;
    for (Column* column : values) take_as(*column, Field::value);
    take_as(*indicator, Field::indicator);
    if (Column* unit = same_column(table, found.unit)) take_as(*unit, Field::value_unit);
    return true;
}

/// Values alone, under a heading that only says so («مقدار»): the lines above say of what.
bool settle_bare_values(const Grid& grid, Table& table) {
    constexpr auto headings =
        std::to_array<std::string_view>({"value", "values", "مقدار", "میزان", "رقم", "valeur", "valor"});
    if (tells_service(table) || has(table, {Field::harm, Field::need, Field::target_group, Field::start,
                                            Field::end, Field::month, Field::quarter}))
        return false;
    const bool is_headed = std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return (may_be_value(column) || column.field.field == Field::value) &&
               is_among(text::name_key(column.heading), headings);
    });
    if (!is_headed) return false;
    for (Column& column : table.columns)
        if ((may_be_value(column) || column.field.field == Field::value) &&
            holds_numbers(grid, table, column))
            take_as(column, Field::value);
    return true;
}

/// Codes of sectors say which, where no column names them.
void take_sector_codes(Table& table) {
    if (has(table, {Field::harm, Field::programme, Field::service})) return;
    for (Column& column : table.columns)
        if (column.tag.starts_with("#sector") && column.field.field == Field::note)
            return take_as(column, Field::harm);
}

/// People in need of whom it is told where and of which harm or for which programme. What is reached or aimed
/// at without days is beside that.
bool settle_needs(Table& table) {
    const bool has_need = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return is_certain(column, Field::need) && says_need(column) > 0;
    });
    const bool has_days = has(table, {Field::start, Field::end, Field::month, Field::quarter});
    if (!has_need || (has_days && (tells_delivered(table) || has(table, {Field::people_targeted}))))
        return false;
    take_sector_codes(table);
    if (!has(table, {Field::harm, Field::programme, Field::service})) return false;
    for (Column& column : table.columns)
        if (is_certain(column, Field::people_targeted) || is_certain(column, Field::people_reached))
            column.field = {.field = Field::note};
    return true;
}

/// A column of indicators says nothing of activities.
void leave_indicators(Table& table) {
    for (Column& column : table.columns) {
        const Field field = column.field.field;
        if (field == Field::indicator || field == Field::value || field == Field::value_unit) {
            column.field = {};
            column.certainty = 0;
            column.is_answered = false;  // whoever said so shall see that it is not taken
        }
    }
}

}  // namespace detail_figure_tables

using namespace detail_figure_tables;

void settle_figures(const Grid& grid, Table& table) {
    table.figures = Figures::none;
    const bool is_of_lists = has(table, {Field::activity_id, Field::status});
    if (tells_place(table) && !tells_deed(table) && (!is_of_lists || is_headed_as_figures(grid, table))) {
        if (settle_indicators(grid, table) || settle_bare_values(grid, table))
            table.figures = Figures::observations;
        else if (settle_needs(table))
            table.figures = Figures::needs;
    }
    if (table.figures != Figures::none) leave_what_is_of_any_list(table);
    if (table.figures != Figures::none) take_further(grid, table);
    if (table.figures != Figures::observations) leave_indicators(table);
}

std::vector<const Column*> group_columns(const Table& table) {
    std::vector<const Column*> columns;
    for (const Column& column : table.columns)
        if (column.field.field == Field::target_group) columns.push_back(&column);
    return columns;
}

std::optional<Interval> days_headed(const Column& column) {
    const auto read = text::read_period(column.heading);
    return read ? std::optional(read->days) : std::nullopt;
}

}  // namespace ensejam::intake
