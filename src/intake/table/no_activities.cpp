#include "intake/files/formats.h"
#include "intake/register_tables/registry_tables.h"
#include "intake/table/about.h"
#include "intake/table/heading_rows.h"
#include "intake/table/persons.h"
#include "intake/table/privacy.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_no_activities {

constexpr std::size_t most_headings = 6;
constexpr std::size_t most_heading_letters = 60;
constexpr std::size_t most_rows_for_words = 20;  ///< rows

bool holds_no_rows(const Book& book) {
    return std::all_of(book.grids.begin(), book.grids.end(),
                       [](const Grid& grid) { return grid.rows.empty(); });
}

/// JSON and XML hold records, in no sheet.
bool has_sheets(const Book& book) {
    return book.kind != FileKind::json && book.kind != FileKind::geojson && book.kind != FileKind::xml;
}

/// Words of a sheet, and which; none where the book has no other sheet.
struct FirstWords {
    std::string words{};
    std::string sheet{};
};

std::string name_among(const Book& book, const Grid& grid) { return book.grids.size() > 1 ? grid.sheet : ""; }

/// Adds the next heading to a list, which ends with a sign where it was cut off. `n` of them came before.
void add_heading(std::string& words, std::size_t n, std::string_view heading) {
    if (n < most_headings)
        words += (n == 0 ? "" : " | ") + text::shortened(heading, most_heading_letters);
    else if (n == most_headings)
        words += " | …";
}

/// Fields of features or records; of lists in JSON the first row is one of headings.
bool is_of_objects(const Book& book) {
    if (book.kind == FileKind::geojson || book.kind == FileKind::xml) return true;
    const bool has_names =
        !book.grids.empty() && !book.grids[0].rows.empty() && book.grids[0].rows[0].number == 0;
    return book.kind == FileKind::json && has_names;
}

/// The words of the first row that has any, of records those of their fields; empty when none of the first
/// rows has.
FirstWords first_words(const Book& book) {
    const std::size_t most_rows = is_of_objects(book) ? 1 : most_rows_for_words;
    for (const Grid& grid : book.grids) {
        if (grid.hidden) continue;
        for (std::size_t rank = 0; rank < std::min(most_rows, grid.rows.size()); ++rank)
            if (std::string words = words_of_row(grid, rank); !words.empty())
                return {std::move(words), name_among(book, grid)};
    }
    return {};
}

/// What GeoJSON holds: areas and lines, or points alone.
std::string_view form_of_shapes(const Book& book) {
    const GridRow& names = book.grids.front().rows.front();
    for (std::uint32_t column = 0; column < names.n_cells; ++column)
        if (book.grids.front().at(0, column).text() == "geometry") return "shapes";
    return "points";
}

/// How many digits a text has beside those of years.
std::size_t n_digits_beside_years(std::string_view latin) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < latin.size();) {
        const std::size_t begin = std::min(latin.find_first_of("0123456789", at), latin.size());
        at = std::min(latin.find_first_not_of("0123456789", begin), latin.size());
        const std::string_view run = latin.substr(begin, at - begin);
        const bool is_year = run.size() == 4 && (run.starts_with("13") || run.starts_with("14") ||
                                                 run.starts_with("19") || run.starts_with("20"));
        n += is_year ? 0 : run.size();
    }
    return n;
}

/// A cell that may be shown as a heading: it has letters, and its digits are too few for a number of
/// somebody.
bool is_in_words(std::string_view cell) {
    constexpr std::size_t most_digits = 6;
    const std::string latin = text::latin_digits(cell);
    if (latin.find_first_not_of("0123456789.,:/+-%()#*_\" ") == std::string::npos) return false;
    const auto day = text::read_period(cell);
    return n_digits_beside_years(latin) <= most_digits && !(day && day->is_single_day) &&
           !text::read_number(cell) && !is_iban(cell);
}

/// Whoever sent records is told of their fields, and of lists in JSON of the first of them, not of rows and
/// columns.
Error of_book(Error error, const Book& book) {
    if (is_of_objects(book))
        error.blanks.emplace_back("form", "fields");
    else if (book.kind == FileKind::json)
        error.blanks.emplace_back("form", "lists");
    return error;
}

Error refusal(Code code, const Book& book, FirstWords words) {
    Error error = file_error(code, book.file, {{"headings", std::move(words.words)}});
    error.where.sheet = std::move(words.sheet);
    const bool are_shapes = book.kind == FileKind::geojson && code == Code::fields_not_found;
    if (!are_shapes) return of_book(std::move(error), book);
    error.blanks.emplace_back("form", form_of_shapes(book));
    return error;
}

/// Nothing stands in any sheet; pictures that may lie over them are not read.
Error nothing_stands(const Book& book) {
    if (!has_sheets(book)) return file_error(Code::sheet_empty, book.file, {{"n", "0"}});
    return file_error(Code::sheet_empty, book.file,
                      book.has_pictures ? Blanks{{"form", "pictures"}} : Blanks{});
}

