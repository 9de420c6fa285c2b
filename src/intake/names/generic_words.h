#pragma once
#include <string>
#include <vector>

namespace ensejam::intake {

/// Words that say only what kind of place it is («محله», "district"), as keys.
std::vector<std::string> generic_place_words();
/// Words that say only what kind of body it is («سازمان», "foundation"), as keys.
std::vector<std::string> generic_body_words();

}  // namespace ensejam::intake
