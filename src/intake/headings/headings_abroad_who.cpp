#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_abroad_who {

using registry::PlaceKind;

constexpr FieldOf place(PlaceKind level) { return {.field = Field::place, .level = level}; }
constexpr FieldOf place_code(PlaceKind level) { return {.field = Field::place_code, .level = level}; }

constexpr FieldOf province = place(PlaceKind::province);
constexpr FieldOf county = place(PlaceKind::county);
constexpr FieldOf city = place(PlaceKind::city);
constexpr FieldOf district = place(PlaceKind::district);
constexpr FieldOf neighbourhood = place(PlaceKind::neighbourhood);
constexpr FieldOf country = place(PlaceKind::country);
constexpr FieldOf province_code = place_code(PlaceKind::province);
constexpr FieldOf county_code = place_code(PlaceKind::county);
constexpr FieldOf city_code = place_code(PlaceKind::city);
constexpr FieldOf deliverer{.field = Field::deliverer};
constexpr FieldOf deliverer_code{.field = Field::deliverer_code};
constexpr FieldOf responsible{.field = Field::responsible};
constexpr FieldOf funder{.field = Field::funder};
constexpr FieldOf organisation_type{.field = Field::organisation_type};

/// Headings of other countries' sheets that say where and who, in long and short English,
/// French, Spanish, Portuguese, Arabic, Indonesian and Turkish; as keys (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"prov name", province}, {"prov", province}, {"gov name", province}, {"gov", province}, {"region name", province},
    {"state name", province}, {"admin1 state", province}, {"adm1 name", province}, {"state region", province},
    {"province state", province}, {"governorate name", province}, {"mohafazah", province}, {"dist name", county},
    {"dist", county}, {"district name", county}, {"county name", county}, {"zone name", county}, {"lga name", county},
    {"locality name", county}, {"upazila", county}, {"regency", county}, {"kabupaten", county},
    {"kabupaten kota", county}, {"municipalite", county}, {"ilce", county}, {"sub county", county},
    {"subcounty", county}, {"district town", county}, {"adm2 name", county}, {"division name", county},
    {"prefectures", county}, {"cazas", county}, {"caza", county}, {"sub division", city}, {"subdivision", city},
    {"sub district", city}, {"subdistrict", city}, {"sub districts", city}, {"tehsil", city}, {"taluka", city},
    {"kecamatan", city}, {"woreda name", city}, {"commune name", city}, {"township name", city}, {"llg name", city},
    {"traditional authority", city}, {"ta", city}, {"union", city}, {"communes", city}, {"circonscription", city},
    {"sous prefectures", city}, {"chiefdom", city}, {"posto", city}, {"district municipality", city},
    {"ward name", district}, {"boma", district}, {"kebele", district}, {"village tract", district},
    {"fokontany", district}, {"section communale", district}, {"zone de sante et aire", district},
    {"village ward", neighbourhood}, {"village name", neighbourhood}, {"village camp", neighbourhood},
    {"village town", neighbourhood}, {"camp site", neighbourhood}, {"site name", neighbourhood},
    {"name of site", neighbourhood}, {"location site", neighbourhood}, {"settlement name", neighbourhood},
    {"community", neighbourhood}, {"community name", neighbourhood}, {"community camp", neighbourhood},
    {"localites", neighbourhood}, {"desa", neighbourhood}, {"kelurahan", neighbourhood},
    {"desa kelurahan", neighbourhood}, {"mahalle", neighbourhood}, {"nom du site", neighbourhood},
    {"nom du village", neighbourhood}, {"village quartier", neighbourhood}, {"nombre de la comunidad", neighbourhood},
    {"centro poblado", neighbourhood}, {"lugar", neighbourhood}, {"caserio", neighbourhood},
    {"school name", neighbourhood}, {"health facility", neighbourhood}, {"nom de la localite", neighbourhood},
    {"nom localite", neighbourhood}, {"location of activity", neighbourhood}, {"lieu d intervention", neighbourhood},
    {"lieu de mise en oeuvre", neighbourhood}, {"zone d intervention", neighbourhood},
    {"project location", neighbourhood}, {"provinsi", province}, {"il", province}, {"sehir il", province},
    {"departements", province}, {"wilayas", province}, {"negara", country}, {"ulke", country},
    {"country name", country}, {"prov code", province_code}, {"gov code", province_code},
    {"gov pcode", province_code}, {"region code", province_code}, {"admin1 code", province_code},
    {"adm1 code", province_code}, {"dept code", province_code}, {"sr pcode", province_code},
    {"dist code", county_code}, {"dist pcode", county_code}, {"zone code", county_code}, {"county code", county_code},
    {"upazila code", county_code}, {"admin2 code", county_code}, {"adm2 code", county_code},
    {"lga pcode", county_code}, {"dane", county_code}, {"codigo dane", county_code}, {"cod dane", county_code},
    {"divipola", county_code}, {"woreda code", city_code}, {"ts pcode", city_code}, {"township code", city_code},
    {"commune code", city_code}, {"admin3 code", city_code}, {"adm3 code", city_code}, {"ubigeo", city_code},
    {"institucion", deliverer}, {"instituciones", deliverer}, {"instituicao", deliverer},
    {"institution", deliverer}, {"institucion ejecutora", deliverer}, {"institution responsable", responsible},
    {"organization full name", deliverer}, {"organisation full name", deliverer}, {"org full name", deliverer},
    {"name of organization", deliverer}, {"name of organisation", deliverer}, {"name of the organization", deliverer},
    {"name of the organisation", deliverer}, {"agency name", deliverer}, {"ngo", deliverer}, {"ngo name", deliverer},
    {"ingo", deliverer}, {"responding organization", deliverer}, {"reporting organization", deliverer},
    {"reporting organisation", deliverer}, {"reporting partner", deliverer}, {"implementing partner s", deliverer},
    {"implementing organizations", deliverer}, {"implementing actor", deliverer}, {"implementing body", deliverer},
    {"implementing ngo", deliverer}, {"ip", deliverer}, {"ip name", deliverer}, {"implemented by", deliverer},
    {"mise en oeuvre par", deliverer}, {"partenaire de realisation", deliverer},
    {"partenaires de mise en oeuvre", deliverer}, {"organisation partenaire", deliverer},
    {"organisation rapportante", deliverer}, {"nom organisme", deliverer}, {"nom de l ong", deliverer},
    {"nom de la structure", deliverer}, {"nom du partenaire", deliverer}, {"nom de l acteur", deliverer},
    {"organizacion ejecutora", deliverer}, {"organizacion nombre", deliverer},
    {"nombre de la organizacion", deliverer}, {"nombre organizacion", deliverer},
    {"nombre de organizacion", deliverer}, {"entidad", deliverer}, {"entidad ejecutora", deliverer},
    {"socio implementador nombre", deliverer}, {"socio implementador estandarizado", deliverer},
    {"implementador", deliverer}, {"ejecutor", deliverer}, {"socios implementadores", deliverer}, {"nombre del socio implementador", deliverer},
    {"description acteur", deliverer}, {"nom acteur", deliverer}, {"nama organisasi", deliverer}, {"organisasi", deliverer},
    {"lembaga", deliverer}, {"mitra pelaksana", deliverer}, {"kurum", deliverer}, {"kurulus", deliverer},
    {"kurum adi", deliverer}, {"uygulayici ortak", deliverer}, {"uygulayici kurulus", deliverer},
    {"parceiro implementador nome", deliverer}, {"nome da organizacao", deliverer}, {"entidade", deliverer},
    {"entidade implementadora", deliverer}, {"executante", deliverer}, {"اسم الجهه", deliverer}, {"الجهه", deliverer},
    {"اسم الجهه المنفذه", deliverer}, {"اسم الشریک المنفذ", deliverer}, {"شریک التنفیذ", deliverer},
    {"المنظمات", deliverer}, {"اسم الوکاله", deliverer}, {"organization short name", deliverer_code},
    {"organisation short name", deliverer_code}, {"agency acronym", deliverer_code}, {"abbreviation", deliverer_code},
    {"org abbreviation", deliverer_code}, {"organization abbreviation", deliverer_code}, {"sigla", deliverer_code},
    {"sigla da organizacao", deliverer_code}, {"siglas organizacion", deliverer_code}, {"acronimo", deliverer_code},
    {"sigle organisation", deliverer_code}, {"sigle de l organisation", deliverer_code},
    {"singkatan", deliverer_code}, {"kisaltma", deliverer_code}, {"acronyme org", deliverer_code},
    {"org code", deliverer_code}, {"org ac", deliverer_code}, {"programme partner", responsible},
    {"program partner", responsible}, {"prime partner", responsible}, {"primary partner", responsible},
    {"principal organization", responsible}, {"principal recipient", responsible}, {"main partner", responsible},
    {"main organization", responsible}, {"main organisation", responsible}, {"lead ngo", responsible},
    {"lead org", responsible}, {"lead implementing agency", responsible}, {"direct implementer", responsible},
    {"appealing partner", responsible}, {"appealing agency", responsible}, {"appealing organization", responsible},
    {"hrp partner", responsible}, {"cluster partner", responsible}, {"socio principal", responsible},
    {"socio principal nombre", responsible}, {"organizacion principal", responsible},
    {"agencia principal", responsible}, {"organizacao principal", responsible}, {"organisation leader", responsible},
    {"organisation chef", responsible}, {"agence de tutelle", responsible}, {"المنظمه الام", responsible},
    {"الوکاله الرییسیه", responsible}, {"donor s", funder}, {"donor name", funder}, {"donors name", funder},
    {"donor organization", funder}, {"donor agency", funder}, {"main donor", funder}, {"funding agency", funder},
    {"funding agencies", funder},
    {"funding donor", funder}, {"source of funding", funder}, {"fund source", funder}, {"bailleur de fonds", funder},
    {"bailleurs de fonds", funder}, {"source de financement bailleur", funder}, {"partenaire financier", funder},
    {"organizacion donante", funder}, {"organizacion donante financiadora", funder}, {"donante financiador", funder},
    {"donantes", funder}, {"fuente de financiamiento", funder}, {"fuente de financiacion", funder},
    {"financiadora", funder}, {"entidade financiadora", funder}, {"doadores", funder}, {"sumber dana", funder},
    {"donor kurulus", funder}, {"fon saglayan", funder}, {"التمویل", funder}, {"مصدر التمویل", funder},
    {"المانحین", funder}, {"type of org", organisation_type}, {"type of agency", organisation_type},
    {"agency type", organisation_type}, {"org type name", organisation_type},
    {"organization category", organisation_type}, {"organisation category", organisation_type},
    {"category of organization", organisation_type}, {"type d acteur", organisation_type},
    {"type d organisme", organisation_type}, {"type de structure", organisation_type},
    {"type d ong", organisation_type}, {"type ong", organisation_type}, {"categorie organisation", organisation_type},
    {"tipo organizacion", organisation_type}, {"tipo de socio", organisation_type},
    {"tipo de implementador", organisation_type}, {"tipo organizacao", organisation_type},
    {"jenis organisasi", organisation_type}, {"kurulus turu", organisation_type}, {"نوع الجهه", organisation_type},
    {"نوع الوکاله", organisation_type},
});
// clang-format on

}  // namespace detail_headings_abroad_who

std::span<const HeadingWords> headings_abroad_who() { return detail_headings_abroad_who::words; }

}  // namespace ensejam::intake
