#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/archive.h"

namespace ensejam::intake {

/// Attributes of one element, prefixes left out except `r:id` style ones, which keep only the local name too.
class Attributes {
public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    /// The value, or empty when there is none.
    std::string_view operator[](std::string_view local_name) const;

private:
    const char** pairs_;
};

/// What is called while XML is read; names come without prefix.
struct XmlHandler {
    std::function<void(std::string_view name, const Attributes& attributes)> start{};
    std::function<void(std::string_view name)> end{};
    std::function<void(std::string_view text)> text{};
};

/// Reads one entry of an archive as XML.
/// Errors: malformed, a DOCTYPE, too deep, too many attributes, and those of the archive.
Done read_xml(const Archive& archive, std::string_view entry, const XmlHandler& handler, const Limits& limits,
              std::string_view file_name);

}  // namespace ensejam::intake
