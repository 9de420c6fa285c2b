#include "publish/words/html.h"

#include "text/text.h"

namespace ensejam::publish {
namespace detail_html {

std::string opened(std::string_view name, Attributes attributes) {
    std::string markup = "<" + std::string(name);
    for (const auto& [key, value] : attributes)
        if (!key.empty()) markup += " " + std::string(key) + "=\"" + escaped(value) + "\"";
    return markup;
}

}  // namespace detail_html

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (const char32_t point : text::code_points(text)) {
        switch (point) {
            case U'&':
                result += "&amp;";
                break;
            case U'<':
                result += "&lt;";
                break;
            case U'>':
                result += "&gt;";
                break;
            case U'"':
                result += "&quot;";
                break;
            case U'\'':
                result += "&#39;";
                break;
            default: {
                const bool is_control = (point < 0x20 && point != U'\n' && point != U'\t') ||
                                        (point >= 0x7F && point < 0xA0) || (point & 0xFFFE) == 0xFFFE;
                text::append_utf8(result, is_control ? U'\uFFFD' : point);
            }
        }
    }
    return result;
}

Html plain(std::string_view text) { return {escaped(text)}; }

Html bdi(std::string_view text) { return {"<bdi>" + escaped(text) + "</bdi>"}; }

Html tag(std::string_view name, Attributes attributes, const Html& inner) {
    return {detail_html::opened(name, attributes) + ">" + inner.markup + "</" + std::string(name) + ">"};
}

Html void_tag(std::string_view name, Attributes attributes) {
    return {detail_html::opened(name, attributes) + "/>"};
}

}  // namespace ensejam::publish
