#pragma once
#include <vector>

#include "publish/words/html.h"
#include "registry/registry.h"
#include "text/text.h"

// The area map: counties as outlines, places as circles that do not cover each other.
namespace ensejam::publish {

/// One place on the map. `shade` 0 = nothing here, 1..5 = the classes of the legend, -1 = not known.
struct Spot {
    Id<registry::Place> place{};
    double weight = 0;  ///< the circle's area
    int shade = -1;
    std::string title{};  ///< read aloud and shown on hover
};

/// What stands still when the shades change: outlines, circles moved apart, names of the counties.
struct MapGround {
    struct Outline {
        Id<registry::Place> place{};
        std::vector<std::vector<std::pair<double, double>>> rings{};
        double name_x = 0;
        double name_y = 0;
    };
    double width = 640;
    double height = 0;
    std::vector<Outline> outlines{};
    std::vector<std::pair<double, double>> centres{};  ///< of the spots, in their order
    std::vector<double> radii{};
    std::string credit{};  ///< the boundaries' credit line
};

/// Lays out the map of all counties with a boundary and the spots that have a position (others are left out,
/// with a radius of 0). The same register and weights give the same ground.
MapGround lay_out(const registry::Register& known, const std::vector<Spot>& spots);

/// Draws the spots on the ground.
Html draw(const MapGround& ground, const std::vector<Spot>& spots, const registry::Register& known,
          text::Language language, const std::string& title);

}  // namespace ensejam::publish
