#include "intake/table/grants.h"

#include "intake/headings/field_kinds.h"
#include "intake/table/persons.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_grants {

constexpr double beside_money = 0.8;  ///< certainty
constexpr std::size_t most_rows = 2000;

using Words = std::span<const std::string_view>;

// clang-format off
constexpr auto getters = std::to_array<std::string_view>({
    "beneficiary", "beneficiary name", "name of beneficiary", "recipient", "recipient name", "beneficiaire",
    "beneficiaires", "nom beneficiaire", "nombeneficiaire", "nom du beneficiaire", "nom des beneficiaires",
    "beneficiario", "beneficiarios", "nombre beneficiario", "nombre del beneficiario", "beneficiario nombre",
    "denominazione beneficiario", "nome beneficiario", "nome do beneficiario", "nome del beneficiario",
    "perceptor", "empfanger", "begunstigter", "name des empfangers"});
constexpr auto purposes = std::to_array<std::string_view>({
    "purpose", "purpose of grant", "grant purpose", "purpose of the grant", "grant description", "objet",
    "objet de la subvention", "objet de l aide", "objet du projet", "libelle de la subvention", "objeto",
    "objeto de la subvencion", "finalidad", "finalidad de la subvencion", "finalidade", "oggetto", "finalita",
    "objeto da subvencao", "zweck", "verwendungszweck", "zuwendungszweck", "forderzweck"});
constexpr auto calls = std::to_array<std::string_view>({"convocatoria", "nombre de la convocatoria"});
constexpr auto paid = std::to_array<std::string_view>({"mandate", "montant mandate"});
// clang-format on

bool is_headed(const Column& column, Words words) {
    return std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

/// What a heading can mean in other sheets, but not here.
bool is_free(const Column& column) {
    const Field field = column.field.field;
    return column.tag.empty() && (column.certainty < least_certainty || field == Field::none ||
                                  field == Field::note || is_people(field));
}

bool has(const Table& table, Field field) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.field.field == field && column.certainty >= least_certainty;
    });
}

/// The share of its cells that are numbers; less than none where nothing stands in it.
double numbers_in(const Grid& grid, const Table& table, const Column& column) {
    std::size_t n_told = 0;
    std::size_t n_numbers = 0;
    for (std::size_t rank = table.first_row; rank < std::min(table.end_row, table.first_row + most_rows);
         ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        n_told += cell.is_blank() ? 0 : 1;
        n_numbers += cell.kind == CellKind::number || text::read_number(cell.text()) ? 1 : 0;
    }
    return n_told == 0 ? -1 : static_cast<double>(n_numbers) / static_cast<double>(n_told);
}

/// The first free column so headed whose cells are words.
Column* column_in_words(const Grid& grid, Table& table, Words words) {
    for (Column& column : table.columns) {
        if (!is_free(column) || !is_headed(column, words)) continue;
        const double numbers = numbers_in(grid, table, column);
        if (numbers >= 0 && numbers < 0.5) return &column;
    }
    return nullptr;
}

/// "Mandaté" over figures: what was paid out.
void settle_paid(const Grid& grid, Table& table) {
    if (has(table, Field::money)) return;
    for (Column& column : table.columns)
        if (is_free(column) && is_headed(column, paid) && numbers_in(grid, table, column) > 0.9) {
            column.field = {.field = Field::money, .stage = registry::BudgetStage::disbursed};
            column.certainty = beside_money;
            return;
        }
}

void take(Column* column, Field field) {
    if (column == nullptr) return;
    column->field = {.field = field};
    column->certainty = beside_money;
}

void settle_getters(const Grid& grid, Table& table) {
    if (has(table, Field::deliverer)) return;
    Column* column = column_in_words(grid, table, getters);
    if (column == nullptr) return;
    const bool are_persons =
        !names_bodies(grid, table, *column) && hold_names_of_persons(grid, table, *column);
    take(column, are_persons ? Field::personal : Field::deliverer);
}

}  // namespace detail_grants

void settle_grants(const Grid& grid, Table& table) {
    using namespace detail_grants;
    settle_paid(grid, table);
    if (!has(table, Field::money)) return;
    settle_getters(grid, table);
    if (has(table, Field::title) || has(table, Field::programme)) return;
    take(column_in_words(grid, table, purposes), Field::title);
    take(column_in_words(grid, table, calls), Field::programme);
}

}  // namespace ensejam::intake
