#pragma once
#include <string_view>

#include "text/text.h"

// Files of the tree that are read into the program when it is built.
namespace ensejam::publish {

std::string_view embedded_words(text::Language language);

}  // namespace ensejam::publish
