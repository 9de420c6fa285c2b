#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "registry/difference.h"
#include "registry/sheet_taken.h"

namespace ensejam::registry {

/// What became of one file. A file that could not be read at all is `refused`; the others go on.
struct Received {
    std::string file{};
    std::optional<Error> refused{};
    bool is_known = false;  ///< the same bytes came in before: nothing was changed
    SheetTaken sheet{};
    Difference difference{};   ///< to what this sender told before
    std::int64_t version = 0;  ///< the change that took it in, to be undone by; 0 when nothing was changed
};

}  // namespace ensejam::registry
