#pragma once
#include <string>
#include <string_view>

#include "text/text.h"

// Files of the tree that are read into the program when it is built.
namespace ensejam::publish {

std::string_view embedded_words(text::Language language);

/// The pages' style: tokens, base, report and print, in that order.
std::string embedded_style();

/// Vazirmatn cut to Persian, ASCII and punctuation, as WOFF2 (OFL 1.1, web/style/font).
std::string_view embedded_font();

/// docs/formats.md and docs/method.md, by "formats" and "method"; empty for any other name.
std::string_view embedded_document(std::string_view name);

}  // namespace ensejam::publish
