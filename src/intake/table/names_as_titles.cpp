#include "intake/table/names_as_titles.h"

#include "intake/headings/heading_index.h"
#include "intake/table/about_headings.h"
#include "intake/table/persons.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_names_as_titles {

constexpr double by_others = 0.8;  ///< certainty

using Words = std::span<const std::string_view>;

bool tells_one_of(const Table& table, std::initializer_list<Field> fields) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.certainty >= least_certainty &&
               std::find(fields.begin(), fields.end(), column.field.field) != fields.end();
    });
}

/// The same, and something stands in it.
bool tells_filled(const Grid& grid, const Table& table, std::initializer_list<Field> fields) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        if (column.certainty < least_certainty ||
            std::find(fields.begin(), fields.end(), column.field.field) == fields.end())
            return false;
        for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
            if (!grid.at(rank, column.rank).is_blank()) return true;
        return false;
    });
}

bool has_headed(const Table& table, Words words) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        const std::string key = text::name_key(column.heading);
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return holds_words(key, word); });
    });
}

bool is_described(const Table& table) {
    constexpr auto words =
        std::to_array<std::string_view>({"description", "descripcion", "descricao", "descrizione",
                                         "beschreibung", "شرح", "توضیح", "توضیحات", "الوصف"});
    return has_headed(table, words);
}

/// Columns of what is told of a person or of a body.
bool tells_of_person_or_body(const Table& table) {
    constexpr auto words = std::to_array<std::string_view>(
        {"sex", "gender", "age", "birth", "role", "position", "sexe", "sexo", "genre", "edad", "جنسیت", "سن",
         "سمت", "تولد", "الجنس", "acronym", "founded", "members"});
    return tells_one_of(table, {Field::personal, Field::organisation_type, Field::deliverer_code}) ||
           has_headed(table, words);
}

}  // namespace detail_names_as_titles

bool names_buildings(const Grid& grid, const Table& table, const Column& column) {
    constexpr auto words = std::to_array<std::string_view>(
        {"hospital",        "clinic",          "school",    "health post", "health centre",
         "health center",   "pharmacy",        "hastanesi", "hastane",     "hopital",
         "ecole",           "lycee",           "escuela",   "colegio",     "scuola",
         "ospedale",        "krankenhaus",     "schule",    "dispensary",  "dispensaire",
         "centre de sante", "centro de salud", "station",   "بیمارستان",   "درمانگاه",
         "کلینیک",          "مدرسه",           "دبستان",    "دبیرستان",    "خانه بهداشت",
         "مرکز بهداشت",     "مستشفی",          "عیاده"});
    std::size_t n_told = 0;
    std::size_t n_buildings = 0;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.is_blank()) continue;
        ++n_told;
        const std::string key = text::name_key(cell.text());
        n_buildings += std::any_of(words.begin(), words.end(),
                                   [&](std::string_view word) { return holds_words(key, word); })
                           ? 1
                           : 0;
    }
    return n_told > 0 && n_buildings * 2 >= n_told;
}

bool is_headed_name(const Column& column) {
    constexpr auto words = std::to_array<std::string_view>(
        {"name", "nom", "nombre", "nome", "نام", "الاسم", "назва", "название"});
    return std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

void settle_names(const Grid& grid, Table& table) {
    using namespace detail_names_as_titles;
    if (tells_filled(grid, table,
                     {Field::title, Field::programme, Field::service, Field::in_month, Field::marked}))
        return;
    const bool is_counted =
        tells_one_of(table, {Field::money, Field::people_reached, Field::people_targeted});
    const bool is_dated = tells_one_of(table, {Field::start, Field::end});
    const bool is_under_way = is_dated || tells_one_of(table, {Field::status});
    const bool is_told = tells_one_of(table, {Field::deliverer, Field::responsible}) &&
                         tells_one_of(table, {Field::place, Field::place_code, Field::whole_path});
    if (is_described(table) ? !is_under_way && !is_counted && !is_told : !is_told) return;
    const bool is_bare = !is_under_way && !is_counted;  // buildings have names and points too
    if (is_bare && tells_one_of(table, {Field::lat, Field::lon})) return;
    if (!is_described(table) && tells_of_person_or_body(table)) return;
    for (Column& column : table.columns) {
        const bool is_free =
            column.tag.empty() && (column.certainty < least_certainty || column.field.field == Field::none);
        if (!is_free || !is_headed_name(column)) continue;
        if (!is_counted && !is_described(table) && hold_names_of_persons(grid, table, column)) return;
        if (is_bare && names_buildings(grid, table, column)) return;
        column.field = {.field = Field::title};
        column.certainty = by_others;
        return;
    }
}

}  // namespace ensejam::intake
