#pragma once
#include <cstdint>

namespace ensejam {

/// A part of a whole in ten-thousandths: 10 000 is all of it.
struct Share {
    std::int32_t of_ten_thousand = 0;

    double fraction() const { return of_ten_thousand / 10000.0; }
    friend auto operator<=>(Share, Share) = default;
};

inline constexpr Share whole{10000};

}  // namespace ensejam
