#pragma once
#include "registry/registry.h"

namespace ensejam::intake {

/// Finds places by a point inside their boundaries.
class PlacesAround {
public:
    explicit PlacesAround(const registry::Register& known);
    bool has_boundaries() const { return !places_.empty(); }
    /// The narrowest place that the point lies in; none when it lies in no boundary.
    Id<registry::Place> find(const registry::Point& point) const;

private:
    std::vector<const registry::Place*> places_{};  ///< narrow ones first
};

}  // namespace ensejam::intake
