#include <nlohmann/json.hpp>

#include "intake/files/formats.h"
#include "intake/files/json_fault.h"
#include "intake/files/json_things.h"
#include "intake/files/shapes.h"
#include "intake/register_tables/registry_tables.h"

namespace ensejam::intake {
namespace detail_boundaries {

using BoundaryJson = nlohmann::ordered_json;

std::string word(const BoundaryJson& object, const char* name) {
    if (!object.is_object()) return {};
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The code of a feature; programs that draw maps write codes of digits as numbers.
std::string code_of(const BoundaryJson& feature) {
    const auto properties = feature.find("properties");
    if (properties == feature.end() || !properties->is_object()) return {};
    const auto code = properties->find("code");
    if (code != properties->end() && code->is_number_integer()) return code->dump();
    return word(*properties, "code");
}

/// The place with its new boundary.
registry::Place with_boundary(registry::Place place, registry::Boundary boundary, const std::string& credit) {
    if (place.versions.empty()) place.versions.emplace_back();
    place.versions.front().boundary = std::move(boundary);
    place.versions.front().boundary_credit = credit;
    return place;
}

/// The document, when it is a collection of features or a single one (RFC 7946, 3.2 and 3.3).
Result<BoundaryJson> document_of(std::string_view bytes, std::string_view file_name) {
    if (const auto refusal = geojson_too_deep(bytes, file_name)) return *refusal;
    BoundaryJson root = BoundaryJson::parse(bytes, nullptr, false);
    if (root.is_discarded()) {
        const std::string json = with_half_signs_replaced(std::string(bytes));
        const auto outline = outline_of(json);
        if (const auto* fault = std::get_if<JsonFault>(&outline))
            return json_refusal(file_name, json, *fault, text::Encoding::utf8);
        root = BoundaryJson::parse(json, nullptr, false);
    }
    const std::string type = word(root, "type");
    const bool is_collection = root.is_object() && root.contains("features") && root["features"].is_array();
    if (is_collection || type == "Feature") return root;
    return file_error(Code::no_list_of_rows, file_name,
                      {{"form", type.empty() ? "no_features" : "no_feature"}, {"type", type}});
}

std::string credit_of(const BoundaryJson& document) {
    std::string credit = word(document, "attribution");
    if (credit.empty()) credit = word(document, "credit");
    return credit.empty() ? "© OpenStreetMap contributors" : credit;
}

/// True when some position lies in the coordinates, at any depth.
bool has_positions(const BoundaryJson& coordinates) {
    if (!coordinates.is_array() || coordinates.empty()) return false;
    return coordinates.front().is_number() ||
           std::any_of(coordinates.begin(), coordinates.end(), has_positions);
}

/// True when some ring of positions has fewer than three corners.
bool has_short_ring(const BoundaryJson& coordinates) {
    if (!coordinates.is_array() || coordinates.empty()) return false;
    if (coordinates.front().is_array() && !coordinates.front().empty() &&
        coordinates.front().front().is_number())
        return coordinates.size() < 3;
    return std::any_of(coordinates.begin(), coordinates.end(), has_short_ring);
}

/// Why a geometry gives no area: the form of the sentence that says so.
std::string_view fault_of(const BoundaryJson& feature) {
    const auto geometry = feature.find("geometry");
    if (geometry == feature.end() || !geometry->is_object()) return "shape_empty";
    const std::string type = word(*geometry, "type");
    if (type != "Polygon" && type != "MultiPolygon") return "shape_no_area";
    const auto coordinates = geometry->find("coordinates");
    if (coordinates == geometry->end() || !has_positions(*coordinates)) return "shape_empty";
    return has_short_ring(*coordinates) ? "shape_short" : "shape_no_degrees";
}

bool tells_why_unused(const Issue& issue) {
    return issue.code == Code::ring_crosses_itself || issue.code == Code::shape_too_large;
}

/// Says of which place the shape is, and why no area comes of it where that is not said yet.
void say_of_place(Noted<registry::Boundary>& shape, const BoundaryJson& feature, const std::string& code,
                  const Where& where) {
    for (Issue& issue : shape.issues) {
        issue.cell = code;
        issue.blanks.insert(issue.blanks.end(), {{"form", "place"}, {"cell", code}});
    }
    if (!shape.value.empty() || std::any_of(shape.issues.begin(), shape.issues.end(), tells_why_unused))
        return;
    const auto geometry = feature.find("geometry");
    const std::string type = geometry == feature.end() ? "" : word(*geometry, "type");
    shape.issues = {{.code = Code::table_value_bad,
                     .where = where,
                     .cell = code,
                     .blanks = {{"form", std::string(fault_of(feature))}, {"cell", code}, {"type", type}}}};
}

/// The register knows no place of this code; a shape that is no area would not help it either.
Issue place_unknown(const BoundaryJson& feature, const std::string& code, const Where& where) {
    const auto geometry = feature.find("geometry");
    const std::string type = geometry == feature.end() ? "" : word(*geometry, "type");
    if (is_geometry(type) && fault_of(feature) == "shape_no_area")
        return {.code = Code::table_value_bad,
                .where = {where.file, where.sheet, where.row, "geometry"},
                .blanks = {{"form", "no_area"}, {"type", type}}};
    return {.code = Code::reference_unknown,
            .where = where,
            .cell = code,
            .blanks = {{"cell", code}, {"form", code.empty() ? "feature" : "boundary"}}};
}

}  // namespace detail_boundaries

Result<Noted<registry::Change>> read_boundaries(std::string_view bytes, std::string_view file_name,
                                                const registry::Register& known) {
    using namespace detail_boundaries;
    ENSEJAM_TRY(const BoundaryJson document, document_of(bytes, file_name));
    const std::string credit = credit_of(document);
    const BoundaryJson features =
        document.contains("features") ? document["features"] : BoundaryJson::array({document});
    Noted<registry::Change> noted;
    std::int64_t number = 0;
    for (const BoundaryJson& feature : features) {
        ++number;
        if (!feature.is_object()) continue;
        const std::string code = code_of(feature);
        const registry::Place* place = known.find(known.place_coded(code));
        const Where where{std::string(file_name), "", number, place == nullptr ? "code" : "geometry"};
        if (place == nullptr) {
            noted.issues.push_back(place_unknown(feature, code, where));
            continue;
        }
        const auto geometry = feature.find("geometry");
        Noted<registry::Boundary> shape;
        if (geometry != feature.end()) shape = read_shape(*geometry, where, {});
        say_of_place(shape, feature, code, where);
        noted.issues.insert(noted.issues.end(), shape.issues.begin(), shape.issues.end());
        if (!shape.value.empty())
            noted.value.put.places.push_back(with_boundary(*place, std::move(shape.value), credit));
    }
    return noted;
}

}  // namespace ensejam::intake
