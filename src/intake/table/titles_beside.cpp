#include "intake/table/titles_beside.h"

#include <set>

#include "intake/headings/heading_index.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_titles_beside {

constexpr double by_others = 0.8;         ///< certainty
constexpr double by_codes = 0.95;         ///< codes that come with countries are no codes of these
constexpr std::size_t most_rows = 5000;   ///< that are looked at
constexpr std::size_t longest_kind = 60;  ///< letters of a kind of activity, on average
constexpr std::size_t longest_code = 24;

using Words = std::span<const std::string_view>;

// clang-format off
constexpr auto project_names = std::to_array<std::string_view>(
    {"project title", "project name", "title of project", "name of project", "project", "projects", "title",
     "titre du projet", "intitule du projet", "nom du projet", "projet", "nombre del proyecto", "titulo del proyecto",
     "proyecto", "nome do projeto", "titulo do projeto", "projeto", "عنوان پروژه", "نام پروژه", "عنوان طرح", "نام طرح",
     "پروژه", "طرح", "اسم المشروع", "المشروع"});
constexpr auto bare_projects =
    std::to_array<std::string_view>({"project", "projet", "proyecto", "projeto", "پروژه", "طرح", "المشروع"});
constexpr auto kinds = std::to_array<std::string_view>(
    {"activity", "activities", "intervention", "interventions", "activite", "activites", "actividad", "actividades",
     "atividade", "atividades", "فعالیت", "فعالیتها", "فعالیت ها", "النشاط", "الانشطه", "kegiatan", "faaliyet"});
constexpr auto accounts = std::to_array<std::string_view>(
    {"description", "descriptions", "detail", "details", "desc", "descripcion", "descricao", "شرح", "توضیح", "توضیحات",
     "project", "projet", "proyecto", "name", "nom", "title", "titre", "عنوان", "نام"});
// clang-format on

bool is_title(const Column& column) {
    return column.field.field == Field::title && column.certainty >= least_certainty && column.tag.empty() &&
           !column.is_answered;
}

bool tells_some(const Table& table, std::initializer_list<Field> fields) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.certainty >= least_certainty &&
               std::find(fields.begin(), fields.end(), column.field.field) != fields.end();
    });
}

bool is_headed(const Column& column, Words words) {
    return std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

bool names_kinds(const Column& column) {
    const std::string key = text::name_key(column.heading);
    const auto holds = [&](std::string_view word) { return holds_words(key, word); };
    return std::any_of(kinds.begin(), kinds.end(), holds) &&
           std::none_of(accounts.begin(), accounts.end(), holds);
}

/// What stands in a column: how many cells are told, the different ones, and their letters.
struct Told {
    std::size_t n = 0;
    std::size_t n_letters = 0;
    std::set<std::string> different{};
};

Told told_in(const Grid& grid, const Table& table, const Column& column) {
    Told told;
    const std::size_t end = std::min(table.end_row, table.first_row + most_rows);
    for (std::size_t rank = table.first_row; rank < end; ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.is_blank()) continue;
        ++told.n;
        told.n_letters += text::length(cell.text());
        told.different.insert(text::trimmed(cell.text()));
    }
    return told;
}

/// Short names that come again.
bool are_kinds(const Told& told) {
    return told.n >= 3 && told.n_letters <= longest_kind * told.n && told.different.size() * 10 <= told.n * 8;
}

bool are_codes(const Told& told) {
    return told.n > 0 &&
           std::all_of(told.different.begin(), told.different.end(), [](const std::string& text) {
               const std::string latin = text::latin_digits(text);
               return latin.size() <= longest_code && latin.find(' ') == std::string::npos &&
                      latin.find_first_of("0123456789") != std::string::npos;
           });
}

Column* project_name(const Grid& grid, Table& table, const Column* but) {
    const std::size_t n_rows = std::min(table.end_row - table.first_row, most_rows);
    for (Column& column : table.columns)
        if (&column != but && is_title(column) && is_headed(column, project_names) &&
            told_in(grid, table, column).n * 2 >= n_rows)
            return &column;
    return nullptr;
}

void take_beside(Column& column, Field field, double certainty) {
    column.field = {.field = field};
    column.certainty = certainty;
}

void settle_project_codes(const Grid& grid, Table& table) {
    if (tells_some(table, {Field::project_code})) return;
    for (Column& column : table.columns)
        if (is_title(column) && is_headed(column, bare_projects) &&
            project_name(grid, table, &column) != nullptr && are_codes(told_in(grid, table, column)))
            return take_beside(column, Field::project_code, by_codes);
}

}  // namespace detail_titles_beside

void settle_titles(const Grid& grid, Table& table) {
    using namespace detail_titles_beside;
    if (table.first_row >= table.end_row) return;
    settle_project_codes(grid, table);
    if (tells_some(table, {Field::programme, Field::service, Field::harm, Field::marked})) return;
    if (project_name(grid, table, nullptr) == nullptr) return;
    for (Column& column : table.columns)
        if (is_title(column) && names_kinds(column) && are_kinds(told_in(grid, table, column)))
            return take_beside(column, Field::programme, by_others);
}

}  // namespace ensejam::intake
