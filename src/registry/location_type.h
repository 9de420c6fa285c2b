#pragma once
#include "registry/place.h"

namespace ensejam::registry {

/// The code of IATI's codelist LocationType for a kind of place: "ADM1" for a province.
///
/// Source: IATI 2.03, codelist LocationType (from the GeoNames feature codes).
std::string_view location_type(PlaceKind kind);

/// The kind that such a code says, however narrow; none for codes of other things, as dams or farms.
std::optional<PlaceKind> kind_of_location_type(std::string_view code);

}  // namespace ensejam::registry
