#pragma once
#include <sys/resource.h>

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

/// Seconds of processor time, of this process or of the programs it ran: what to budget by, and to compare,
/// while others work on the machine.
class ProcessorClock {
public:
    explicit ProcessorClock(int who = RUSAGE_SELF) : who_(who), begun_(spent(who)) {}
    double seconds() const { return spent(who_) - begun_; }

private:
    static double spent(int who) {
        rusage used{};
        getrusage(who, &used);
        const auto of = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
        };
        return of(used.ru_utime) + of(used.ru_stime);
    }

    int who_;
    double begun_;
};

/// Prints what does not hold; a measurement of a wrong answer is worth nothing, so `main` returns the count.
inline int faults = 0;
inline void require(bool holds, std::string_view what) {
    if (holds) return;
    if (++faults <= 5) std::printf("WRONG: %.*s\n", static_cast<int>(what.size()), what.data());
}

}  // namespace ensejam::bench
