#include "registry/location_type.h"

#include <algorithm>
#include <array>

namespace ensejam::registry {
namespace detail_location_type {

struct Type {
    PlaceKind kind;
    std::string_view code;
};
/// The first code of a kind is the one that is written.
constexpr auto types = std::to_array<Type>({{PlaceKind::country, "PCLI"},
                                            {PlaceKind::country, "PCL"},
                                            {PlaceKind::country, "PCLD"},
                                            {PlaceKind::country, "PCLF"},
                                            {PlaceKind::country, "PCLS"},
                                            {PlaceKind::province, "ADM1"},
                                            {PlaceKind::county, "ADM2"},
                                            {PlaceKind::city, "ADM3"},
                                            {PlaceKind::city, "PPLC"},
                                            {PlaceKind::city, "PPLA"},
                                            {PlaceKind::city, "PPLA2"},
                                            {PlaceKind::city, "PPLA3"},
                                            {PlaceKind::district, "ADM4"},
                                            {PlaceKind::neighbourhood, "PPLX"},
                                            {PlaceKind::settlement, "PPL"},
                                            {PlaceKind::settlement, "PPLA4"},
                                            {PlaceKind::settlement, "PPLF"},
                                            {PlaceKind::settlement, "PPLL"},
                                            {PlaceKind::settlement, "PPLS"},
                                            {PlaceKind::service_point, "BLDG"}});

}  // namespace detail_location_type

using namespace detail_location_type;

std::string_view location_type(PlaceKind kind) {
    return std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.kind == kind; })
        ->code;
}

std::optional<PlaceKind> kind_of_location_type(std::string_view code) {
    const auto at =
        std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.code == code; });
    if (at == types.end()) return {};
    return at->kind;
}

}  // namespace ensejam::registry
