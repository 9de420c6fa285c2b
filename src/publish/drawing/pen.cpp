#include "publish/drawing/pen.h"

namespace ensejam::publish {
namespace detail_pen {

Html titled(const std::string& title) { return title.empty() ? Html{} : tag("title", plain(title)); }

}  // namespace detail_pen

std::string in_svg(double value) {
    std::string digits = fmt::format("{:.1f}", value);
    if (digits.ends_with(".0")) digits.resize(digits.size() - 2);
    return digits == "-0" ? "0" : digits;
}

Html drawing(double width, double height, const std::string& title, const Html& inner) {
    return tag("svg",
               {{"viewBox", fmt::format("0 0 {} {}", in_svg(width), in_svg(height))},
                {"role", "img"},
                {"aria-label", title},
                {"xmlns", "http://www.w3.org/2000/svg"}},
               inner);
}

Html ornament(double width, double height, const Html& inner, const std::string& css) {
    return tag("svg",
               {{"viewBox", fmt::format("0 0 {} {}", in_svg(width), in_svg(height))},
                {css.empty() ? "width" : "", in_svg(width)},
                {css.empty() ? "height" : "", in_svg(height)},
                {css.empty() ? "" : "class", css},
                {css.empty() ? "" : "preserveAspectRatio", "none"},
                {"aria-hidden", "true"}},
               inner);
}

Html rectangle(double x, double y, double width, double height, const std::string& css) {
    return void_tag("rect", {{"x", in_svg(x)},
                             {"y", in_svg(y)},
                             {"width", in_svg(width)},
                             {"height", in_svg(height)},
                             {"class", css}});
}

Html circle(double x, double y, double radius, const std::string& css, const std::string& title) {
    return tag("circle", {{"cx", in_svg(x)}, {"cy", in_svg(y)}, {"r", in_svg(radius)}, {"class", css}},
               detail_pen::titled(title));
}

Html area(const std::vector<std::vector<Corner>>& rings, const std::string& css, const std::string& title) {
    std::string path;
    for (const auto& ring : rings) {
        for (std::size_t rank = 0; rank < ring.size(); ++rank)
            path += fmt::format("{}{} {}", rank == 0 ? "M" : "L", in_svg(ring[rank].first),
                                in_svg(ring[rank].second));
        path += "Z";
    }
    return tag("path", {{"d", path}, {"class", css}, {"fill-rule", "evenodd"}}, detail_pen::titled(title));
}

Html label(double x, double y, const std::string& text, const std::string& css) {
    return tag("text", {{"x", in_svg(x)}, {"y", in_svg(y)}, {"class", css}}, plain(text));
}

Html shape(Shape kind) {
    const auto path = [](const char* d) { return void_tag("path", {{"d", d}, {"class", "shape"}}); };
    switch (kind) {
        case Shape::disc:
            return ornament(12, 12, circle(6, 6, 5, "shape"));
        case Shape::triangle:
            return ornament(12, 12, path("M6 1L11.5 11H.5Z"));
        case Shape::square:
            return ornament(12, 12, rectangle(1.5, 1.5, 9, 9, "shape"));
        case Shape::ring:
            return ornament(12, 12, circle(6, 6, 4.5, "hollow"));
        case Shape::star:
            break;
    }
    return ornament(12, 12,
                    path("M6 .6L7.6 4.3L11.6 4.6L8.5 7.2L9.5 11.2L6 9L2.5 11.2L3.5 7.2L.4 4.6L4.4 4.3Z"));
}

}  // namespace ensejam::publish
