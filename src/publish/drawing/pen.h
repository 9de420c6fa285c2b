#pragma once
#include <string>
#include <utility>
#include <vector>

#include "publish/words/html.h"

// The one pen: every drawing is SVG, left to right, styled by classes of web/style.
namespace ensejam::publish {

/// A length or place in a drawing with one decimal at most, in Latin digits.
std::string in_svg(double value);

/// A whole drawing with a title that is read aloud.
Html drawing(double width, double height, const std::string& title, const Html& inner);

/// A small decorative drawing, silent for readers.
Html ornament(double width, double height, const Html& inner, const std::string& css = "");

Html rectangle(double x, double y, double width, double height, const std::string& css);
Html circle(double x, double y, double radius, const std::string& css, const std::string& title = "");

using Corner = std::pair<double, double>;
/// Closed rings, filled by the even-odd rule.
Html area(const std::vector<std::vector<Corner>>& rings, const std::string& css, const std::string& title);

/// A word of a drawing, its middle at x.
Html label(double x, double y, const std::string& text, const std::string& css);

/// The shape that goes with a state's word: disc, triangle, square, ring, star.
enum class Shape { disc, triangle, square, ring, star };
Html shape(Shape kind);

}  // namespace ensejam::publish
