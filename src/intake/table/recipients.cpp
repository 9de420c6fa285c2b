#include "intake/table/recipients.h"

#include "intake/files/iati_codes.h"
#include "intake/names/place_names.h"
#include "intake/names/row_words.h"
#include "intake/table/column_values.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_recipients {

constexpr double by_cells = 0.9;  ///< certainty
constexpr double mostly = 0.7;    ///< of the different cells

bool is_headed_recipient(const Column& column) {
    constexpr auto words = std::to_array<std::string_view>(
        {"recipient", "recipients", "recipient name", "recipient en", "recipient name en", "beneficiary",
         "beneficiary name", "beneficiaire", "beneficiaires", "beneficiario", "beneficiarios", "destinataire",
         "receptor", "destinatario", "empfanger", "partner country", "partner countries", "دریافت کننده",
         "ذینفع"});
    return std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

/// One country, or a list of countries.
bool names_countries(std::string_view cell) { return is_country(cell) || !countries_in(cell).empty(); }

bool holds_countries(const Grid& grid, const Table& table, const Column& column) {
    std::size_t n_told = 0;
    std::size_t n_countries = 0;
    for (const std::string_view value : values_of(grid, table, column)) {
        if (is_missing_word(value)) continue;
        ++n_told;
        n_countries += names_countries(value) ? 1 : 0;
    }
    return n_countries > 0 && static_cast<double>(n_countries) >= mostly * static_cast<double>(n_told);
}

bool has_country(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.certainty >= least_certainty && column.field.field == Field::place &&
               column.field.level == registry::PlaceKind::country;
    });
}

}  // namespace detail_recipients

void settle_recipients(const Grid& grid, Table& table) {
    using namespace detail_recipients;
    for (Column& column : table.columns) {
        if (!column.tag.empty() || column.is_answered || !is_headed_recipient(column)) continue;
        if (!holds_countries(grid, table, column)) continue;
        const FieldOf country{.field = Field::place, .level = registry::PlaceKind::country};
        column.field = has_country(table) ? FieldOf{.field = Field::note} : country;
        column.certainty = by_cells;
    }
}

}  // namespace ensejam::intake
