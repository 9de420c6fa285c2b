#pragma once
#include <chrono>
#include <cstdio>
#include <string_view>

// What every measurement needs: a clock, and a way to stop when the answer is wrong.
namespace ensejam::bench {

class Stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    }

private:
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

/// Prints what does not hold; a measurement of a wrong answer is worth nothing, so `main` returns the count.
inline int faults = 0;
inline void require(bool holds, std::string_view what) {
    if (holds) return;
    if (++faults <= 5) std::printf("WRONG: %.*s\n", static_cast<int>(what.size()), what.data());
}

}  // namespace ensejam::bench
