#pragma once
#include <string>

#include "base/base.h"
#include "text/text.h"

namespace ensejam::cli {

/// While it lives, the first Ctrl-C asks the work to stop and keep what it has; the second ends the program
/// at once. One at a time.
class Interrupt {
public:
    explicit Interrupt(text::Language language);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// True once Ctrl-C was pressed, and when `seconds` (if any) are over.
    Stop stop(double seconds = 0) const;
    bool was_pressed() const;
};

/// A line from the terminal, without its end; empty when the input ends or Ctrl-C is pressed, at whatever
/// moment.
std::string typed_line();

}  // namespace ensejam::cli
