#include "intake/files/outlines.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_outlines {

constexpr double least_shapes = 0.3;
constexpr double nearly_all_shapes = 0.9;

/// "tags.admin_level" and "properties.ADMIN_LEVEL" are one property.
std::string bare_name(std::string_view column) {
    const std::size_t dot = column.rfind('.');
    std::string name = text::trimmed(dot == std::string_view::npos ? column : column.substr(dot + 1));
    for (char& sign : name)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return name;
}

bool is_polygon(const Cell& cell) { return cell.text() == "Polygon" || cell.text() == "MultiPolygon"; }

/// Ranks of the features that are polygons; points of capitals may stand beside them.
std::vector<std::size_t> polygons_of(const Grid& grid) {
    std::vector<std::size_t> ranks;
    for (std::uint32_t column = 0; column < grid.rows[0].n_cells; ++column)
        for (std::size_t rank = 1; rank < grid.rows.size() && grid.at(0, column).text() == "geometry"; ++rank)
            if (is_polygon(grid.at(rank, column))) ranks.push_back(rank);
    return ranks;
}

/// Which part of the polygons has a cell that fits.
template <class Fits>
double share_of(const Grid& grid, std::span<const std::size_t> ranks, std::uint32_t column,
                const Fits& fits) {
    std::size_t n = 0;
    for (const std::size_t rank : ranks) n += fits(grid.at(rank, column)) ? 1 : 0;
    return static_cast<double>(n) / static_cast<double>(std::max<std::size_t>(1, ranks.size()));
}

/// The property and its cells say that an administrative unit is bounded.
bool bounds_units(const Grid& grid, std::span<const std::size_t> ranks, std::uint32_t column) {
    const std::string name = bare_name(grid.at(0, column).text());
    if (name == "boundary")
        return share_of(grid, ranks, column, [](const Cell& cell) {
                   return cell.text() == "administrative";
               }) >= nearly_all_shapes;
    if (name == "admin_level" || name == "adminlevel" || name == "adm_level")
        return share_of(grid, ranks, column, [](const Cell& cell) {
                   return !cell.is_blank() && cell.size <= 5;
               }) >= nearly_all_shapes;
    const bool is_of_list = name == "shapetype" || name == "shapegroup" || name == "gid_0" || name == "gid_1";
    return is_of_list && share_of(grid, ranks, column, [](const Cell& cell) { return !cell.is_blank(); }) >=
                             nearly_all_shapes;
}

}  // namespace detail_outlines

bool holds_boundaries(const Book& book) {
    using namespace detail_outlines;
    if (book.kind != FileKind::geojson || book.grids.size() != 1 || book.grids[0].rows.size() < 2)
        return false;
    const Grid& grid = book.grids[0];
    const std::vector<std::size_t> ranks = polygons_of(grid);
    if (static_cast<double>(ranks.size()) < least_shapes * static_cast<double>(grid.rows.size() - 1))
        return false;
    for (std::uint32_t column = 0; column < grid.rows[0].n_cells; ++column)
        if (bounds_units(grid, ranks, column)) return true;
    return false;
}

}  // namespace ensejam::intake
