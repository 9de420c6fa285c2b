#pragma once
#include <stdexcept>
#include <string>

namespace ensejam {

/// A fault of ours: a broken promise of the code, never of the input.
struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

[[noreturn]] void throw_bug(const char* file, int line, const char* condition, const std::string& why);

}  // namespace ensejam

/// Throws `Bug` when a promise of the code does not hold; stays on in releases.
#define ENSEJAM_EXPECT(condition, why) \
    ((condition) ? void() : ::ensejam::throw_bug(__FILE__, __LINE__, #condition, (why)))
