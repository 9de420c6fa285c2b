#include "intake/rows/points.h"

#include "intake/files/shapes.h"

namespace ensejam::intake {
namespace detail_points {

/// Inside the outer ring and in none of the holes.
bool lies_in(const registry::Point& point, const registry::Polygon& polygon) {
    if (polygon.empty() || !is_inside(point, polygon.front())) return false;
    return std::none_of(polygon.begin() + 1, polygon.end(),
                        [&](const registry::Ring& hole) { return is_inside(point, hole); });
}

const registry::Boundary* boundary_of(const registry::Place& place) {
    if (place.versions.empty() || place.versions.front().boundary.empty()) return nullptr;
    return &place.versions.front().boundary;
}

}  // namespace detail_points

using namespace detail_points;

PlacesAround::PlacesAround(const registry::Register& known) {
    for (const registry::Place& place : known.tables().places)
        if (boundary_of(place) != nullptr) places_.push_back(&place);
    std::stable_sort(places_.begin(), places_.end(),
                     [](const registry::Place* a, const registry::Place* b) { return a->kind > b->kind; });
}

Id<registry::Place> PlacesAround::find(const registry::Point& point) const {
    for (const registry::Place* place : places_)
        for (const registry::Polygon& polygon : *boundary_of(*place))
            if (lies_in(point, polygon)) return place->id;
    return {};
}

}  // namespace ensejam::intake
