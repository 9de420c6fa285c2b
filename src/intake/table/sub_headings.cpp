#include "intake/table/sub_headings.h"

#include "intake/headings/field_kinds.h"
#include "intake/headings/sub_heading_words.h"
#include "intake/table/months_across.h"
#include "intake/table/row_units.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_sub_headings {

constexpr std::size_t longest_sub_heading = 80;  ///< letters
constexpr std::uint32_t widest_heading = 200;    ///< columns that a heading over blank cells spans at most
constexpr double by_group = 0.8;             ///< certainty of a meaning that the wider heading alone tells
constexpr std::size_t most_rows_seen = 200;  ///< rows looked at for days and numbers

bool is_heading_text(const Cell& cell) {
    return (cell.kind == CellKind::text && !text::read_number(cell.text()) &&
            text::length(cell.text()) <= longest_sub_heading) ||
           month_named(cell.text());
}

bool has_below(const Grid& grid, std::size_t top, std::uint32_t column) {
    return !grid.at(top + 1, column).is_blank() && !grid.is_drawn_down(top + 1, column);
}

/// The column stands under what its left neighbour stands under.
bool continues_left(const Grid& grid, std::size_t top, std::uint32_t column) {
    if (column == 0 || column >= grid.n_columns || !has_below(grid, top, column)) return false;
    const Cell own = grid.at(top, column);
    if (!own.is_blank()) return own.merged && own.text() == grid.at(top, column - 1).text();
    return has_below(grid, top, column - 1);
}

/// The heading over a column: its own, or one to the left that spans it.
std::string group_over(const Grid& grid, std::size_t top, std::uint32_t column) {
    for (std::uint32_t n = 0; n < widest_heading && continues_left(grid, top, column); ++n) {
        if (!grid.at(top, column).is_blank()) break;
        --column;
    }
    return text::trimmed(grid.at(top, column).text());
}

/// The heading over the column stands over others too.
bool is_under_wide(const Grid& grid, std::size_t top, std::uint32_t column) {
    if (group_over(grid, top, column).empty()) return false;
    return continues_left(grid, top, column) || continues_left(grid, top, column + 1);
}

bool is_certain(const Recognised& found) {
    return found.certainty >= least_certainty && found.field.field != Field::none;
}

bool is_figure_or_need(Field field) { return is_figure(field) || field == Field::need; }

/// A text that is understood as a sub-heading wherever it stands.
bool is_known_below(std::string_view text) {
    return is_unit_word(text) || is_from_word(text) || is_to_word(text) || is_generic_word(text) ||
           month_named(text) || is_bare_month(text) || is_certain(recognise_heading(text));
}

/// The figure that was meant, or came about, of the one that the heading names; nothing when the sub-heading
/// says neither.
std::optional<FieldOf> stage_of(FieldOf figure, const std::string& below) {
    const bool is_planned = says_planned(below);
    if (!is_planned && !says_actual(below)) return {};
    if (figure.field == Field::people_reached || figure.field == Field::people_targeted)
        return FieldOf{.field = is_planned ? Field::people_targeted : Field::people_reached};
    if (figure.field == Field::units && !is_planned) return figure;
    if (figure.field != Field::money) return {};
    using registry::BudgetStage;
    return FieldOf{.field = Field::money, .stage = is_planned ? BudgetStage::approved : BudgetStage::spent};
}

/// What heading and sub-heading mean together.
Recognised read_together(const std::string& group, const std::string& below) {
    const Recognised alone = recognise_heading(below);
    const Recognised wider = recognise_heading(group);
    const Recognised together = recognise_heading(group + " " + below);
    for (const Recognised& whole : {together, recognise_heading(below + " " + group)})
        if (whole.certainty == 1 && is_certain(whole)) return whole;
    if (is_certain(wider) && is_figure_or_need(wider.field.field) && is_unit_word(below)) return wider;
    if (is_certain(wider) && says_all(below)) return wider;
    if (is_certain(wider))
        if (const auto stage = stage_of(wider.field, below)) return {*stage, wider.certainty};
    if (is_generic_word(below) && is_certain(together)) return together;
    if (is_certain(alone)) return alone;
    if (is_certain(wider)) return {wider.field, std::min(by_group, wider.certainty)};
    return is_certain(together) ? together : alone;
}

