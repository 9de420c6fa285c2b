#pragma once
#include <cmath>
#include <cstdint>
#include <vector>

#include "plan/problem/problem.h"

namespace ensejam::plan {

/// What running offers is worth beside what it reaches: above 0 to keep what runs, below to start what does
/// not.
///
/// Shapes: worth[offer]; kept_at[offer] is the rank in `kept` of what the offer runs today, or -1.
/// Units:  weighted person-periods.
struct Beside {
    std::vector<double> worth{};
    std::vector<Run> kept{};
    std::vector<std::int32_t> kept_at{};
    double shift = 0;  ///< lost for each period that a kept run begins or ends earlier or later
    double dose = 0;   ///< lost for each dose_max that its dose differs

    const Run* kept_of(Rank offer) const {
        return kept_at[offer] < 0 ? nullptr : &kept[static_cast<std::size_t>(kept_at[offer])];
    }
    double lost_by_dates(const Run& was, std::int32_t first, std::int32_t last) const {
        return shift * (std::abs(first - was.first) + std::abs(last - was.last));
    }
};

}  // namespace ensejam::plan
