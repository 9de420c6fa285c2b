#include "intake/table/persons.h"

#include "intake/headings/heading_index.h"
#include "intake/table/about_headings.h"
#include "intake/table/privacy.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_persons {

constexpr std::size_t least_names = 3;
constexpr std::size_t most_rows_of_names = 2000;
constexpr double nearly_all_names = 0.8;
constexpr double least_bodies = 0.2;  ///< of the different cells, for a column that names bodies

bool holds_one(const std::string& key, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return holds_words(key, word); });
}

/// One who gets something, in the singular or as a list of such.
bool is_headed_by_person(const Column& column) {
    constexpr auto words = std::to_array<std::string_view>({"beneficiary",
                                                            "beneficiaries",
                                                            "beneficiary name",
                                                            "client",
                                                            "clients",
                                                            "patient",
                                                            "participant",
                                                            "recipient",
                                                            "case name",
                                                            "beneficiaire",
                                                            "beneficiaires",
                                                            "beneficiario",
                                                            "مددجو",
                                                            "مددجویان",
                                                            "بهره مند",
                                                            "بهره مندان",
                                                            "بهرهمند",
                                                            "بهرهمندان",
                                                            "نام مددجو",
                                                            "خدمت گیرنده",
                                                            "خدمتگیرنده",
                                                            "ذینفع",
                                                            "ذی نفع",
                                                            "سرپرست",
                                                            "سرپرست خانوار",
                                                            "بیمار",
                                                            "المستفید",
                                                            "اسم المستفید",
                                                            "recipient name",
                                                            "name of beneficiary",
                                                            "nom beneficiaire",
                                                            "nombeneficiaire",
                                                            "nom du beneficiaire",
                                                            "nom des beneficiaires",
                                                            "beneficiarios",
                                                            "nombre beneficiario",
                                                            "nombre del beneficiario",
                                                            "beneficiario nombre",
                                                            "denominazione beneficiario",
                                                            "nome beneficiario",
                                                            "nome do beneficiario",
                                                            "nome del beneficiario",
                                                            "perceptor",
                                                            "empfanger",
                                                            "begunstigter"});
    return std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

/// One who takes part, learns, helps or gives, one a row.
constexpr auto attenders = std::to_array<std::string_view>({"volunteer",
                                                            "volunteer name",
                                                            "name of volunteer",
                                                            "participant name",
                                                            "name of participant",
                                                            "trainee",
                                                            "trainee name",
                                                            "student name",
                                                            "name of student",
                                                            "pupil name",
                                                            "child name",
                                                            "patient name",
                                                            "client name",
                                                            "employee name",
                                                            "staff name",
                                                            "attendee",
                                                            "attendee name",
                                                            "nom du volontaire",
                                                            "nom du participant",
                                                            "nom du benevole",
                                                            "nombre del voluntario",
                                                            "nombre del participante",
                                                            "voluntario",
                                                            "داوطلب",
                                                            "نام داوطلب",
                                                            "نام کارآموز",
                                                            "نام کاراموز",
                                                            "نام دانش اموز",
                                                            "شرکت کننده",
                                                            "نام شرکت کننده",
                                                            "نام بیمار",
                                                            "نام کودک"});

/// Words of names of bodies, which no name of a person has.
bool is_of_body_name(const std::string& key) {
    // clang-format off
    constexpr auto words = std::to_array<std::string_view>({
        "asociacion", "associacao", "associazione", "asbl", "amicale", "federation", "federacion", "federazione",
        "fundacion", "fundacao", "fondation", "fondazione", "stiftung", "verein", "verband", "gmbh", "caritas",
        "cooperativa", "cooperative", "cooperation", "ayuntamiento", "diputacion", "parroquia", "comune", "commune",
        "mairie", "ville", "departement", "comite", "comitato", "ligue", "secours", "maison", "centre", "center",
        "centro", "college", "colegio", "ecole", "escuela", "lycee", "scuola", "institut", "institute", "instituto",
        "club", "sport", "sports", "sportif", "sportive", "football", "tennis", "basket", "judo", "rugby",
        "theatre", "teatro", "festival", "orchestra", "orchestre", "choir", "museum", "musee", "museo", "church",
        "ministries", "mission", "charity", "charities", "aid", "relief", "project", "network", "reseau",
        "group", "groupe", "grupo", "gruppo", "company", "inc", "ltd", "llc", "sarl", "srl", "cic",
        "services", "service", "societe", "sociedad", "societa", "sociedade", "syndicat", "sindicato", "union",
        "council", "trust", "society", "foundation", "association", "university", "universite", "universidad",
        "school", "hospital", "hopital", "government", "bank", "fund", "world",
        "international", "nations", "embassy", "commission", "development", "global", "states", "programme", "cruz roja", "croix rouge", "ong", "ngo", "onlus", "academy"});
    // clang-format on
    return holds_one(key, words) || holds_body_word(key);
}

/// Words of names of bodies and groups: whoever they name is no person.
bool is_of_many(const std::string& key) {
    constexpr auto words = std::to_array<std::string_view>(
        {"the",          "and",          "of",       "for",       "foundation", "association",
         "organisation", "organization", "ministry", "school",    "hospital",   "council",
         "university",   "trust",        "society",  "community", "committee",  "union",
         "women",        "men",          "children", "refugees",  "people",     "families",
         "households",   "students",     "youth",    "idps",      "و",          "سازمان",
         "اداره",        "موسسه",        "انجمن",    "بنیاد",     "مدرسه",      "دانش اموزان",
         "زنان",         "کودکان",       "مردم",     "خانواده",   "خانوار",     "خانوارهای",
         "سالمندان",     "جوانان",       "دانشگاه",  "بیمارستان", "شهرداری",    "روستاییان",
         "et",           "des",          "de",       "les",       "para",       "los",
         "las",          "all",          "همه",      "کلیه",      "اهالی",      "افراد"});
    return holds_one(key, words);
}

bool is_like_name(std::string_view cell) {
    if (cell.size() > 80 || text::latin_digits(cell).find_first_of("0123456789/,;:()") != std::string::npos)
        return false;
    const std::string key = text::name_key(cell);
    const auto n_blanks = std::count(key.begin(), key.end(), ' ');
    return n_blanks >= 1 && n_blanks <= 4 && !is_of_many(key) && !is_of_body_name(key);
}

/// Runs of digits as they stand in a text, with the signs that part them within a number left out.
std::vector<std::string> numbers_in(std::string_view cell) {
    std::vector<std::string> numbers(1);
    const std::string text = text::latin_digits(cell);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = text[at];
        const bool is_digit = sign >= '0' && sign <= '9';
        const bool may_go_on = numbers.back().starts_with('0') || numbers.back().starts_with('+');
        const bool parts = (sign == '-' || sign == ' ') && may_go_on && at + 1 < text.size() &&
                           text[at + 1] >= '0' && text[at + 1] <= '9';
        if (is_digit || (sign == '+' && numbers.back().empty()))
            numbers.back() += sign;
        else if (!parts && !numbers.back().empty())
            numbers.emplace_back();
    }
    return numbers;
}

