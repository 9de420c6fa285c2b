#include "intake/table/columns.h"

#include "intake/headings/field_kinds.h"
#include "intake/names/place_names.h"
#include "intake/table/about_headings.h"
#include "intake/table/answers_used.h"
#include "intake/table/awards.h"
#include "intake/table/bare_days.h"
#include "intake/table/cells_and_heading.h"
#include "intake/table/codes_beside_names.h"
#include "intake/table/content.h"
#include "intake/table/figure_tables.h"
#include "intake/table/marks.h"
#include "intake/table/months_across.h"
#include "intake/table/people_parts.h"
#include "intake/table/persons.h"
#include "intake/table/place_levels.h"
#include "intake/table/privacy.h"
#include "intake/table/sub_headings.h"
#include "intake/table/wider_places.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_columns {

constexpr double askable = 0.7;           ///< from here on a column is worth a question
constexpr double mostly = 0.7;            ///< of its different cells
constexpr double by_content_alone = 0.8;  ///< certainty of a column that only its cells speak for
constexpr double by_codes = 0.9;
constexpr std::size_t most_not_taken = 40;  ///< columns that are named

bool has_field(const Table& table, const FieldOf& field) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.certainty >= least_certainty && column.field == field;
    });
}

bool has_field(const Table& table, Field field) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.certainty >= least_certainty && column.field.field == field;
    });
}

/// Nothing certain is known of it.
bool is_open(const Column& column) {
    return column.tag.empty() && (column.field.field == Field::none || column.certainty < least_certainty);
}

/// In a list of grants the number that no two rows share is that of the grant, which is a project.
bool numbers_grants(const Table& table, const Column& column, const Content& content) {
    return column.field.field == Field::activity_id && column.certainty >= least_certainty &&
           content.n_told >= 3 && content.n_distinct == content.n_told &&
           !has_field(table, Field::project_code) && lists_awards(table);
}

/// What the cells alone make of a column, and how sure.
Recognised by_content(const Grid& grid, const Table& table, const Column& column, const Content& content) {
    const bool are_days = content.days > 0.9 && content.numbers < 0.5;
    if (are_days && is_headed_day(column) && !has_field(table, Field::start))
        return {{.field = Field::start}, 0.7};
    if (are_days && is_headed_period(column) && !has_field(table, Field::start))
        return {{.field = Field::start}, by_content_alone};
    if (content.n_told < 3) return {};
    if (content.links > 0.8) return {{.field = Field::administrative}, 1};
    if (content.grants > 0.9 && content.n_distinct > 1 && !has_field(table, Field::project_code) &&
        column.field.field == Field::activity_id)
        return {{.field = Field::project_code}, by_content_alone};
    if (content.codes > 0.9) {
        if (const auto level = level_of_codes(grid, table, column))
            return {{.field = Field::place_code, .level = *level}, by_codes};
        return {};
    }
    if (content.n_distinct < 3) return {};
    const FieldOf place{.field = Field::place, .level = content.level};
    if (content.places > mostly && !has_field(table, place)) return {place, by_content_alone};
    if (content.bodies > mostly && !has_field(table, Field::deliverer) &&
        !has_field(table, Field::deliverer_code))
        return {{.field = Field::deliverer}, by_content_alone};
    if (content.programmes > mostly && !has_field(table, Field::programme))
        return {{.field = Field::programme}, by_content_alone};
    if (content.harms > mostly && !has_field(table, Field::harm))
        return {{.field = Field::harm}, by_content_alone};
    if (are_days && !has_field(table, Field::start)) return {{.field = Field::start}, 0.7};
    if (are_days && !has_field(table, Field::end)) return {{.field = Field::end}, 0.7};
    return {};
}

