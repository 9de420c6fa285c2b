#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/problem/nouns.h"

namespace ensejam::plan {

/// What organisations could deliver where: one column per property, one row per offer, in the order of place,
/// programme, organisation. Nation and world hold millions of them: about 80 bytes each.
///
/// Shapes: `reach_begin` and `staff_begin` have one entry more than there are offers; the reaches of offer o
///         are the ranks reach_begin[o] .. reach_begin[o + 1] of the three exposure columns.
/// Units:  exposure per period at dose 1: -ln(1 - reach) when the harm's response is `independent`, the
///         exposure that alone removes `reach` otherwise; cost in minor units per period at dose 1.
struct Offers {
    std::vector<Rank> place{};
    std::vector<std::uint16_t> programme{};
    std::vector<Rank> organisation{};
    std::vector<std::int64_t> unit_cost{};
    std::vector<std::int64_t> setup_cost{};  ///< paid in the first period; 0 when it is ongoing
    std::vector<std::uint8_t> ongoing{};
    std::vector<std::uint32_t> reach_begin{0};
    std::vector<std::uint16_t> reach_harm{};
    std::vector<double> exposure{};
    std::vector<float> exposure_low{};
    std::vector<float> exposure_high{};
    std::vector<std::uint32_t> staff_begin{0};
    std::vector<Rank> staff_row{};
    std::vector<double> staff_hours{};  ///< per period at dose 1

    std::size_t size() const { return place.size(); }
};

}  // namespace ensejam::plan