/// A code of letters and digits in one word, as those of places: VUT0105071017.
bool is_code_word(std::string_view cell) {
    constexpr std::size_t most_letters = 3;
    std::size_t letters = 0;
    while (letters < cell.size() && cell[letters] >= 'A' && cell[letters] <= 'Z') ++letters;
    return letters > 0 && letters <= most_letters &&
           cell.find_first_not_of("0123456789", letters) == std::string_view::npos;
}

bool holds_letters(std::string_view cell) {
    const std::string key = text::name_key(text::latin_digits(cell));
    return key.find_first_not_of("0123456789 ") != std::string::npos;
}

}  // namespace detail_persons

using namespace detail_persons;

bool names_bodies(const Grid& grid, const Table& table, const Column& column) {
    std::unordered_map<std::string, bool> names;
    std::size_t n_bodies = 0;
    const std::size_t end = std::min(table.end_row, table.first_row + most_rows_of_names);
    for (std::size_t rank = table.first_row; rank < end; ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.is_blank()) continue;
        std::string key = text::name_key(cell.text());
        const bool is_body = is_of_body_name(key);
        if (names.try_emplace(std::move(key), true).second && is_body) ++n_bodies;
    }
    return n_bodies > 0 && static_cast<double>(n_bodies) >= least_bodies * static_cast<double>(names.size());
}

