#include "intake/files/xml.h"

#include <expat.h>

#include "intake/files/formats.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_xml {

std::string_view local(const char* name) {
    const std::string_view whole = name;
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// One reading: the caller's handler, and the first thing that made it stop.
struct Reading {
    XML_Parser parser = nullptr;
    const XmlHandler& handler;
    const Limits& limits;
    std::uint32_t depth = 0;
    std::optional<Error> refused{};

    void refuse(Error error) {
        if (!refused) refused = std::move(error);
        XML_StopParser(parser, XML_FALSE);
    }

    Where here() const {
        return {.row = static_cast<std::int64_t>(XML_GetCurrentLineNumber(parser)),
                .column = std::to_string(XML_GetCurrentColumnNumber(parser) + 1)};
    }
};

void XMLCALL on_start(void* data, const char* name, const char** attributes) {
    auto& reading = *static_cast<Reading*>(data);
    std::uint32_t n_attributes = 0;
    while (attributes[n_attributes * 2] != nullptr) ++n_attributes;
    const auto too_deep = [&](std::uint32_t most, const char* form) {
        reading.refuse({Code::too_deep, reading.here(), {{"form", form}, {"most", std::to_string(most)}}});
    };
    if (++reading.depth > reading.limits.depth) return too_deep(reading.limits.depth, "xml");
    if (n_attributes > reading.limits.attributes) return too_deep(reading.limits.attributes, "attributes");
    if (reading.handler.start) reading.handler.start(local(name), Attributes(attributes));
}

void XMLCALL on_end(void* data, const char* name) {
    auto& reading = *static_cast<Reading*>(data);
    --reading.depth;
    if (reading.handler.end) reading.handler.end(local(name));
}

void XMLCALL on_text(void* data, const char* text, int size) {
    const auto& reading = *static_cast<Reading*>(data);
    if (reading.handler.text) reading.handler.text({text, static_cast<std::size_t>(size)});
}

void XMLCALL on_doctype(void* data, const char*, const char*, const char*, int) {
    static_cast<Reading*>(data)->refuse({.code = Code::doctype_refused});
}

/// The name of an attribute that begins with this byte, as far as it can be shown.
std::string name_at(std::string_view xml, std::size_t at) {
    constexpr std::size_t most_letters = 60;
    const std::string_view from = xml.substr(std::min(at, xml.size()));
    const std::string_view name = from.substr(0, from.find_first_of("= \t\r\n"));
    const bool is_text = !name.empty() && name.find('\0') == name.npos && text::is_utf8(name);
    return is_text ? text::shortened(name, most_letters) : "…";
}

/// One parser over one text that comes in pieces.
class XmlReader {
public:
    XmlReader(const XmlHandler& handler, const Limits& limits)
        : parser_(XML_ParserCreate(nullptr), XML_ParserFree),
          reading_{.parser = parser_.get(), .handler = handler, .limits = limits} {
        XML_SetUserData(parser_.get(), &reading_);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    }

    /// False when nothing more is wanted.
    bool feed(std::string_view piece, bool is_last = false) {
        if (!is_well_formed_) return false;
        is_well_formed_ = XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()),
                                    is_last ? XML_TRUE : XML_FALSE) == XML_STATUS_OK;
        if (!is_well_formed_) why_ = why_not_well_formed(piece);
        n_read_ += piece.size();
        return is_well_formed_;
    }

    Done finish(std::string_view file_name) {
        feed("", true);
        if (is_well_formed_ && !reading_.refused) return done();
        const Error why = reading_.refused.value_or(
            Error{.code = Code::file_damaged, .where = reading_.here(), .blanks = why_});
        Error error = file_error(why.code, file_name, why.blanks);
        error.where.row = why.where.row;
        error.where.column = why.where.column;
        return error;
    }

private:
    /// What of the fault can be told; `piece` is what was read when it was met.
    Blanks why_not_well_formed(std::string_view piece) const {
        if (XML_GetErrorCode(parser_.get()) != XML_ERROR_DUPLICATE_ATTRIBUTE) return {};
        const auto at = static_cast<std::size_t>(XML_GetCurrentByteIndex(parser_.get()));
        return {{"form", "attribute"}, {"cell", at < n_read_ ? "…" : name_at(piece, at - n_read_)}};
    }

    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser_;
    Reading reading_;
    bool is_well_formed_ = true;
    std::size_t n_read_ = 0;  ///< bytes
    Blanks why_{};
};

/// Builds nodes below the root; what is complete is handed on and forgotten.
struct NodeBuilder {
    const std::function<void(const XmlNode&)>& root;
    const std::function<void(const XmlNode&)>& child;
    std::vector<XmlNode> open{};

    void start(std::string_view name, const Attributes& attributes) {
        XmlNode node{.name = std::string(name)};
        for (const char** pair = attributes.pairs(); *pair != nullptr; pair += 2)
            node.attributes.emplace_back(std::string(local(*pair)), pair[1]);
        open.push_back(std::move(node));
        if (open.size() == 1) root(open.front());
    }

    void end() {
        XmlNode node = std::move(open.back());
        open.pop_back();
        node.text = text::trimmed(node.text);
        if (open.size() == 1)
            child(node);
        else if (!open.empty())
            open.back().children.push_back(std::move(node));
        else if (node.children.empty() && !node.text.empty())
            child(node);  // a root that holds only text
    }
};

}  // namespace detail_xml

std::string_view Attributes::operator[](std::string_view local_name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
        if (detail_xml::local(*pair) == local_name) return pair[1];
    return {};
}

std::string_view XmlNode::operator[](std::string_view attribute) const {
    for (const auto& [attribute_name, value] : attributes)
        if (attribute_name == attribute) return value;
    return {};
}

const XmlNode* XmlNode::child(std::string_view child_name) const {
    for (const XmlNode& each : children)
        if (each.name == child_name) return &each;
    return nullptr;
}

Done read_xml(const Archive& archive, std::string_view entry, const XmlHandler& handler, const Limits& limits,
              std::string_view file_name) {
    detail_xml::XmlReader reader(handler, limits);
    ENSEJAM_TRY_DO(archive.read(entry, [&](std::string_view piece) { return reader.feed(piece); }));
    Done read = reader.finish(file_name);
    if (read) return read;
    Error error = read.error();
    if (error.where.row > 0) error.where.sheet = entry;  // a line of this part, not of a sheet
    return error;
}

Done read_xml_text(std::string_view xml, const XmlHandler& handler, const Limits& limits,
                   std::string_view file_name) {
    constexpr std::size_t piece_size = 1 << 20;
    detail_xml::XmlReader reader(handler, limits);
    for (std::size_t at = 0; at < xml.size() && reader.feed(xml.substr(at, piece_size)); at += piece_size) {
    }
    return reader.finish(file_name);
}

Done read_xml_children(std::string_view xml, const std::function<void(const XmlNode&)>& root,
                       const std::function<void(const XmlNode&)>& child, const Limits& limits,
                       std::string_view file_name) {
    detail_xml::NodeBuilder builder{root, child};
    const XmlHandler handler{.start = [&](std::string_view name,
                                          const Attributes& attributes) { builder.start(name, attributes); },
                             .end = [&](std::string_view) { builder.end(); },
                             .text = [&](std::string_view text) { builder.open.back().text += text; }};
    return read_xml_text(xml, handler, limits, file_name);
}

}  // namespace ensejam::intake
