#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_where {

using registry::PlaceKind;

constexpr FieldOf place(PlaceKind level) { return {.field = Field::place, .level = level}; }
constexpr FieldOf place_code(PlaceKind level) { return {.field = Field::place_code, .level = level}; }

/// Headings that say where it is done; as keys (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"کشور", place(PlaceKind::country)}, {"country", place(PlaceKind::country)}, {"pays", place(PlaceKind::country)},
    {"استان", place(PlaceKind::province)}, {"province", place(PlaceKind::province)},
    {"region", place(PlaceKind::province)}, {"state", place(PlaceKind::province)},
    {"states", place(PlaceKind::province)}, {"governorate", place(PlaceKind::province)},
    {"admin1", place(PlaceKind::province)}, {"adm1", place(PlaceKind::province)},
    {"admin 1", place(PlaceKind::province)}, {"شهرستان", place(PlaceKind::county)},
    {"فرمانداری", place(PlaceKind::county)}, {"county", place(PlaceKind::county)}, {"zone", place(PlaceKind::county)},
    {"lga", place(PlaceKind::county)}, {"territoire", place(PlaceKind::county)},
    {"departement", place(PlaceKind::county)}, {"district", place(PlaceKind::county)},
    {"admin2", place(PlaceKind::county)}, {"adm2", place(PlaceKind::county)}, {"admin 2", place(PlaceKind::county)},
    {"شهر", place(PlaceKind::city)}, {"نام شهر", place(PlaceKind::city)}, {"city", place(PlaceKind::city)},
    {"town", place(PlaceKind::city)}, {"woreda", place(PlaceKind::city)}, {"commune", place(PlaceKind::city)},
    {"ville", place(PlaceKind::city)}, {"zone de sante", place(PlaceKind::city)}, {"admin3", place(PlaceKind::city)},
    {"adm3", place(PlaceKind::city)}, {"admin 3", place(PlaceKind::city)}, {"ward", place(PlaceKind::district)},
    {"منطقه", place(PlaceKind::district)}, {"منطقه شهرداری", place(PlaceKind::district)},
    {"بخش", place(PlaceKind::district)}, {"admin4", place(PlaceKind::district)},
    {"محله", place(PlaceKind::neighbourhood)}, {"نام محله", place(PlaceKind::neighbourhood)},
    {"محل اجرا", place(PlaceKind::neighbourhood)}, {"محل ارایه خدمت", place(PlaceKind::neighbourhood)},
    {"محله محل اجرا", place(PlaceKind::neighbourhood)}, {"محل", place(PlaceKind::neighbourhood)},
    {"محله ها", place(PlaceKind::neighbourhood)}, {"روستا", place(PlaceKind::neighbourhood)},
    {"neighbourhood", place(PlaceKind::neighbourhood)}, {"neighborhood", place(PlaceKind::neighbourhood)},
    {"quartier", place(PlaceKind::neighbourhood)}, {"location", place(PlaceKind::neighbourhood)},
    {"place", place(PlaceKind::neighbourhood)}, {"localite", place(PlaceKind::neighbourhood)},
    {"village", place(PlaceKind::neighbourhood)}, {"settlement", place(PlaceKind::neighbourhood)},
    {"site", place(PlaceKind::neighbourhood)}, {"کد محله", place_code(PlaceKind::neighbourhood)},
    {"کد شهرستان", place_code(PlaceKind::county)}, {"کد استان", place_code(PlaceKind::province)},
    {"کد شهر", place_code(PlaceKind::city)}, {"code province", place_code(PlaceKind::province)},
    {"code territoire", place_code(PlaceKind::county)}, {"pcode zs", place_code(PlaceKind::city)},
    {"admin1code", place_code(PlaceKind::province)}, {"admin2code", place_code(PlaceKind::county)},
    {"admin3code", place_code(PlaceKind::city)}, {"state code", place_code(PlaceKind::province)},
    {"lga code", place_code(PlaceKind::county)}, {"province code", place_code(PlaceKind::province)},
    {"district code", place_code(PlaceKind::county)}, {"pcode", place_code(PlaceKind::county)},
    {"p code", place_code(PlaceKind::county)}, {"admin1 pcode", place_code(PlaceKind::province)},
    {"admin2 pcode", place_code(PlaceKind::county)}, {"admin3 pcode", place_code(PlaceKind::city)},
    {"province zs", {.field = Field::whole_path}}, {"سهم محله", {.field = Field::place_share}},
    {"سهم", {.field = Field::place_share}}, {"lat", {.field = Field::lat}}, {"latitude", {.field = Field::lat}},
    {"عرض جغرافیایی", {.field = Field::lat}}, {"lon", {.field = Field::lon}}, {"long", {.field = Field::lon}}, {"lng", {.field = Field::lon}}, {"longitude", {.field = Field::lon}},
    {"طول جغرافیایی", {.field = Field::lon}}, {"recipient country code", place_code(PlaceKind::country)},
    {"location name", place(PlaceKind::neighbourhood)}, {"location id code", place_code(PlaceKind::neighbourhood)},
    {"location country name", place(PlaceKind::country)}, {"location country code", place_code(PlaceKind::country)},
    {"location province name", place(PlaceKind::province)}, {"location province code", place_code(PlaceKind::province)},
    {"location county name", place(PlaceKind::county)}, {"location county code", place_code(PlaceKind::county)},
    {"location city name", place(PlaceKind::city)}, {"location city code", place_code(PlaceKind::city)},
    {"location district name", place(PlaceKind::district)}, {"location district code", place_code(PlaceKind::district)},
    {"location lat", {.field = Field::lat}}, {"location lon", {.field = Field::lon}},
    {"beneficiary location name", place(PlaceKind::neighbourhood)},
    {"beneficiary location geo code", place_code(PlaceKind::neighbourhood)},
    {"beneficiary location geographic code", place_code(PlaceKind::neighbourhood)},
    {"nom de la province", place(PlaceKind::province)}, {"province name", place(PlaceKind::province)},
    {"regions", place(PlaceKind::province)}, {"provinces", place(PlaceKind::province)},
    {"oblast", place(PlaceKind::province)}, {"division", place(PlaceKind::province)},
    {"wilaya", place(PlaceKind::province)}, {"departments", place(PlaceKind::county)},
    {"department", place(PlaceKind::county)}, {"cercle", place(PlaceKind::county)},
    {"prefecture", place(PlaceKind::county)}, {"locality", place(PlaceKind::county)},
    {"districts", place(PlaceKind::county)}, {"raion", place(PlaceKind::county)},
    {"township", place(PlaceKind::city)}, {"sous prefecture", place(PlaceKind::city)},
    {"municipality", place(PlaceKind::city)}, {"hromada", place(PlaceKind::city)}, {"payam", place(PlaceKind::city)},
    {"llg", place(PlaceKind::city)}, {"arrondissement", place(PlaceKind::city)},
    {"union council", place(PlaceKind::district)}, {"camp", place(PlaceKind::neighbourhood)},
    {"lieu", place(PlaceKind::neighbourhood)}, {"camp name", place(PlaceKind::neighbourhood)},
    {"aire de sante", place(PlaceKind::district)}, {"region province", place(PlaceKind::province)},
    {"sous county", place(PlaceKind::county)}, {"نام استان", place(PlaceKind::province)},
    {"نام شهرستان", place(PlaceKind::county)}, {"ناحیه", place(PlaceKind::district)},
    {"نام منطقه", place(PlaceKind::district)}, {"نام روستا", place(PlaceKind::neighbourhood)},
    {"نام شهرک", place(PlaceKind::neighbourhood)}, {"شهرک", place(PlaceKind::neighbourhood)},
    {"محل اجرای طرح", place(PlaceKind::neighbourhood)}, {"محل اجرای برنامه", place(PlaceKind::neighbourhood)},
    {"departamento provincia estado", place(PlaceKind::province)}, {"departamento", place(PlaceKind::province)},
    {"provincia", place(PlaceKind::province)}, {"estado", place(PlaceKind::province)},
    {"municipio", place(PlaceKind::county)}, {"distrito", place(PlaceKind::county)},
    {"pais", place(PlaceKind::country)},
    {"مکان", place(PlaceKind::neighbourhood)}, {"مکان اجرا", place(PlaceKind::neighbourhood)},
    {"محل برگزاری", place(PlaceKind::neighbourhood)}, {"مکان برگزاری", place(PlaceKind::neighbourhood)},
    {"محله های", place(PlaceKind::neighbourhood)}, {"محلههای", place(PlaceKind::neighbourhood)},
    {"محله های تحت پوشش", place(PlaceKind::neighbourhood)},
    {"محلههای تحت پوشش", place(PlaceKind::neighbourhood)}, {"محلات", place(PlaceKind::neighbourhood)},
    {"محلات تحت پوشش", place(PlaceKind::neighbourhood)}, {"محلات هدف", place(PlaceKind::neighbourhood)},
    {"مناطق تحت پوشش", place(PlaceKind::neighbourhood)}, {"venue", place(PlaceKind::neighbourhood)},
    {"lieu d execution", place(PlaceKind::neighbourhood)}, {"lieu d intervention", place(PlaceKind::neighbourhood)},
    {"محدوده", place(PlaceKind::neighbourhood), true}, {"area", place(PlaceKind::neighbourhood), true},
    {"areas", place(PlaceKind::neighbourhood), true}, {"محدوده اجرا", place(PlaceKind::neighbourhood)},
    {"محدوده اجرای طرح", place(PlaceKind::neighbourhood)}, {"محدوده جغرافیایی", place(PlaceKind::neighbourhood)},
    {"area name", place(PlaceKind::neighbourhood)}, {"project area", place(PlaceKind::neighbourhood)},
    {"target area", place(PlaceKind::neighbourhood)}, {"geographic area", place(PlaceKind::neighbourhood)},
    {"geographical area", place(PlaceKind::neighbourhood)}, {"name of area", place(PlaceKind::neighbourhood)},
});
// clang-format on

}  // namespace detail_headings_where

std::span<const HeadingWords> headings_where() { return detail_headings_where::words; }

}  // namespace ensejam::intake
