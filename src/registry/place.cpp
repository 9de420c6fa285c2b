#include "registry/place.h"

namespace ensejam::registry {
namespace detail_place {

constexpr auto words = std::to_array<std::string_view>(
    {"country", "province", "county", "city", "district", "neighbourhood", "settlement", "service_point"});

}  // namespace detail_place

Id<Place> Place::admin_parent() const {
    for (const PlaceParent& parent : parents)
        if (parent.hierarchy == "admin" && parent.valid.to == no_day) return parent.parent;
    return {};
}

std::string_view word_of(PlaceKind kind) { return detail_place::words.at(static_cast<std::size_t>(kind)); }

std::optional<PlaceKind> place_kind(std::string_view word) {
    const auto at = std::find(detail_place::words.begin(), detail_place::words.end(), word);
    if (at == detail_place::words.end()) return {};
    return static_cast<PlaceKind>(at - detail_place::words.begin());
}

}  // namespace ensejam::registry
