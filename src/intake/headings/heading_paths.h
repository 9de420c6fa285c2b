#pragma once
#include <string>
#include <string_view>

#include "intake/headings/fields.h"

// Headings that are paths through records: elements of XML, objects of JSON.
namespace ensejam::intake {

/// "activity-date/@type", "/title/narrative@lang": a path whose end is an attribute that says of which kind,
/// in which language, when or how much something is, not what it is.
bool is_path_to_kind(std::string_view heading);

/// "properties.startDate" as "startDate": programs wrap what their records tell in one object.
std::string_view without_wrapper(std::string_view heading);

/// "/location/name/narrative" as "location name": the words of an element stand in one below it that is
/// called so. Nothing for elements that only describe something.
std::string element_told_in(std::string_view heading);

/// What a path to a code or reference cannot be: "participating-org/@ref" is no body, for it is no name.
bool is_path_to_code(std::string_view heading, Field field);

}  // namespace ensejam::intake