std::string without_brackets(std::string_view unit) {
    const std::string bare = text::trimmed(unit);
    const bool is_in_brackets = bare.size() > 2 && (bare.front() == '(' || bare.front() == '[');
    return is_in_brackets ? text::trimmed(std::string_view(bare).substr(1, bare.size() - 2)) : bare;
}

/// The cells of the column that tell anything are numbers.
bool holds_numbers(const Grid& grid, std::size_t first_row, std::uint32_t column) {
    bool has_number = false;
    for (std::size_t rank = first_row; rank < std::min(grid.rows.size(), first_row + most_rows_seen);
         ++rank) {
        const Cell cell = grid.at(rank, column);
        if (!cell.is_blank() && !text::read_number(cell.text())) return false;
        has_number = has_number || !cell.is_blank();
    }
    return has_number;
}

/// Most cells of the column that tell anything tell a day or a month.
bool holds_days(const Grid& grid, std::size_t first_row, std::uint32_t column) {
    std::size_t n_told = 0;
    std::size_t n_days = 0;
    for (std::size_t rank = first_row; rank < std::min(grid.rows.size(), first_row + most_rows_seen);
         ++rank) {
        const Cell cell = grid.at(rank, column);
        if (cell.is_blank()) continue;
        ++n_told;
        const bool is_number = cell.kind == CellKind::number || text::read_number(cell.text());
        n_days += cell.kind == CellKind::day || (!is_number && text::read_period(cell.text())) ? 1 : 0;
    }
    return n_days > 0 && n_days * 2 >= n_told;
}

bool is_of_days(Field field) {
    constexpr auto days = std::to_array<Field>({Field::start, Field::end, Field::year, Field::month,
                                                Field::quarter, Field::in_month, Field::report_date});
    return std::find(days.begin(), days.end(), field) != days.end();
}

/// The meaning that the wider heading alone tells, of something that is no figure.
bool is_of_group(const Recognised& found) {
    return found.certainty <= by_group && !is_figure_or_need(found.field.field);
}

/// Days below a heading of places: it does not speak of this column.
bool are_days_beside(const Grid& grid, std::size_t top, std::uint32_t column, const Recognised& found) {
    return is_of_group(found) && found.field.field != Field::none && !is_of_days(found.field.field) &&
           holds_days(grid, top + 2, column);
}

/// Reads one column anew, when there is something below its heading.
void join(const Grid& grid, std::size_t top, Column& column) {
    if (!has_below(grid, top, column.rank)) return;
    const std::string group = group_over(grid, top, column.rank);
    const std::string below = text::trimmed(grid.at(top + 1, column.rank).text());
    if (group.empty() || below.empty() || text::name_key(group) == text::name_key(below)) return;
    const bool is_wide = is_under_wide(grid, top, column.rank);
    if (!is_wide && !is_unit_word(below)) return;
    Recognised found = is_wide ? read_together(group, below) : recognise_heading(group);
    if (is_wide && are_days_beside(grid, top, column.rank, found)) {
        found = recognise_heading(below);
        column.heading = below;
        column.field = found.field;
        column.certainty = found.certainty;
        return;
    }
    // Numbers under «مخاطبان» are no names of groups.
    if (is_wide && is_of_group(found) && holds_numbers(grid, top + 2, column.rank)) found = {};
    column.heading = is_wide ? group + " – " + below : group + " (" + without_brackets(below) + ")";
    column.below = is_wide ? below : std::string();
    column.group = is_wide ? group : std::string();
    column.field = found.field;
    column.certainty = found.certainty;
}

/// "From" beside "to" under one heading: days, if the heading or the cells speak of time; else bounds of
/// something else.
void read_bounds(const Grid& grid, std::size_t top, Column& from, Column& to) {
    const bool are_bounds =
        !from.group.empty() && from.group == to.group && is_from_word(from.below) && is_to_word(to.below);
    if (!are_bounds) return;
    const bool are_days = holds_time_word(from.group) || holds_days(grid, top + 2, from.rank);
    from.field = {.field = are_days ? Field::start : Field::none};
    to.field = {.field = are_days ? Field::end : Field::none};
    from.certainty = to.certainty = are_days ? 1 : 0;
}

/// Left over because another column has the meaning of this one.
bool is_left(const Column& column) {
    return !column.group.empty() && column.field.field == Field::note && !column.is_answered &&
           recognise_heading(column.below).field.field != Field::note;
}

