#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_persons {

constexpr FieldOf personal{.field = Field::personal};

/// Headings of names, mail, telephones and birthdays of persons, which are not read; as keys
/// (text::name_key). They mean so only alone: "full name of the organisation" is another thing.
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"first name", personal, true}, {"firstname", personal, true}, {"last name", personal, true},
    {"lastname", personal, true}, {"middle name", personal, true}, {"family name", personal, true},
    {"surname", personal, true}, {"given name", personal, true}, {"full name", personal, true},
    {"fullname", personal, true}, {"fp name", personal, true}, {"fpname", personal, true},
    {"fp first name", personal, true}, {"fpfirst name", personal, true}, {"fp last name", personal, true},
    {"fplast name", personal, true}, {"fp email", personal, true}, {"fpemail", personal, true},
    {"fp phone", personal, true}, {"fpphone", personal, true}, {"fp mobile", personal, true},
    {"fp mobile phone", personal, true}, {"fpmobile phone", personal, true}, {"fp telephone", personal, true},
    {"fp contact", personal, true}, {"fp position", personal, true}, {"focal point phone", personal, true},
    {"focal point first name", personal, true}, {"focal point last name", personal, true},
    {"focal point mobile", personal, true}, {"focal point telephone", personal, true},
    {"focal point contact", personal, true}, {"focal person", personal, true},
    {"focal person name", personal, true}, {"name of focal point", personal, true},
    {"name of focal person", personal, true}, {"contact person name", personal, true},
    {"contact person email", personal, true}, {"contact person phone", personal, true},
    {"contact first name", personal, true}, {"contact last name", personal, true},
    {"contact mobile", personal, true}, {"contact number", personal, true}, {"contact details", personal, true},
    {"contact e mail", personal, true}, {"contact telephone", personal, true}, {"mail", personal, true},
    {"e mail address", personal, true}, {"work email", personal, true}, {"personal email", personal, true},
    {"tel", personal, true}, {"telephone number", personal, true}, {"cell phone", personal, true},
    {"cellphone", personal, true}, {"mobile phone", personal, true}, {"mobile no", personal, true},
    {"phone no", personal, true}, {"whatsapp", personal, true}, {"whatsapp number", personal, true},
    {"date of birth", personal, true}, {"birth date", personal, true}, {"birthdate", personal, true},
    {"dob", personal, true}, {"prenom", personal, true}, {"prenoms", personal, true},
    {"nom et prenom", personal, true}, {"nom et prenoms", personal, true}, {"nom prenom", personal, true},
    {"nom de famille", personal, true}, {"courriel", personal, true}, {"date de naissance", personal, true},
    {"email point focal", personal, true}, {"telephone point focal", personal, true},
    {"apellido", personal, true}, {"apellidos", personal, true}, {"nombre y apellido", personal, true},
    {"nombres y apellidos", personal, true}, {"nombre y apellidos", personal, true},
    {"nombre completo", personal, true}, {"fecha de nacimiento", personal, true}, {"celular", personal, true},
    {"sobrenome", personal, true}, {"nome completo", personal, true}, {"cognome", personal, true},
    {"vorname", personal, true}, {"nachname", personal, true}, {"نام خانوادگی", personal, true},
    {"تاریخ تولد", personal, true}, {"ایمیل", personal, true}, {"پست الکترونیک", personal, true},
    {"رایانامه", personal, true}, {"نام و نام خانوادگی رابط", personal, true}, {"نام مسیول", personal, true},
    {"الاسم الکامل", personal, true}, {"اسم العایله", personal, true}, {"تاریخ المیلاد", personal, true},
});
// clang-format on

}  // namespace detail_headings_persons

std::span<const HeadingWords> headings_persons() { return detail_headings_persons::words; }

}  // namespace ensejam::intake