/// A list of places whose cells are numbers or codes alone.
std::optional<Error> places_headed(const Book& book) {
    const auto grid = std::find_if(book.grids.begin(), book.grids.end(),
                                   [](const Grid& each) { return !each.hidden && !each.rows.empty(); });
    if (grid == book.grids.end() || !heads_places(book, *grid)) return {};
    return refusal(Code::list_of_places, book,
                   {words_of_row(*grid, heading_rows(*grid, {}).top), name_among(book, *grid)});
}

/// The headings of a table; nothing when a number or day stands among them, as in a row of data that reads
/// like headings.
std::string headings_of(const Table& table) {
    std::string words;
    std::size_t n = 0;
    for (const Column& column : table.columns) {
        const auto day = text::read_period(column.heading);
        if (text::read_number(column.heading) || (day && day->is_single_day)) return {};
        if (!column.heading.empty()) add_heading(words, n++, column.heading);
    }
    return words;
}

Code code_of_list(About about) {
    if (about == About::organisations) return Code::list_of_organisations;
    if (about == About::counts) return Code::list_of_counts;
    if (about == About::stock) return Code::list_of_stock;
    if (about == About::events) return Code::list_of_events;
    if (about == About::jobs) return Code::list_of_jobs;
    return about == About::places ? Code::list_of_places : Code::list_of_others;
}

/// The table of the register whose columns these are, or nothing.
std::string_view registry_table_in(const Book& book) {
    if (book.grids.size() != 1 || book.grids[0].rows.empty()) return {};
    const Grid& grid = book.grids[0];
    std::vector<std::string> headings;
    for (std::uint32_t column = 0; column < grid.rows[0].n_cells; ++column)
        headings.push_back(text::trimmed(grid.at(0, column).text()));
    return registry_table_with(headings);
}

/// The table of a hidden sheet that tells activities, if there is one.
std::optional<Table> hidden_activities(const Book& book) {
    for (const Grid& grid : book.grids) {
        if (!grid.hidden) continue;
        const auto table = table_of(book, grid);
        if (table && about_of(grid, *table) == About::activities) return table;
    }
    return {};
}

/// The refusal of a file whose only sheet of activities is hidden.
std::optional<Error> only_hidden(const Book& book) {
    const auto table = hidden_activities(book);
    if (!table) return {};
    Error error = file_error(Code::sheet_hidden, book.file,
                             {{"n_rows", std::to_string(table->end_row - table->first_row)}});
    error.where.sheet = book.grids[table->grid].sheet;
    return error;
}

}  // namespace detail_no_activities

using namespace detail_no_activities;

std::string words_of_row(const Grid& grid, std::size_t rank) {
    std::string words;
    std::size_t n = 0;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells && n <= most_headings; ++column) {
        const std::string cell = text::trimmed(grid.at(rank, column).text());
        if (cell.empty() || grid.at(rank, column).kind != CellKind::text || !is_in_words(cell)) continue;
        add_heading(words, n++, cell);
    }
    return words;
}

Error no_activities(const Book& book) {
    if (holds_no_rows(book)) return nothing_stands(book);
    if (auto hidden = only_hidden(book)) return std::move(*hidden);
    if (!is_of_objects(book))
        if (auto places = places_headed(book)) return std::move(*places);
    FirstWords words = first_words(book);
    if (words.words.empty()) return of_book(file_error(Code::table_without_words, book.file), book);
    return refusal(is_of_objects(book) ? Code::fields_not_found : Code::table_not_found, book,
                   std::move(words));
}

Error nothing_below_headings(const Book& book, const Table& table) {
    std::string headings = headings_of(table);
    const bool are_places = !is_of_objects(book) && places_headed(book);
    if (headings.empty() || are_places || only_hidden(book)) return no_activities(book);
    Error error = file_error(
        Code::table_not_found, book.file,
        {{"form", is_of_objects(book) ? "cells_of_fields" : "cells"}, {"headings", std::move(headings)}});
    error.where.sheet = name_among(book, book.grids[table.grid]);
    return error;
}

Error no_activities(const Book& book, const Table& table, About about) {
    if (const Column* persons = column_of_persons(table); persons != nullptr && about != About::organisations)
        return of_book(
            file_error(Code::personal_data_refused, book.file, {{"column", persons->heading}, {"n", "1"}}),
            book);
    if (auto hidden = only_hidden(book)) return std::move(*hidden);
    FirstWords words{headings_of(table), name_among(book, book.grids[table.grid])};
    if (words.words.empty()) words = first_words(book);
    const bool are_bodies = about == About::organisations;
    const Code code = is_of_objects(book) && !are_bodies ? Code::fields_not_found : code_of_list(about);
    Error error = refusal(code, book, std::move(words));
    if (code == Code::list_of_others && about == About::appeals)
        error.blanks.insert(error.blanks.begin(), {"form", "appeals"});
    return error;
}

std::optional<Error> table_of_register(const Book& book) {
    const std::string_view name = registry_table_in(book);
    if (name.empty()) return {};
    return file_error(Code::table_of_register, book.file, {{"table", std::string(name)}});
}

}  // namespace ensejam::intake
