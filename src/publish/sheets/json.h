#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "publish/sheets/listing.h"

namespace ensejam::publish {

/// JSON whose members keep the order in which they were put.
using Json = nlohmann::ordered_json;

/// A cell as JSON; nothing is null.
Json json_value(const Value& value);

/// The document as text, two spaces deep, with a line end. Bad bytes become U+FFFD.
inline std::string written(const Json& document) {
    return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace ensejam::publish
