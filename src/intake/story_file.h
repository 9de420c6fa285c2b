#pragma once
#include <string_view>

#include "registry/registry.h"

namespace ensejam::intake {

/// A story written as text: its title on the first line, then paragraphs parted by empty lines; of two or
/// more the first is the lead. What is missing stays empty.
registry::Story read_story(std::string_view bytes);

}  // namespace ensejam::intake