/// A figure that is one of several under its heading, and neither all of them nor told apart.
bool is_one_of_several(const Column& column) {
    return is_figure_or_need(column.field.field) && !column.is_part && !column.is_answered &&
           column.certainty <= by_group;
}

}  // namespace detail_sub_headings

using namespace detail_sub_headings;

bool is_row_of_sub_headings(const Grid& grid, std::size_t heading) {
    const std::size_t rank = heading + 1;
    if (rank + 1 >= grid.rows.size() || grid.rows[rank].number != grid.rows[heading].number + 1) return false;
    std::size_t n_below = 0;
    std::size_t n_known = 0;
    std::size_t n_wide = 0;
    bool has_gap = false;
    for (std::uint32_t column = 0; column < grid.n_columns; ++column) {
        if (!has_below(grid, heading, column)) {
            has_gap = has_gap || !grid.at(heading, column).is_blank();
            continue;
        }
        const Cell cell = grid.at(rank, column);
        if (!is_heading_text(cell)) return false;
        const bool is_wide = is_under_wide(grid, heading, column);
        const bool is_known = is_known_below(cell.text());
        if (!is_wide && !is_known) return false;
        ++n_below;
        n_known += is_known ? 1 : 0;
        n_wide += is_wide ? 1 : 0;
    }
    return n_below >= 2 && n_wide >= 1 && (has_gap || n_known * 2 >= n_below);
}

bool is_row_of_units(const Grid& grid, std::size_t heading) {
    const std::size_t rank = heading + 1;
    if (rank + 1 >= grid.rows.size() || grid.rows[rank].number != grid.rows[heading].number + 1) return false;
    bool has_unit = false;
    bool is_merged = false;
    for (std::uint32_t column = 0; column < grid.n_columns; ++column) {
        const Cell cell = grid.at(rank, column);
        is_merged = is_merged || grid.is_drawn_down(heading + 1, column);
        if (!has_below(grid, heading, column)) continue;
        if (!is_unit_word(cell.text())) return false;
        has_unit = true;
    }
    return has_unit && is_merged;
}

void join_units(const Grid& grid, std::size_t rank, std::vector<Column>& columns) {
    for (Column& column : columns)
        if (!column.heading.empty() && has_below(grid, rank - 1, column.rank))
            column.heading += " (" + without_brackets(grid.at(rank, column.rank).text()) + ")";
}

bool is_row_of_groups(const Grid& grid, std::size_t rank) {
    if (rank + 1 >= grid.rows.size() || grid.rows[rank + 1].number != grid.rows[rank].number + 1)
        return false;
    std::size_t n_texts = 0;
    std::uint32_t first_text = 0;
    bool has_wide = false;
    for (std::uint32_t column = 0; column < grid.n_columns; ++column) {
        const Cell cell = grid.at(rank, column);
        has_wide = has_wide || is_under_wide(grid, rank, column);
        if (cell.is_blank() || continues_left(grid, rank, column)) continue;
        if (!is_heading_text(cell) || cell.text().find(':') != std::string_view::npos) return false;
        if (n_texts++ == 0) first_text = column;
    }
    return has_wide && (n_texts >= 2 || first_text > 0);
}

void join_sub_headings(const Grid& grid, std::size_t top, std::vector<Column>& columns) {
    for (Column& column : columns) join(grid, top, column);
    for (std::size_t i = 1; i < columns.size(); ++i) read_bounds(grid, top, columns[i - 1], columns[i]);
}

void say_sub_headings(const Book& book, Table& table, std::vector<Issue>& issues) {
    std::map<std::string, std::vector<Column*>> columns_under;
    for (Column& column : table.columns)
        if (!column.group.empty()) columns_under[column.group].push_back(&column);
    for (const auto& [group, columns] : columns_under) {
        const auto is_total = [](const Column* column) {
            return is_figure_or_need(column->field.field) && says_all(column->below);
        };
        if (std::none_of(columns.begin(), columns.end(), [](const Column* c) { return is_left(*c); }) ||
            std::any_of(columns.begin(), columns.end(), is_total))
            continue;
        std::string names;
        for (Column* column : columns) {
            if (is_one_of_several(*column)) column->field = {.field = Field::note};
            if (is_left(*column)) names += (names.empty() ? "" : " | ") + text::shortened(column->below, 40);
        }
        issues.push_back({.code = Code::sub_headings_alike,
                          .where = {book.file, book.grids[table.grid].sheet},
                          .blanks = {{"heading", group}, {"names", names}}});
    }
}

}  // namespace ensejam::intake
