#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_grants {

using registry::BudgetStage;

constexpr FieldOf deliverer{.field = Field::deliverer};
constexpr FieldOf funder{.field = Field::funder};
constexpr FieldOf day{.field = Field::report_date};
constexpr FieldOf note{.field = Field::note};
constexpr FieldOf granted{.field = Field::money, .stage = BudgetStage::approved};
constexpr FieldOf allotted{.field = Field::money, .stage = BudgetStage::allotted};
constexpr FieldOf disbursed{.field = Field::money, .stage = BudgetStage::disbursed};
constexpr FieldOf spent{.field = Field::money, .stage = BudgetStage::spent};

/// Headings of lists of grants and subsidies, in English, French, Spanish, Italian, Portuguese and German; as
/// keys (text::name_key). What a heading means beside money alone stands in table/grants.cpp.
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"attribuant", funder}, {"nom attribuant", funder}, {"nomattribuant", funder},
    {"nom de l attribuant", funder}, {"nom du financeur", funder}, {"financeur", funder}, {"financeurs", funder},
    {"organisme financeur", funder}, {"grantor", funder}, {"grantmaker", funder}, {"grant maker", funder},
    {"granting body", funder}, {"funding body", funder}, {"organo concedente", funder},
    {"organismo concedente", funder}, {"entidad concedente", funder}, {"administracion concedente", funder},
    {"entidade concedente", funder}, {"orgao concedente", funder}, {"ente concedente", funder},
    {"ente erogatore", funder}, {"soggetto concedente", funder}, {"amministrazione concedente", funder},
    {"zuwendungsgeber", funder}, {"fordermittelgeber", funder},
    {"id attribuant", note}, {"idattribuant", note}, {"identification de l attribuant", note},
    {"id beneficiaire", note}, {"idbeneficiaire", note}, {"identification du beneficiaire", note},
    {"rna beneficiaire", note}, {"id rae", note}, {"idrae", note}, {"nature decision", note}, {"date periode versement", note},
    {"dates periode versement", note}, {"date ou periode de versement", note},
    {"grantee", deliverer, true}, {"grantee name", deliverer}, {"name of grantee", deliverer},
    {"grantee organisation", deliverer}, {"grantee organization", deliverer}, {"charity", deliverer, true},
    {"charity name", deliverer}, {"name of charity", deliverer}, {"club", deliverer, true},
    {"club name", deliverer}, {"name of club", deliverer}, {"nom du club", deliverer},
    {"association", deliverer, true}, {"asso", deliverer, true}, {"nom asso", deliverer},
    {"nomasso", deliverer}, {"nom de l asso", deliverer}, {"nom association", deliverer}, {"nom de l association", deliverer},
    {"association beneficiaire", deliverer}, {"organisme beneficiaire", deliverer},
    {"nom de l organisme beneficiaire", deliverer}, {"structure beneficiaire", deliverer},
    {"nom de l association beneficiaire", deliverer}, {"nom de la structure beneficiaire", deliverer},
    {"raison sociale", deliverer}, {"denomination sociale", deliverer}, {"razon social", deliverer},
    {"ragione sociale", deliverer}, {"razao social", deliverer}, {"asociacion", deliverer, true},
    {"nombre de la asociacion", deliverer}, {"entidad beneficiaria", deliverer},
    {"nombre de la entidad beneficiaria", deliverer}, {"entidade beneficiaria", deliverer},
    {"ente beneficiario", deliverer}, {"zuwendungsempfanger", deliverer, true},
    {"fordermittelempfanger", deliverer, true},
    {"importe", granted}, {"importe concedido", granted}, {"importe de la subvencion", granted},
    {"subvencion concedida", granted}, {"cuantia concedida", granted}, {"importo", granted},
    {"importo concesso", granted}, {"contributo concesso", granted}, {"valor concedido", granted},
    {"montante concedido", granted}, {"fordersumme", granted}, {"zuwendungsbetrag", granted},
    {"bewilligter betrag", granted}, {"montant de la subvention", granted},
    {"montant de la subvention de fonctionnement", granted}, {"montant attribue", granted},
    {"montant vote", granted}, {"montant total de la subvention", granted}, {"grant amount", granted},
    {"amount granted", granted}, {"award amount", granted}, {"amount sanctioned", granted},
    {"sanctioned amount", granted}, {"funds sanctioned", granted}, {"estimated amount", granted},
    {"total estimated amount", granted}, {"funds allocated", allotted}, {"fund allocated", allotted},
    {"amount allocated", allotted}, {"allocated amount", allotted}, {"funds released", disbursed},
    {"amount released", disbursed}, {"montant mandate", disbursed},
    {"montant verse", disbursed}, {"importo erogato", disbursed}, {"importe pagado", disbursed},
    {"funds utilized", spent}, {"funds utilised", spent}, {"fund utilized", spent}, {"amount utilized", spent},
    {"amount utilised", spent}, {"montant du pret", note}, {"montant de la garantie", note},
    {"foreign currency amount", note}, {"amount requested", note}, {"montant demande", note},
    {"importe solicitado", note},
    {"date convention", day}, {"date de la convention", day}, {"date de la convention de subvention", day},
    {"date decision", day}, {"date de decision", day}, {"date de la decision", day},
    {"date d attribution", day}, {"fecha de concesion", day}, {"fecha concesion", day},
    {"fecha de resolucion", day}, {"data di concessione", day}, {"data concessione", day},
    {"data de concessao", day}, {"data da concessao", day}, {"bewilligungsdatum", day}, {"sent date", day},
    {"date sent", day}, {"grant date", day}, {"date awarded", day}, {"date of award", day},
    {"decision date", day}, {"date of decision", day},
});
// clang-format on

}  // namespace detail_headings_grants

std::span<const HeadingWords> headings_grants() { return detail_headings_grants::words; }

}  // namespace ensejam::intake