bool is_headed_by_attender(const Column& column) {
    return std::find(attenders.begin(), attenders.end(), text::name_key(column.heading)) != attenders.end();
}

bool hold_names_of_persons(const Grid& grid, const Table& table, const Column& column,
                           const KnownNames& known) {
    std::unordered_map<std::string, bool> names;
    std::size_t n_told = 0;
    const std::size_t end = std::min(table.end_row, table.first_row + most_rows_of_names);
    for (std::size_t rank = table.first_row; rank < end; ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.is_blank()) continue;
        ++n_told;
        std::string key = text::name_key(cell.text());
        if (cell.kind == CellKind::text && is_like_name(cell.text()) && !known.is_body(key) &&
            !known.place(key))
            names.try_emplace(std::move(key), true);
    }
    return names.size() >= least_names &&
           static_cast<double>(names.size()) >= nearly_all_names * static_cast<double>(n_told);
}

bool hold_names_of_persons(const Grid& grid, const Table& table, const Column& column) {
    static const KnownNames nobody{registry::Register()};
    return hold_names_of_persons(grid, table, column, nobody);
}

bool are_like_persons(const Grid& grid, const Table& table, const Column& column) {
    std::unordered_map<std::string, bool> names;
    std::size_t n_told = 0;
    std::size_t n_like = 0;
    const std::size_t end = std::min(table.end_row, table.first_row + most_rows_of_names);
    for (std::size_t rank = table.first_row; rank < end; ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.is_blank()) continue;
        ++n_told;
        const bool is_new = names.try_emplace(text::name_key(cell.text()), true).second;
        n_like += is_new && cell.kind == CellKind::text && is_like_name(cell.text()) ? 1 : 0;
    }
    return n_like >= least_names && names.size() * 2 >= n_told &&
           static_cast<double>(n_like) >= nearly_all_names * static_cast<double>(names.size());
}

bool names_persons(const Grid& grid, const Table& table, const Column& column, const KnownNames& known) {
    if (is_headed_by_attender(column) && are_like_persons(grid, table, column)) return true;
    return is_headed_by_person(column) && hold_names_of_persons(grid, table, column, known);
}

std::size_t n_cells_with_numbers_of_persons(const Grid& grid, const Table& table, const Column& column) {
    std::size_t n = 0;
    const std::size_t end = std::min(table.end_row, table.first_row + 10 * most_rows_of_names);
    for (std::size_t rank = table.first_row; rank < end; ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.kind != CellKind::text || cell.size < 10 || cell.size > 4000 || !holds_letters(cell.text()))
            continue;
        if (is_code_word(cell.text())) continue;
        const auto numbers = numbers_in(cell.text());
        n += std::any_of(numbers.begin(), numbers.end(),
                         [](const std::string& number) {
                             return is_mobile_number(number) || is_national_code(number);
                         })
                 ? 1
                 : 0;
    }
    return n;
}

const Column* column_of_persons(const Table& table) {
    constexpr auto words =
        std::to_array<std::string_view>({"کد ملی",        "شماره ملی",     "نام و نام خانوادگی",
                                         "نام خانوادگی",  "نام مددجو",     "شماره شناسنامه",
                                         "national id",   "national code", "national number",
                                         "passport",      "surname",       "last name",
                                         "first name",    "family name",   "full name",
                                         "employee name", "donor",         "donor name",
                                         "donateur",      "donante",       "prenom",
                                         "apellidos",     "funder",        "staff name",
                                         "کد پرسنلی",     "شماره پرسنلی"});
    for (const Column& column : table.columns) {
        const std::string key = text::name_key(column.heading);
        if (column.field.field == Field::personal &&
            (holds_one(key, words) || is_headed_by_person(column) || is_headed_by_attender(column)))
            return &column;
    }
    return nullptr;
}

}  // namespace ensejam::intake
