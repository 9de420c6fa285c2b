#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/files/archive.h"

namespace ensejam::intake {

/// Attributes of one element, prefixes left out except `r:id` style ones, which keep only the local name too.
class Attributes {
public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    /// The value, or empty when there is none.
    std::string_view operator[](std::string_view local_name) const;
    const char** pairs() const { return pairs_; }

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
/// Errors: malformed (with line and column), a DOCTYPE, too deep, too many attributes, and those of the
/// archive.
Done read_xml(const Archive& archive, std::string_view entry, const XmlHandler& handler, const Limits& limits,
              std::string_view file_name);

/// Reads a text as XML. Errors: as above.
Done read_xml_text(std::string_view xml, const XmlHandler& handler, const Limits& limits,
                   std::string_view file_name);

/// An element with all that is in it.
struct XmlNode {
    std::string name{};
    std::vector<std::pair<std::string, std::string>> attributes{};  ///< local name, value
    std::string text{};                                             ///< its own, blanks at the ends left out
    std::vector<XmlNode> children{};

    std::string_view operator[](std::string_view attribute) const;
    /// The first child of this name, or nullptr.
    const XmlNode* child(std::string_view child_name) const;
};

/// Reads a text as XML, one child of the root at a time, so that a long file never stands in memory whole.
/// `root` is called first, with the root's name. Errors: as above.
Done read_xml_children(std::string_view xml, const std::function<void(const XmlNode& root)>& root,
                       const std::function<void(const XmlNode& child)>& child, const Limits& limits,
                       std::string_view file_name);

}  // namespace ensejam::intake
