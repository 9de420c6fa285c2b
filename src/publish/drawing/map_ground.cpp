#include <limits>

#include "publish/drawing/map.h"

namespace ensejam::publish {
namespace detail_map_ground {

constexpr double margin = 14;
constexpr double gap = 1.5;  ///< between circles
constexpr int rounds = 200;  ///< of moving circles apart

/// Degrees to the drawing: equirectangular, true to scale at the middle latitude.
struct Projection {
    double lon = 0;
    double lat = 0;
    double scale_x = 1;
    double scale_y = 1;
    double height = 0;

    std::pair<double, double> operator()(const registry::Point& point) const {
        return {margin + (point.lon - lon) * scale_x, margin + (lat - point.lat) * scale_y};
    }
};

const registry::PlaceVersion* position_of(const registry::Register& known, Id<registry::Place> id) {
    const registry::Place* place = known.find(id);
    if (place == nullptr) return nullptr;
    for (auto version = place->versions.rbegin(); version != place->versions.rend(); ++version)
        if (version->has_position) return &*version;
    return nullptr;
}

std::vector<registry::Point> all_points(const registry::Register& known, const std::vector<Spot>& spots) {
    std::vector<registry::Point> points;
    for (const registry::Place& place : known.tables().places)
        if (place.kind == registry::PlaceKind::county && !place.versions.empty())
            for (const registry::Polygon& polygon : place.versions.back().boundary)
                for (const registry::Ring& ring : polygon)
                    points.insert(points.end(), ring.begin(), ring.end());
    for (const Spot& spot : spots)
        if (const auto* version = position_of(known, spot.place))
            points.push_back({version->lon, version->lat});
    return points;
}

Projection projection_of(const std::vector<registry::Point>& points, double width) {
    Projection result;
    if (points.empty()) return result;
    constexpr double most = std::numeric_limits<double>::max();
    double west = most, east = -most, south = most, north = -most;
    for (const registry::Point& point : points) {
        west = std::min(west, point.lon);
        east = std::max(east, point.lon);
        south = std::min(south, point.lat);
        north = std::max(north, point.lat);
    }
    constexpr double degree = 3.14159265358979323846 / 180;
    const double narrowing = std::cos((south + north) / 2 * degree);
    result.lon = west;
    result.lat = north;
    result.scale_x = (width - 2 * margin) / std::max(1e-6, east - west);
    result.scale_y = result.scale_x / narrowing;
    result.height = 2 * margin + (north - south) * result.scale_y;
    return result;
}

/// Moves circles apart where they would cover each other, and a little back towards their true places.
void move_apart(std::vector<std::pair<double, double>>& centres, const std::vector<double>& radii) {
    const auto home = centres;
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t a = 0; a < centres.size(); ++a) {
            centres[a].first += 0.02 * (home[a].first - centres[a].first);
            centres[a].second += 0.02 * (home[a].second - centres[a].second);
            for (std::size_t b = 0; b < a; ++b) {
                if (radii[a] == 0 || radii[b] == 0) continue;
                double dx = centres[a].first - centres[b].first;
                double dy = centres[a].second - centres[b].second;
                if (dx == 0 && dy == 0) dx = 0.01 * static_cast<double>(a + 1);
                const double distance = std::hypot(dx, dy);
                const double wanted = radii[a] + radii[b] + gap;
                if (distance >= wanted) continue;
                const double push = (wanted - distance) / 2 / distance;
                centres[a].first += dx * push;
                centres[a].second += dy * push;
                centres[b].first -= dx * push;
                centres[b].second -= dy * push;
            }
        }
    }
}

bool is_inside(const std::vector<std::vector<std::pair<double, double>>>& rings, double x, double y) {
    bool inside = false;
    for (const auto& ring : rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            if ((ring[i].second > y) != (ring[j].second > y) &&
                x < (ring[j].first - ring[i].first) * (y - ring[i].second) /
                            (ring[j].second - ring[i].second) +
                        ring[i].first)
                inside = !inside;
    return inside;
}

/// Distance as a name feels it: a name is wider than it is high.
double distance_for_name(double dx, double dy) { return std::hypot(dx / 2.5, dy); }

/// How much room a name of the outline has at a point: the least distance to its border, to a circle and to
/// another name.
double room_at(const MapGround& ground, const MapGround::Outline& outline, double x, double y) {
    double room = std::min({x / 2.5, (ground.width - x) / 2.5, y, ground.height - y});
    for (const auto& ring : outline.rings)
        for (const auto& [corner_x, corner_y] : ring)
            room = std::min(room, distance_for_name(corner_x - x, corner_y - y));
    for (std::size_t rank = 0; rank < ground.centres.size(); ++rank)
        if (ground.radii[rank] > 0)
            room = std::min(
                room, distance_for_name(ground.centres[rank].first - x, ground.centres[rank].second - y) -
                          ground.radii[rank] / 2);
    for (const MapGround::Outline& other : ground.outlines)
        if (other.name_y > 0)
            room = std::min(room, distance_for_name(other.name_x - x, other.name_y - y) / 1.5);
    return room;
}

void place_name(MapGround& ground, std::size_t rank) {
    constexpr double step = 4;
    double best = -1e9;
    double best_x = 0, best_y = 0;
    for (double y = 2 * step; y < ground.height; y += step)
        for (double x = 4 * step; x < ground.width - 4 * step; x += step) {
            if (!is_inside(ground.outlines[rank].rings, x, y - 4)) continue;
            const double room = room_at(ground, ground.outlines[rank], x, y - 4);
            if (room > best) best = room, best_x = x, best_y = y;
        }
    ground.outlines[rank].name_x = best_x;
    ground.outlines[rank].name_y = best_y;
}

std::string credit_of(const registry::Register& known) {
    for (const registry::Place& place : known.tables().places)
        for (const registry::PlaceVersion& version : place.versions)
            if (!version.boundary.empty() && !version.boundary_credit.empty()) return version.boundary_credit;
    return {};
}

}  // namespace detail_map_ground

using namespace detail_map_ground;

MapGround lay_out(const registry::Register& known, const std::vector<Spot>& spots) {
    MapGround ground;
    const Projection project = projection_of(all_points(known, spots), ground.width);
    ground.height = project.height;
    ground.credit = credit_of(known);
    double largest = 0;
    for (const Spot& spot : spots) largest = std::max(largest, spot.weight);
    for (const Spot& spot : spots) {
        const auto* version = position_of(known, spot.place);
        ground.centres.push_back(version == nullptr ? std::pair<double, double>{}
                                                    : project({version->lon, version->lat}));
        const double size = largest > 0 ? std::sqrt(std::max(0.0, spot.weight) / largest) : 0.5;
        ground.radii.push_back(version == nullptr ? 0 : 4 + 8 * size);
    }
    move_apart(ground.centres, ground.radii);
    for (const registry::Place& place : known.tables().places) {
        if (place.kind != registry::PlaceKind::county || place.versions.empty()) continue;
        MapGround::Outline outline{.place = place.id};
        for (const registry::Polygon& polygon : place.versions.back().boundary)
            for (const registry::Ring& ring : polygon) {
                auto& corners = outline.rings.emplace_back();
                for (const registry::Point& point : ring) corners.push_back(project(point));
            }
        if (!outline.rings.empty()) ground.outlines.push_back(std::move(outline));
    }
    for (std::size_t rank = 0; rank < ground.outlines.size(); ++rank) place_name(ground, rank);
    return ground;
}

}  // namespace ensejam::publish