/// Heading and cells together. A heading that the cells contradict does not count.
void weigh(const Grid& grid, const Table& table, Column& column, const Content& content) {
    const bool is_tagged = !column.tag.empty();
    if (contradicts(content, {column.field, column.certainty}) ||
        (!is_tagged && are_codes_of_kinds(column, content))) {
        column.field = {};
        column.certainty = 0;
    }
    const Recognised told = by_content(grid, table, column, content);
    const bool is_name_of_codes = content.codes > 0.9 && content.n_told >= 3 && !is_tagged &&
                                  (column.field.field == Field::title || column.field.field == Field::place ||
                                   column.field.field == Field::activity_id);
    const bool is_grant = told.field.field == Field::project_code && content.grants > 0.9;
    if (numbers_grants(table, column, content)) {
        column.field = {.field = Field::project_code};
        return;
    }
    if (is_open(column) && is_reference(column, content) && !has_field(table, Field::project_code) &&
        !has_field(table, Field::activity_id)) {
        column.field = {.field = Field::project_code};
        column.certainty = by_content_alone;
        return;
    }
    // Durations are read over, unless days stand under them.
    const bool is_period = told.field.field == Field::start && column.field.field == Field::note &&
                           !is_tagged && is_headed_period(column);
    if (is_name_of_codes || is_grant || is_period || told.certainty > column.certainty) {
        column.field = told.field;
        column.certainty = told.certainty;
    }
}

/// A column whose heading names a figure, a day or something that has a name, and whose cells are none, is
/// told.
void say_what_is_lost(const Column& before, const Column& after, const Content& content, const Where& where,
                      std::vector<Issue>& issues) {
    if (content.n_told == 0 || before.certainty < least_certainty || after.field.field != Field::none) return;
    const Field field = before.field.field;
    const bool is_named = field == Field::place || field == Field::deliverer || field == Field::funder ||
                          field == Field::programme || field == Field::harm || field == Field::title;
    if (!is_named && !is_figure(field) && field != Field::start && field != Field::end) return;
    const std::string cell = content.samples.empty() ? "" : content.samples.front();
    Issue issue{.code = Code::cells_unlike_heading, .where = where, .cell = cell, .blanks = {{"cell", cell}}};
    issue.blanks.emplace_back("lost", name_of(before.field));
    if (is_named) issue.blanks.emplace_back("form", "names");
    issues.push_back(std::move(issue));
}

/// Fields in the order in which an answer helps most.
int weight_of(Field field) {
    constexpr auto order = std::to_array<Field>({Field::place, Field::deliverer, Field::programme,
                                                 Field::harm, Field::money, Field::start, Field::end,
                                                 Field::people_reached, Field::place_code, Field::title});
    return static_cast<int>(std::find(order.begin(), order.end(), field) - order.begin());
}

Question question_about(const Column& column, const Content& content) {
    return {.kind = "column",
            .column = name_to_ask(column),
            .samples = content.samples,
            .proposed = name_of(column.field)};
}

/// Of the uncertain columns, those worth a question, most important first; all of them lose their meaning.
void ask(const Book& book, Table& table, const std::vector<Content>& contents, ColumnsSettled& settled) {
    std::vector<std::size_t> uncertain;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        if (column.certainty >= least_certainty || column.certainty < askable) continue;
        if (contents[i].n_told == 0) continue;  // nothing stands in it
        if (column.field.field == Field::none || has_field(table, column.field)) continue;
        if (weight_of(column.field.field) < weight_of(Field::none)) uncertain.push_back(i);
    }
    std::stable_sort(uncertain.begin(), uncertain.end(), [&](std::size_t a, std::size_t b) {
        return weight_of(table.columns[a].field.field) < weight_of(table.columns[b].field.field);
    });
    for (const std::size_t i : uncertain) {
        const Column& column = table.columns[i];
        if (settled.questions.size() < most_questions)
            settled.questions.push_back(question_about(column, contents[i]));
        settled.issues.push_back({.code = Code::column_not_understood,
                                  .where = {book.file, book.grids[table.grid].sheet, 0, name_to_ask(column)},
                                  .blanks = {{"column", name_to_ask(column)}}});
    }
    for (Column& column : table.columns)
        if (column.certainty < least_certainty) column.field = {};
}

/// Texts that are read over may tell numbers of persons: they are not kept, and the sender shall know.
void say_persons_in_texts(const Book& book, const Table& table, std::vector<Issue>& issues) {
    const Grid& grid = book.grids[table.grid];
    for (const Column& column : table.columns) {
        const Field field = column.field.field;
        if (field != Field::none && field != Field::note) continue;
        if (n_cells_with_numbers_of_persons(grid, table, column) > 0)
            issues.push_back(
                {.code = Code::personal_data_refused, .where = {book.file, grid.sheet, 0, column.heading}});
    }
}

/// Its cells are read with those of another column: a month beside its year.
bool is_told_with_another(const Table& table, const Column& column) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& other) {
        return other.day_at == column.rank || other.month_at == column.rank ||
               other.currency_at == column.rank;
    });
}

