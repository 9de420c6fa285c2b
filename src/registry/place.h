#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/told_at.h"

namespace ensejam::registry {

enum class PlaceKind { country, province, county, city, district, neighbourhood, settlement, service_point };

/// A corner of a boundary, WGS 84, in degrees.
struct Point {
    double lon = 0;
    double lat = 0;
};
using Ring = std::vector<Point>;    ///< closed: the last point is the first
using Polygon = std::vector<Ring>;  ///< the outer ring, then its holes
using Boundary = std::vector<Polygon>;

struct Place;

/// What was true of a place for some time. Missing numbers are negative.
struct PlaceVersion {
    Interval valid{};
    double population = -1;
    double households = -1;
    double lat = 0;
    double lon = 0;
    bool has_position = false;
    Boundary boundary{};
    std::string boundary_credit{};  ///< the line every map that draws it must print
    std::string source{};
};

/// A place's parent in one hierarchy ("admin", "municipal", "police", "health", "education",
/// "target_list_…").
struct PlaceParent {
    std::string hierarchy{"admin"};
    Id<Place> parent{};
    Interval valid{};
};

/// Any unit with a boundary or a name. A name alone never identifies it: parent, kind and name do.
struct Place {
    Id<Place> id{};
    std::string code{};
    PlaceKind kind{};
    std::string name_fa{};
    std::string name_en{};
    Standing standing = Standing::known;
    std::vector<PlaceVersion> versions{};
    std::vector<PlaceParent> parents{};
    std::vector<Alias> aliases{};
    std::vector<OutsideCode> codes{};

    /// The parent in the administrative hierarchy, or none.
    Id<Place> admin_parent() const;
};

/// `neighbourhood` and so on, as written in tables; nothing for an unknown word.
std::string_view word_of(PlaceKind kind);
std::optional<PlaceKind> place_kind(std::string_view word);

}  // namespace ensejam::registry
