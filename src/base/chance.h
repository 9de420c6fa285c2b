#pragma once
#include <cstdint>

namespace ensejam {

/// Seeded chance: the same seed gives the same numbers on every machine (xoshiro256**, Blackman and Vigna
/// 2018).
class Chance {
public:
    explicit Chance(std::uint64_t seed);

    std::uint64_t next();                      ///< any 64 bits
    std::uint64_t below(std::uint64_t bound);  ///< 0 <= n < bound, all alike; bound > 0
    double unit();                             ///< 0 <= x < 1

private:
    std::uint64_t state_[4];
};

}  // namespace ensejam
