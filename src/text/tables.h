#pragma once
#include <string_view>

// The tables of data/text that are read into the program at build time.
namespace ensejam::text {

std::string_view words_fa();
std::string_view pairs_fa();
std::string_view sounds_fa();
std::string_view typed_fa();
std::string_view finglish_model();
std::string_view names_fa();

}  // namespace ensejam::text