std::vector<FieldOf> fields_of(const Table& table) {
    std::vector<FieldOf> fields;
    for (const Column& column : table.columns) fields.push_back(column.field);
    return fields;
}

/// What such a column means is clear; somebody answered that another tells it.
bool is_answered_elsewhere(const Table& table, const FieldOf& field) {
    return field.field != Field::none &&
           std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column& column) { return column.is_answered && column.field == field; });
}

/// Figures and days under a heading that nothing is made of are named: nobody shall think they were taken.
/// Columns with an issue of their own are not named twice; those that gave way to an answer stand in the list
/// of what was not taken.
void say_not_taken(const Book& book, const Table& table, const std::vector<Content>& contents,
                   std::span<const FieldOf> before, std::vector<Issue>& issues) {
    if (table.figures != Figures::none) return;  // all of them are named together
    std::size_t n = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const Field field = column.field.field;
        const bool is_taken = field != Field::none && field != Field::note;
        const double figures = std::max(contents[i].numbers, field == Field::none ? contents[i].days : 0);
        const bool has_figures = contents[i].n_told > 0 && figures >= mostly;
        const bool is_told = std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
            return issue.where.column == column.heading && issue.where.row == 0;
        });
        if (is_taken || !has_figures || is_told || column.is_part || column.heading.empty()) continue;
        if (column.is_left_part || column.is_answered || is_told_with_another(table, column)) continue;
        if (is_answered_elsewhere(table, before[i]) || is_of_money_back(column.heading)) continue;
        if (n++ >= most_not_taken) continue;
        issues.push_back({.code = Code::column_not_understood,
                          .where = {book.file, book.grids[table.grid].sheet, 0, column.heading},
                          .blanks = {{"column", column.heading}}});
    }
}

void apply(const Answers& answers, Column& column, const Where& where, std::vector<Issue>& issues) {
    const auto answer = answers.field_of_column.find(name_to_ask(column));
    if (answer == answers.field_of_column.end()) return;
    const auto field = field_named(answer->second);
    if (!field)
        issues.push_back({.code = Code::answer_not_used,
                          .where = where,
                          .cell = answer->second,
                          .blanks = {{"cell", answer->second}, {"column", column.heading}}});
    if (field && column.field.field == Field::in_month && is_figure(field->field))
        column.month_counts = *field;  // of the figures; the month stays one
    else
        column.field = field.value_or(FieldOf{});
    column.certainty = 1;
    column.is_answered = true;
}

}  // namespace detail_columns

using namespace detail_columns;

ColumnsSettled settle_columns(const Book& book, Table& table, const registry::Register& known,
                              const Answers& answers) {
    const Grid& grid = book.grids[table.grid];
    const KnownNames names(known);
    ColumnsSettled settled;
    std::vector<Content> contents;
    for (Column& column : table.columns) {
        const Where where{book.file, grid.sheet, 0, column.heading};
        apply(answers, column, where, settled.issues);
        contents.push_back(content_of(grid, table, column, names));
        if (is_personal(grid, table, column) || names_persons(grid, table, column, names)) {
            settled.issues.push_back({.code = Code::personal_data_refused, .where = where});
            column.field = {.field = Field::personal};
            column.certainty = 1;
            contents.back().samples.clear();
        } else if (!column.is_answered) {
            const Column before = column;
            weigh(grid, table, column, contents.back());
            say_what_is_lost(before, column, contents.back(), where, settled.issues);
        }
        if (const auto values = answers.value_of_cell.find(column.heading);
            values != answers.value_of_cell.end())
            column.values = &values->second;
    }
    say_months(book, table, settled.issues);
    say_months_not_taken(book, table, settled.issues);
    settle_marks(book, table, names, settled.issues);
    say_months_without_year(book, table, settled.issues);
    leave_wider_places(grid, table);
    const std::vector<FieldOf> before = fields_of(table);
    settle_doubles(grid, table);
    leave_codes_beside_others(book, table, names, settled.issues);
    settle_code_levels(grid, table);
    settle_figures(grid, table);
    say_sub_headings(book, table, settled.issues);
    say_left_parts(book, table, settled.issues);
    ask(book, table, contents, settled);
    say_persons_in_texts(book, table, settled.issues);
    say_not_taken(book, table, contents, before, settled.issues);
    return settled;
}

}  // namespace ensejam::intake
