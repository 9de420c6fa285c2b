#pragma once
#include <string>

#include "publish/sheets/listing.h"
#include "registry/registry.h"

// The told activities of a register in formats that others read, and that intake takes in again
// (docs/formats.md, "Exports").
namespace ensejam::publish {

/// One row an activity; headings are those that intake knows. The budget stands whole on each of its
/// project's rows, in rials or, where another currency was told, in the currency of the row. Last days are
/// inclusive.
Listing activities_listing(const registry::Register& known, text::Language language);

/// As CSV with a row of HXL hashtags under the headings.
std::string activities_hxl(const registry::Register& known, text::Language language);

/// Points of the places as GeoJSON (RFC 7946), one feature an activity; places without a position have no
/// geometry.
std::string activities_geojson(const registry::Register& known, text::Language language);

/// IATI 2.03, one iati-activity a project: Persian narratives first, then English. `reporter` is the
/// reporting body's reference, `written_at` an instant of UTC.
std::string activities_iati(const registry::Register& known, std::string_view reporter,
                            std::string_view written_at);

/// 360Giving: {"grants": […]}, only for money that a funder other than the deliverer gives to an NGO.
std::string activities_360giving(const registry::Register& known, std::string_view prefix);
/// Projects that are not among its grants: no NGO, no funder, no amount or no first day is told of them.
std::size_t projects_without_grant(const registry::Register& known);

}  // namespace ensejam::publish
