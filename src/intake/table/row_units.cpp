#include "intake/table/row_units.h"

#include "intake/table/returned_columns.h"
#include "intake/table/several_currencies.h"

namespace ensejam::intake {
namespace detail_row_units {

/// Words that say in what a column counts or how it is to be filled in, as keys (text::name_key).
constexpr auto unit_words = std::to_array<std::string_view>(
    {"نفر",         "نفر ماه",    "نفر ساعت",   "نفر روز",    "خانوار",     "خانواده",    "درصد",
     "عدد",         "تعداد",      "مورد",       "جلسه",       "ساعت",       "روز",        "ماه",
     "سال",         "متن",        "تاریخ",      "تاریخ شمسی", "کد",         "متر",        "متر مربع",
     "هکتار",       "کیلومتر",    "person",     "persons",    "people",     "individual", "individuals",
     "ind",         "household",  "households", "hh",         "hhs",        "family",     "families",
     "percent",     "percentage", "pct",        "number",     "numbers",    "count",      "unit",
     "units",       "session",    "sessions",   "hours",      "day",        "days",       "month",
     "months",      "year",       "years",      "date",       "text",       "code",       "m",
     "m2",          "km",         "km2",        "ha",         "yyyy mm dd", "dd mm yyyy", "mm dd yyyy",
     "dd mm yy",    "personne",   "personnes",  "menage",     "menages",    "nombre",     "nbre",
     "pourcentage", "jours",      "mois",       "texte",      "persona",    "personas",   "hogar",
     "hogares",     "numero",     "porcentaje", "fecha",      "pessoas",    "familias",   "شخص",
     "اشخاص",       "اسره",       "عائله",      "осіб",       "людей",      "человек",    "чел",
     "ос",          "грн",        "руб",        "тис грн",    "тыс руб",    "orang",      "kisi",
     "hane"});

/// Signs that stand for such a word.
constexpr auto unit_signs = std::to_array<std::string_view>({"%", "٪", "#", "$", "€", "£", "﷼"});

}  // namespace detail_row_units

bool is_unit_word(std::string_view cell) {
    using namespace detail_row_units;
    const std::string bare = text::trimmed(cell);
    if (std::find(unit_signs.begin(), unit_signs.end(), bare) != unit_signs.end()) return true;
    const std::string key = text::name_key(bare);
    if (std::find(unit_words.begin(), unit_words.end(), key) != unit_words.end()) return true;
    const bool has_digit = text::latin_digits(bare).find_first_of("0123456789") != std::string::npos;
    return !has_digit && text::length(bare) <= 20 &&
           (text::money_unit_in(bare).has_value() || !likely_currencies(bare).empty());
}

bool is_units_row(const Grid& grid, const Table& table, std::size_t rank) {
    std::size_t n_units = 0;
    for (const Column& column : table.columns) {
        const Cell cell = grid.at(rank, column.rank);
        // What the program wrote into a sheet that it gave back says nothing of units.
        if (cell.is_blank() || is_added(column.field.field)) continue;
        if (!is_unit_word(cell.text())) return false;
        ++n_units;
    }
    return n_units > 0;
}

}  // namespace ensejam::intake
