#include "intake/xml.h"

#include <expat.h>

#include "intake/formats.h"

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
    std::optional<Code> refused{};

    void refuse(Code code) {
        if (!refused) refused = code;
        XML_StopParser(parser, XML_FALSE);
    }
};

void XMLCALL on_start(void* data, const char* name, const char** attributes) {
    auto& reading = *static_cast<Reading*>(data);
    std::uint32_t n_attributes = 0;
    while (attributes[n_attributes * 2] != nullptr) ++n_attributes;
    if (++reading.depth > reading.limits.depth || n_attributes > reading.limits.attributes)
        return reading.refuse(Code::too_deep);
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
    static_cast<Reading*>(data)->refuse(Code::doctype_refused);
}

}  // namespace detail_xml

std::string_view Attributes::operator[](std::string_view local_name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
        if (detail_xml::local(*pair) == local_name) return pair[1];
    return {};
}

Done read_xml(const Archive& archive, std::string_view entry, const XmlHandler& handler, const Limits& limits,
              std::string_view file_name) {
    using namespace detail_xml;
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                         XML_ParserFree);
    Reading reading{.parser = parser.get(), .handler = handler, .limits = limits};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    bool is_well_formed = true;
    const auto take = [&](std::string_view piece) {
        is_well_formed =
            XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), XML_FALSE) == XML_STATUS_OK;
        return is_well_formed;
    };
    ENSEJAM_TRY_DO(archive.read(entry, take));
    if (is_well_formed) is_well_formed = XML_Parse(parser.get(), "", 0, XML_TRUE) == XML_STATUS_OK;
    if (reading.refused) return file_error(*reading.refused, file_name);
    if (!is_well_formed) return file_error(Code::file_damaged, file_name);
    return done();
}

}  // namespace ensejam::intake
