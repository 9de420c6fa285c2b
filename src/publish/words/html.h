#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

// The one place where text becomes markup.
namespace ensejam::publish {

/// Markup that may stand in a document as it is. Made only by the functions below, which escape.
struct Html {
    std::string markup{};

    Html& operator+=(const Html& other) {
        markup += other.markup;
        return *this;
    }
    friend Html operator+(Html a, const Html& b) { return a += b; }
    bool is_empty() const { return markup.empty(); }
};

/// The text with the five signs of markup escaped; bad bytes and control signs become U+FFFD.
std::string escaped(std::string_view text);

/// Text as markup.
Html plain(std::string_view text);

/// A name, code or number from data: it keeps its own direction.
Html bdi(std::string_view text);

using Attribute = std::pair<std::string_view, std::string>;
using Attributes = std::initializer_list<Attribute>;

/// <name attributes>inner</name>; an attribute with an empty name is left out.
Html tag(std::string_view name, Attributes attributes, const Html& inner);
inline Html tag(std::string_view name, const Html& inner) { return tag(name, {}, inner); }

/// An element without content: <name attributes/>.
Html void_tag(std::string_view name, Attributes attributes);

}  // namespace ensejam::publish
