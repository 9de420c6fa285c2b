#include "base/chance.h"

#include "base/expect.h"

namespace ensejam {
namespace detail_chance {

std::uint64_t rotate(std::uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

}  // namespace detail_chance

Chance::Chance(std::uint64_t seed) {
    // splitmix64 spreads a small seed over the whole state.
    for (std::uint64_t& word : state_) {
        std::uint64_t z = (seed += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        word = z ^ (z >> 31);
    }
}

std::uint64_t Chance::next() {
    const std::uint64_t result = detail_chance::rotate(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = detail_chance::rotate(state_[3], 45);
    return result;
}

std::uint64_t Chance::below(std::uint64_t bound) {
    ENSEJAM_EXPECT(bound > 0, "chance was asked for a number below zero");
    const std::uint64_t refused = (0 - bound) % bound;  // so that every number is as likely
    for (;;)
        if (const std::uint64_t n = next(); n >= refused) return n % bound;
}

double Chance::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

}  // namespace ensejam
