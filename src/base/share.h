#pragma once
#include <cstdint>

namespace ensejam {

/// A part of a whole in billionths, fine enough that a third of a budget is right to the rial.
struct Share {
    std::int32_t of_billion = 0;

    double fraction() const { return of_billion / 1e9; }
    friend auto operator<=>(Share, Share) = default;
};

inline constexpr Share whole{1'000'000'000};

}  // namespace ensejam
