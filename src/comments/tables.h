#pragma once
#include <string_view>

// The tables of data/text that are read into the program at build time.
namespace ensejam::comments {

std::string_view insults();
std::string_view senses_fa();

}  // namespace ensejam::comments
