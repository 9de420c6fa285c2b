#pragma once
#include "desk/take_in.h"

namespace ensejam::desk {

/// A file understood against a register: what is to be said of it, and the change it makes, if any.
struct Understood {
    Received received{};
    registry::Change change{};
};

/// A file that was read as a book, or why it could not be; its bytes stand nowhere any more.
struct Opened {
    std::string name{};
    std::string sha256{};
    Result<intake::Book> book;
    std::function<Result<std::string>()> again{};  ///< File::again
};

Opened open(File file, const intake::Limits& limits);

/// Understands a file with what its sender settled before, and finds again what its sender told before. The
/// same bytes without a new answer change nothing. It can be understood again, against a newer register.
Understood understand(Opened& file, const registry::Register& known, const TakeInOptions& options);

}  // namespace ensejam::desk
