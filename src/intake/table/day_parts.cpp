#include "intake/table/day_parts.h"

#include "intake/names/row_words.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_day_parts {

constexpr std::size_t most_rows = 2000;  ///< that are looked at
constexpr double nearly_all = 0.9;

using Words = std::span<const std::string_view>;

enum class Part { day, month, year };

/// Which part of which day a heading names.
struct Named {
    Field edge = Field::none;
    Part part = Part::year;
};

bool is_among(std::string_view word, Words words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<Part> part_named(std::string_view word) {
    constexpr auto days = std::to_array<std::string_view>({"day", "jour", "dia", "روز"});
    constexpr auto months = std::to_array<std::string_view>({"month", "mois", "mes", "ماه"});
    constexpr auto years = std::to_array<std::string_view>({"year", "yr", "annee", "ano", "سال"});
    if (is_among(word, days)) return Part::day;
    if (is_among(word, months)) return Part::month;
    return is_among(word, years) ? std::optional(Part::year) : std::nullopt;
}

Field edge_named(std::string_view word) {
    constexpr auto starts =
        std::to_array<std::string_view>({"start", "starting", "begin", "beginning", "from", "commencement",
                                         "debut", "inicio", "شروع", "اغاز"});
    constexpr auto ends = std::to_array<std::string_view>({"end", "ending", "comp", "completion", "completed",
                                                           "complete", "finish", "finished", "to", "fin",
                                                           "fim", "termino", "پایان", "خاتمه", "اتمام"});
    if (is_among(word, starts)) return Field::start;
    return is_among(word, ends) ? Field::end : Field::none;
}

/// "start_month", "Year of completion": one part of one day, and nothing else.
std::optional<Named> named_by(const Column& column) {
    constexpr auto silent = std::to_array<std::string_view>(
        {"date", "of", "de", "du", "the", "project", "activity", "projet", "planned", "actual"});
    if (!column.tag.empty() || column.is_answered) return {};
    Named named;
    std::optional<Part> part;
    const std::string key = text::name_key(column.heading);
    for (const std::string_view word : text::words_of_key(key)) {
        const auto here = part_named(word);
        const Field edge = edge_named(word);
        if ((here && part) || (edge != Field::none && named.edge != Field::none)) return {};
        if (here)
            part = here;
        else if (edge != Field::none)
            named.edge = edge;
        else if (!is_among(word, silent))
            return {};
    }
    if (!part || named.edge == Field::none) return {};
    named.part = *part;
    return named;
}

Column* column_named(Table& table, Field edge, Part part) {
    for (Column& column : table.columns)
        if (const auto named = named_by(column); named && named->edge == edge && named->part == part)
            return &column;
    return nullptr;
}

/// The whole number of a cell, or nothing.
std::optional<int> whole_in(std::string_view cell) {
    const auto number = text::read_number(cell);
    const bool is_whole =
        number && number->value == std::floor(number->value) && number->value >= 0 && number->value < 10'000;
    return is_whole ? std::optional(static_cast<int>(number->value)) : std::nullopt;
}

std::string_view told_at(const Grid& grid, std::size_t rank, std::optional<std::uint32_t> column) {
    if (!column) return {};
    const Cell cell = grid.at(rank, *column);
    const bool is_told = !cell.is_blank() && cell.kind != CellKind::error && !is_missing_word(cell.text());
    return is_told ? cell.text() : std::string_view{};
}

/// Nearly all rows that tell the year tell a day together with the other columns.
bool tell_days(const Grid& grid, const Table& table, const Column& year) {
    std::size_t n_told = 0;
    std::size_t n_days = 0;
    const std::size_t end = std::min(table.end_row, table.first_row + most_rows);
    for (std::size_t rank = table.first_row; rank < end; ++rank) {
        const std::string day = day_joined(grid, rank, year);
        if (day.empty() || told_at(grid, rank, year.month_at).empty()) continue;
        ++n_told;
        n_days += text::read_period(day) ? 1 : 0;
    }
    return n_told > 0 && static_cast<double>(n_days) >= nearly_all * static_cast<double>(n_told);
}

/// Numbers that may be those of months or of days in them.
bool are_bare_parts(const Grid& grid, const Table& table, const Column& column) {
    const std::size_t end = std::min(table.end_row, table.first_row + most_rows);
    for (std::size_t rank = table.first_row; rank < end; ++rank) {
        const std::string_view cell = told_at(grid, rank, column.rank);
        if (cell.empty()) continue;
        const auto whole = whole_in(cell);
        if (!whole || *whole > 31) return false;
    }
    return true;
}

void leave(Column* part) {
    if (part == nullptr) return;
    part->field = {.field = Field::note};
    part->certainty = 1;
}

bool has_other(const Table& table, Field edge, const Column& year) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return &column != &year && column.field.field == edge && column.certainty >= least_certainty &&
               !named_by(column);
    });
}

void settle_edge(const Grid& grid, Table& table, Field edge) {
    Column* year = column_named(table, edge, Part::year);
    Column* month = column_named(table, edge, Part::month);
    Column* day = column_named(table, edge, Part::day);
    if (month == nullptr) return;
    if (year == nullptr) {
        if (are_bare_parts(grid, table, *month)) month->field = {}, month->certainty = 0;
        return;
    }
    year->month_at = month->rank;
    if (day != nullptr) year->day_at = day->rank;
    if (!tell_days(grid, table, *year)) {
        year->month_at.reset();
        year->day_at.reset();
        if (are_bare_parts(grid, table, *month)) leave(month);
        return;
    }
    leave(month);
    leave(day);
    if (has_other(table, edge, *year)) return leave(year);
    year->field = {.field = edge};
    year->certainty = 1;
}

}  // namespace detail_day_parts

std::string day_joined(const Grid& grid, std::size_t rank, const Column& year) {
    using namespace detail_day_parts;
    const std::string_view of_year = told_at(grid, rank, year.rank);
    const std::string_view of_month = told_at(grid, rank, year.month_at);
    const std::string_view of_day = told_at(grid, rank, year.day_at);
    if (of_year.empty()) return {};
    const auto whole_year = whole_in(of_year);
    const std::string told_year = whole_year ? std::to_string(*whole_year) : text::trimmed(of_year);
    if (of_month.empty()) return told_year;
    const auto whole_day = whole_in(of_day);
    if (const auto month = whole_in(of_month))
        return fmt::format("{}-{:02}", told_year, *month) + (of_day.empty() ? ""
                                                             : whole_day ? fmt::format("-{:02}", *whole_day)
                                                                         : "-" + text::trimmed(of_day));
    return (of_day.empty() ? ""
            : whole_day    ? std::to_string(*whole_day) + " "
                           : text::trimmed(of_day) + " ") +
           text::trimmed(of_month) + " " + told_year;
}

void settle_day_parts(const Grid& grid, Table& table) {
    using namespace detail_day_parts;
    settle_edge(grid, table, Field::start);
    settle_edge(grid, table, Field::end);
}

}  // namespace ensejam::intake
