#pragma once
#include <nlohmann/json_fwd.hpp>

#include "intake/files/limits.h"
#include "registry/registry.h"

namespace ensejam::intake {

/// The area of a GeoJSON geometry (RFC 7946: Polygon or MultiPolygon), and what is to be said of its rings:
/// those that were not closed are closed, holes outside are left out, of a ring that crosses itself no area
/// is used. Empty for a geometry of another type, and when a position is not in degrees.
Noted<registry::Boundary> read_shape(const nlohmann::ordered_json& geometry, const Where& where,
                                     const Limits& limits);

/// True when a ring crosses itself. Rings so large and tangled that it takes too long are given the benefit
/// of the doubt.
bool crosses_itself(const registry::Ring& ring);

/// True when the point lies inside the ring (even-odd rule).
bool is_inside(const registry::Point& point, const registry::Ring& ring);

}  // namespace ensejam::intake
