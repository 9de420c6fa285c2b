#pragma once
#include <functional>
#include <string>

#include "base/base.h"

namespace ensejam::cli {

/// Standard input, line by line. Before it waits for more it calls `before_waiting`, so that whoever asks and
/// waits for the answer gets it, and whoever sends much is not slowed down.
class Lines {
public:
    explicit Lines(std::function<void()> before_waiting) : before_waiting_(std::move(before_waiting)) {}

    /// The next line without its end; nothing at the end of input.
    ///
    /// Errors: file_too_large for a line over 64 MB; file_not_readable.
    Result<std::optional<std::string>> next();

private:
    std::function<void()> before_waiting_;
    std::string held_{};
    std::size_t at_ = 0;
    bool at_end_ = false;
};

}  // namespace ensejam::cli
