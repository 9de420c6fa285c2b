#include "intake/table/months_across.h"

#include "intake/headings/field_kinds.h"
#include "intake/table/figures_named.h"

namespace ensejam::intake {
namespace detail_months_across {

constexpr int longest_month = 31;
constexpr std::size_t most_figure_rows = 5000;
constexpr std::size_t most_month_words = 8;  ///< of a heading that names a month beside other words

bool says_when(const Column& column) {
    if (column.certainty < least_certainty) return false;
    switch (column.field.field) {
        case Field::start:
        case Field::end:
        case Field::month:
        case Field::quarter:
        case Field::in_month:
            return true;
        default:
            return false;
    }
}

std::vector<std::string> month_words_of(std::string_view heading) {
    std::vector<std::string> words;
    for (const char sign : heading) {
        const bool is_blank = sign == ' ' || sign == '\n' || sign == '\t';
        if (words.empty() || (is_blank && !words.back().empty())) words.emplace_back();
        if (!is_blank) words.back() += sign;
    }
    return words;
}

/// A month at the end or the beginning of a heading, and what the other words say is figures_named.
std::optional<MonthAcross> month_beside_words(const Column& column) {
    const std::vector<std::string> words = month_words_of(column.heading);
    if (words.size() < 2 || words.size() > most_month_words) return {};
    const std::span all(words);
    for (std::size_t n = std::min<std::size_t>(2, words.size() - 1); n >= 1; --n)
        for (const bool is_last : {true, false}) {
            const auto month = month_named(side_by_side(is_last ? all.last(n) : all.first(n)));
            const auto rest = is_last ? all.first(words.size() - n) : all.last(words.size() - n);
            if (!month) continue;
            const FieldOf counts = figures_named(side_by_side(rest));
            if (counts.field != Field::none) return MonthAcross{&column, *month, counts};
        }
    return {};
}

/// What its headings say of a month and its figures.
std::optional<MonthAcross> month_told(const Column& column, std::string_view preamble) {
    if (const auto below = month_named(column.below))
        return MonthAcross{&column, *below, figures_named(column.heading)};
    if (const auto alone = month_named(column.heading))
        return MonthAcross{&column, *alone, figures_named_above(preamble)};
    return month_beside_words(column);
}

/// The one year that a text tells, in digits; nothing when it tells none or several.
std::string only_year_in(std::string_view told) {
    const std::string text = text::latin_digits(told);
    std::string year;
    for (std::size_t begin = text.find_first_of("0123456789"); begin != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
        const std::string digits = text.substr(begin, end - begin);
        if (digits.size() == 4 && text::read_period(digits)) {
            if (!year.empty() && year != digits) return {};
            year = digits;
        }
        begin = text.find_first_of("0123456789", end);
    }
    return year;
}

Interval days_of_bare(std::string_view month, std::string_view year) {
    if (year.empty()) return {};
    return month_named(std::string(month) + " " + std::string(year)).value_or(Interval{});
}

/// Bare months that follow each other in one year.
bool are_in_order(std::span<const MonthAcross> months) {
    Day before = no_day;
    for (const MonthAcross& month : months) {
        if (month.bare.empty()) continue;
        Interval days = days_of_bare(month.bare, "2000");
        if (days.from == no_day) days = days_of_bare(month.bare, "1400");
        if (before != no_day && days.from <= before) return false;
        before = days.from;
    }
    return true;
}

/// The first cell that is told has a month and no year.
bool tells_bare_months(const Grid& grid, const Table& table, const Column& column) {
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
        if (const Cell cell = grid.at(rank, column.rank); !cell.is_blank())
            return !text::read_period(cell.text()) && days_of_bare(cell.text(), "2000") != Interval{};
    return false;
}

bool is_free_for_months(const Column& column) {
    return column.field.field == Field::none || column.certainty < least_certainty;
}

/// What stands under a month: the heading over it says what its figures are, or a line above the table.
FieldOf figures_under_bare(const Column& column, std::string_view preamble) {
    if (column.month_counts.field != Field::none) return column.month_counts;
    if (!column.has_figures) return {};
    return column.group.empty() ? figures_named_above(preamble) : figures_named(column.group);
}

const std::string& month_name_of(const Column& column) {
    return is_bare_month(column.below) ? column.below : column.heading;
}

/// Numbers stand under the heading, not marks alone.
bool holds_figures(const Grid& grid, const Table& table, const Column& column) {
    bool has_figure = false;
    for (std::size_t rank = table.first_row;
         rank < std::min(table.end_row, table.first_row + most_figure_rows); ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        const auto number = text::read_number(cell.text());
        if (!cell.is_blank() && !number && text::length(cell.text()) > 1) return false;
        has_figure = has_figure || (number && number->value > 1);
    }
    return has_figure;
}

/// The columns under months without their year that have figures.
std::vector<Column*> bare_months_with_figures(const Grid& grid, Table& table) {
    std::vector<Column*> months;
    bool says_which = true;
    for (Column& column : table.columns) {
        const bool is_of_group = !column.group.empty() && figures_named(column.group).field != Field::none;
        if (!column.tag.empty() || !is_bare_month(month_name_of(column)) ||
            !(is_of_group || is_free_for_months(column)) || !holds_figures(grid, table, column))
            continue;
        says_which = says_which && is_of_group;
        months.push_back(&column);
    }
    if (months.size() < (says_which ? 2 : 3)) months.clear();
    return months;
}

}  // namespace detail_months_across

using namespace detail_months_across;

std::optional<Interval> month_named(std::string_view heading) {
    const std::string told = text::trimmed(heading);
    // A spreadsheet keeps "March 2024" as its first day.
    const bool is_first_day = told.size() == 10 && told.ends_with("-01");
    const auto read = text::read_period(is_first_day ? told.substr(0, 7) : told);
    if (!read || read->is_single_day) return {};
    return read->days.to - read->days.from <= longest_month ? std::optional(read->days) : std::nullopt;
}

bool is_bare_month(std::string_view heading) {
    const std::string told = text::trimmed(heading);
    if (told.empty() || text::latin_digits(told).find_first_of("0123456789") != std::string::npos)
        return false;
    return days_of_bare(told, "2000").from != no_day || days_of_bare(told, "1400").from != no_day;
}

std::optional<MonthAcross> month_across(const Column& column, std::string_view preamble) {
    auto month = month_told(column, preamble);
    if (month && column.month_counts.field != Field::none) month->counts = column.month_counts;
    return month;
}

std::string only_year_of(const Table& table, std::string_view sheet) {
    const std::string year = only_year_in(table.preamble);
    return year.empty() ? only_year_in(sheet) : year;
}

std::vector<MonthAcross> months_of(const Table& table, std::string_view sheet) {
    std::vector<MonthAcross> months;
    const std::string year = only_year_of(table, sheet);
    for (const Column& column : table.columns) {
        if (column.field.field != Field::in_month) continue;
        MonthAcross month = month_across(column, table.preamble).value_or(MonthAcross{&column});
        const bool is_below = is_bare_month(column.below);
        if (month.days.from == no_day && (is_below || is_bare_month(column.heading))) {
            month.bare = month_name_of(column);
            month.counts = figures_under_bare(column, table.preamble);
            const std::string above = is_below ? only_year_in(column.heading) : std::string();
            month.days = days_of_bare(month.bare, above.empty() ? year : above);
            if (!above.empty()) month.bare = {};
        }
        months.push_back(month);
    }
    if (are_in_order(months)) return months;
    for (MonthAcross& month : months)
        if (!month.bare.empty()) month = {.column = month.column, .counts = month.counts};
    return months;
}

Interval days_in(const MonthAcross& month, std::string_view year) {
    if (month.days.from != no_day || month.bare.empty()) return month.days;
    return days_of_bare(month.bare, year);
}

std::vector<Column*> settle_marked_months(Table& table, std::span<Column* const> marked) {
    std::vector<Column*> months;
    for (Column* column : marked)
        if (month_across(*column, table.preamble) || is_bare_month(column->heading) ||
            is_bare_month(column->below))
            months.push_back(column);
    if (months.size() < 2) return {};
    if (std::any_of(table.columns.begin(), table.columns.end(), says_when)) return months;
    for (Column* column : months) {
        column->field = {.field = Field::in_month};
        column->certainty = 1;
    }
    return months;
}

void settle_months(const Grid& grid, Table& table) {
    if (std::any_of(table.columns.begin(), table.columns.end(), says_when)) return;
    std::vector<Column*> months;
    for (Column& column : table.columns) {
        const auto month = month_across(column, table.preamble);
        if (month && column.tag.empty() && (is_free_for_months(column) || month->counts.field != Field::none))
            months.push_back(&column);
    }
    if (months.size() < 2) {
        months = bare_months_with_figures(grid, table);
        for (Column* column : months) column->has_figures = true;
    }
    if (months.size() < 2) return;
    for (Column* column : months) {
        column->field = {.field = Field::in_month};
        column->certainty = 1;
    }
}

void say_months(const Book& book, const Table& table, std::vector<Issue>& issues) {
    std::map<std::string, std::size_t> n_of_meaning;
    for (const Column& column : table.columns) {
        if (column.field.field != Field::in_month) continue;
        const auto month = month_across(column, table.preamble);
        const FieldOf counts = month ? month->counts : figures_under_bare(column, table.preamble);
        if (counts.field != Field::none) ++n_of_meaning[name_of(counts)];
    }
    for (const auto& [meaning, n] : n_of_meaning)
        issues.push_back({.code = Code::months_read,
                          .where = {book.file, book.grids[table.grid].sheet},
                          .blanks = {{"n_columns", std::to_string(n)}, {"meaning", meaning}}});
}

void say_months_not_taken(const Book& book, const Table& table, std::vector<Issue>& issues) {
    const Grid& grid = book.grids[table.grid];
    std::string names;
    std::size_t n = 0;
    for (const MonthAcross& month : months_of(table, grid.sheet)) {
        if (month.counts.field != Field::none || !holds_figures(grid, table, *month.column)) continue;
        names += (names.empty() ? "" : " | ") + text::shortened(month_name_of(*month.column), 40);
        ++n;
    }
    if (n > 0)
        issues.push_back({.code = Code::months_not_taken,
                          .where = {book.file, grid.sheet},
                          .blanks = {{"names", names}, {"n_columns", std::to_string(n)}}});
}

void say_months_without_year(const Book& book, const Table& table, std::vector<Issue>& issues) {
    const Grid& grid = book.grids[table.grid];
    const bool has_years = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.field.field == Field::year && column.certainty >= least_certainty;
    });
    std::string names;
    for (const MonthAcross& month : months_of(table, grid.sheet)) {
        if (month.days.from != no_day || (has_years && !month.bare.empty())) continue;
        const Column& column = *month.column;
        names += (names.empty() ? "" : " | ") +
                 text::shortened(column.below.empty() ? column.heading : column.below, 40);
    }
    if (!has_years && only_year_of(table, grid.sheet).empty())
        for (const Column& column : table.columns)
            if (column.field.field == Field::month && column.certainty >= least_certainty &&
                tells_bare_months(grid, table, column))
                names += (names.empty() ? "" : " | ") + column.heading;
    if (names.empty()) return;
    issues.push_back(
        {.code = Code::months_without_year, .where = {book.file, grid.sheet}, .blanks = {{"names", names}}});
}

}  // namespace ensejam::intake
