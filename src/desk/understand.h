#pragma once
#include "desk/take_in.h"

namespace ensejam::desk {

/// A file understood against a register: what is to be said of it, and the change it makes, if any.
struct Understood {
    Received received{};
    registry::Change change{};
};

/// Understands a file with what its sender settled before, and finds again what its sender told before. The
/// same bytes without a new answer change nothing.
Understood understand(const File& file, const registry::Register& known, const TakeInOptions& options);

}  // namespace ensejam::desk
