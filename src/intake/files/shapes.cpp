#include "intake/files/shapes.h"

#include <nlohmann/json.hpp>

namespace ensejam::intake {
namespace detail_shapes {

using Json = nlohmann::ordered_json;
using registry::Point;
using registry::Polygon;
using registry::Ring;

constexpr std::size_t most_pairs = 5'000'000;  ///< of sides that are compared

bool is_on_earth(const Json& position) {
    return position.is_array() && position.size() >= 2 && position[0].is_number() &&
           position[1].is_number() && std::abs(position[0].get<double>()) <= 180 &&
           std::abs(position[1].get<double>()) <= 90;
}

/// Positive, negative or zero as c lies left of, right of or on the line from a to b.
double side(const Point& a, const Point& b, const Point& c) {
    return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

/// True when the open sides cross; touching at a corner is no crossing.
bool cross(const Point& a, const Point& b, const Point& c, const Point& d) {
    const double c_side = side(a, b, c);
    const double d_side = side(a, b, d);
    const double a_side = side(c, d, a);
    const double b_side = side(c, d, b);
    return c_side * d_side < 0 && a_side * b_side < 0;
}

/// Reads rings into a shape, noting each kind of fault once.
class ShapeReader {
public:
    ShapeReader(const Where& where, const Limits& limits) : where_(where), limits_(limits) {}

    /// False when the shape cannot be used.
    bool add_polygon(const Json& rings) {
        if (!rings.is_array()) return false;
        Polygon polygon;
        for (const Json& each : rings) {
            auto ring = ring_of(each);
            if (!ring) return false;
            if (crosses_itself(*ring)) return note(Code::ring_crosses_itself), false;
            if (!polygon.empty() && !is_inside(ring->front(), polygon.front()))
                note(Code::hole_outside_ring);
            else
                polygon.push_back(std::move(*ring));
        }
        if (!polygon.empty()) shape_.value.push_back(std::move(polygon));
        return true;
    }

    Noted<registry::Boundary> take(bool is_good) {
        if (!is_good) shape_.value.clear();
        return std::move(shape_);
    }

private:
    void note(Code code) {
        for (const Issue& issue : shape_.issues)
            if (issue.code == code) return;
        shape_.issues.push_back(
            {.code = code, .where = where_, .blanks = {{"limit", std::to_string(limits_.positions)}}});
    }

    std::optional<Ring> ring_of(const Json& positions) {
        if (!positions.is_array()) return {};
        n_positions_ += positions.size();
        if (n_positions_ > limits_.positions) return note(Code::shape_too_large), std::nullopt;
        Ring ring;
        for (const Json& position : positions) {
            if (!is_on_earth(position)) return {};
            ring.push_back({position[0].get<double>(), position[1].get<double>()});
        }
        if (ring.size() < 3) return {};
        if (ring.front().lon != ring.back().lon || ring.front().lat != ring.back().lat) {
            note(Code::ring_not_closed);
            ring.push_back(ring.front());
        }
        return ring;
    }

    Where where_;
    const Limits& limits_;
    std::uint64_t n_positions_ = 0;
    Noted<registry::Boundary> shape_;
};

}  // namespace detail_shapes

using namespace detail_shapes;

bool crosses_itself(const Ring& ring) {
    if (ring.size() < 4) return false;
    const std::size_t n = ring.size() - 1;
    std::vector<std::size_t> sides(n);
    for (std::size_t i = 0; i < n; ++i) sides[i] = i;
    const auto west = [&](std::size_t i) { return std::min(ring[i].lon, ring[i + 1].lon); };
    const auto east = [&](std::size_t i) { return std::max(ring[i].lon, ring[i + 1].lon); };
    std::sort(sides.begin(), sides.end(), [&](std::size_t a, std::size_t b) { return west(a) < west(b); });
    std::size_t n_pairs = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n && west(sides[j]) <= east(sides[i]); ++j) {
            if (++n_pairs > most_pairs) return false;
            if (cross(ring[sides[i]], ring[sides[i] + 1], ring[sides[j]], ring[sides[j] + 1])) return true;
        }
    return false;
}

bool is_inside(const Point& point, const Ring& ring) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point& a = ring[i];
        const Point& b = ring[i + 1];
        if ((a.lat > point.lat) == (b.lat > point.lat)) continue;
        if (point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon) inside = !inside;
    }
    return inside;
}

Noted<registry::Boundary> read_shape(const Json& geometry, const Where& where, const Limits& limits) {
    ShapeReader reader(where, limits);
    if (!geometry.is_object() || !geometry.contains("coordinates")) return {};
    const std::string type =
        geometry.contains("type") && geometry["type"].is_string() ? geometry["type"] : "";
    const Json& coordinates = geometry["coordinates"];
    if (type == "Polygon") {
        const bool is_good = reader.add_polygon(coordinates);
        return reader.take(is_good);
    }
    if (type != "MultiPolygon" || !coordinates.is_array()) return {};
    bool is_good = true;
    for (const Json& rings : coordinates) is_good = is_good && reader.add_polygon(rings);
    return reader.take(is_good);
}

}  // namespace ensejam::intake
