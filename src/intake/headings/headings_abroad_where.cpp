#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_abroad_where {

using registry::PlaceKind;

constexpr FieldOf province{.field = Field::place, .level = PlaceKind::province};
constexpr FieldOf county{.field = Field::place, .level = PlaceKind::county};
constexpr FieldOf city{.field = Field::place, .level = PlaceKind::city};
constexpr FieldOf district{.field = Field::place, .level = PlaceKind::district};
constexpr FieldOf neighbourhood{.field = Field::place, .level = PlaceKind::neighbourhood};

/// What countries call their provinces, counties, communes and places, in Latin letters; as keys
/// (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"ile", province}, {"iles", province}, {"isla", province}, {"island", province}, {"ilha", province},
    {"islands", province}, {"nom de l ile", province}, {"جزیره", province}, {"الجزیره", province},
    {"muhalla", neighbourhood}, {"mahalla", neighbourhood},
    {"sr name", province}, {"ts name", city}, {"vt name", district}, {"المنطقه", county}, {"depto", province}, {"dpto", province}, {"departement region", province}, {"gouvernorat", province},
    {"gouvernorats", province}, {"wilayah", province}, {"sub national region", province}, {"marz", province},
    {"canton", county}, {"cantones", county}, {"kanton", county}, {"mantika", county}, {"mantiqa", county},
    {"delegation", county}, {"delegations", county}, {"moughataa", county}, {"moughata", county},
    {"daira", county}, {"qada", county}, {"kaza", county}, {"rayon", county}, {"raions", county},
    {"rayons", county}, {"amphoe", county}, {"tinh", province}, {"huyen", county}, {"thana", county},
    {"emirate", province}, {"mudiriya", county}, {"mudiriyah", county}, {"localities", county},
    {"territoires", county}, {"governorates", province}, {"woredas", city}, {"townships", city},
    {"municipalities", city}, {"municipios", county}, {"departamentos", province}, {"provincias", province},
    {"estados", province}, {"distritos", county}, {"baladiya", city}, {"baladiyah", city}, {"baladia", city},
    {"palika", city}, {"gaupalika", city}, {"vdc", city}, {"vdc municipality", city}, {"nahiya", city},
    {"nahya", city}, {"nahia", city}, {"cadaster", city}, {"cadastre", city}, {"cadastral", city},
    {"jamoat", city}, {"area council", city}, {"community council", city}, {"subprefecture", city},
    {"municipality city", city}, {"city municipality", city}, {"municipality town", city},
    {"health zone", city}, {"health area", district}, {"barangay", district}, {"bgy", district},
    {"parish", district}, {"uc", district}, {"cellule", district}, {"groupement", district},
    {"secteur chefferie", district}, {"colline", neighbourhood}, {"collines", neighbourhood},
    {"hamlet", neighbourhood}, {"idp site", neighbourhood}, {"idp camp", neighbourhood},
    {"camp location", neighbourhood}, {"refugee camp", neighbourhood}, {"settlement camp", neighbourhood},
    {"city village", neighbourhood}, {"town village", neighbourhood}, {"site de deplaces", neighbourhood},
    {"nom du camp", neighbourhood}, {"service areas", neighbourhood}, {"areas served", neighbourhood}, {"area served", neighbourhood},
    {"populated place", neighbourhood}, {"populated places", neighbourhood},
    {"populated place name", neighbourhood}, {"aldea", neighbourhood}, {"colonia", neighbourhood},
});
// clang-format on

}  // namespace detail_headings_abroad_where

std::span<const HeadingWords> headings_abroad_where() { return detail_headings_abroad_where::words; }

}  // namespace ensejam::intake
