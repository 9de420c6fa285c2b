#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "registry/registry.h"

namespace ensejam::intake {

/// What a cell says that speaks of an area as a whole: «کل شهر», «سراسر استان البرز», "all districts of
/// Karaj".
struct WholeArea {
    std::optional<registry::PlaceKind> kind{};  ///< of the area; none = the area that the sheet speaks of
    std::string name{};                         ///< of the area, as a key; often none
};

/// Nothing when the cell names places.
std::optional<WholeArea> whole_area_in(std::string_view cell);

}  // namespace ensejam::intake
