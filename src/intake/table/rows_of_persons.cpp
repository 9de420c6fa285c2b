#include "intake/table/rows_of_persons.h"

#include "intake/headings/field_kinds.h"
#include "intake/headings/heading_index.h"
#include "intake/table/persons.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_rows_of_persons {

using Words = std::span<const std::string_view>;

bool holds_one(const std::string& key, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return holds_words(key, word); });
}

/// A name of a person, and not of one to call.
bool is_of_name(const std::string& key) {
    constexpr auto names = std::to_array<std::string_view>(
        {"first name", "firstname", "last name", "lastname", "surname", "full name", "fullname",
         "family name", "prenom", "nom et prenom", "apellido", "apellidos", "nombre completo", "sobrenome",
         "cognome", "vorname", "nachname", "نام خانوادگی", "نام و نام خانوادگی"});
    constexpr auto called =
        std::to_array<std::string_view>({"contact", "focal", "fp", "manager", "rabet", "رابط", "مسیول"});
    return holds_one(key, names) && !holds_one(key, called);
}

/// What is told of a person and never of a project.
bool is_of_each_person(const std::string& key) {
    constexpr auto words = std::to_array<std::string_view>({"sex",
                                                            "gender",
                                                            "age",
                                                            "date of birth",
                                                            "birth date",
                                                            "birthdate",
                                                            "dob",
                                                            "sexe",
                                                            "genre",
                                                            "sexo",
                                                            "genero",
                                                            "edad",
                                                            "date de naissance",
                                                            "fecha de nacimiento",
                                                            "جنسیت",
                                                            "جنس",
                                                            "سن",
                                                            "تاریخ تولد",
                                                            "الجنس",
                                                            "العمر"});
    return std::find(words.begin(), words.end(), key) != words.end();
}

}  // namespace detail_rows_of_persons

void settle_givers(const Grid& grid, Table& table) {
    using namespace detail_rows_of_persons;
    const auto does = [](const Column& column) {
        return is_certain(column, Field::deliverer) || is_certain(column, Field::deliverer_code) ||
               is_certain(column, Field::responsible);
    };
    if (std::any_of(table.columns.begin(), table.columns.end(), does)) return;
    for (Column& column : table.columns) {
        if (!is_certain(column, Field::funder) || !column.tag.empty()) continue;
        if (names_bodies(grid, table, column) || !are_like_persons(grid, table, column)) continue;
        column.field = {.field = Field::personal};
        column.certainty = 1;
    }
}

bool tells_of_persons(const Table& table) {
    using namespace detail_rows_of_persons;
    bool has_name = false;
    bool has_of_each = false;
    bool has_attender = false;
    for (const Column& column : table.columns) {
        const Field field = column.field.field;
        if (column.certainty >= least_certainty && (is_people(field) || field == Field::money)) return false;
        const std::string key = text::name_key(column.heading);
        has_of_each = has_of_each || is_of_each_person(key);
        if (!is_certain(column, Field::personal)) continue;
        has_name = has_name || is_of_name(key);
        has_attender = has_attender || is_headed_by_attender(column);
    }
    return has_attender || (has_name && has_of_each);
}

}  // namespace ensejam::intake
