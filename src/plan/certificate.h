#pragma once
#include <cstdint>
#include <vector>

#include "plan/nouns.h"

namespace ensejam::plan {

/// Prices and reference exposures from which anybody recomputes an upper bound in one pass: valid whatever
/// the figures are, as long as no price is negative and the splits of a bundle sum to 1.
///
/// Shapes: fund_price and transfer_price [fund * T + period] (of the cumulative row when the fund rolls
/// over),
///         staff_price [row * T + period], ngo_price [province], county_price [county], floor_price [place]
///         (used only when floors are hard), exposure [(place * H + harm) * T + period],
///         split [place * members + member], members numbered through all bundles in order.
/// Units:  value per minor unit of money, per hour, per activity.
/// Source: docs/method.md, "The joint plan", bound.
struct Certificate {
    std::vector<double> fund_price{};
    std::vector<double> transfer_price{};
    std::vector<double> staff_price{};
    std::vector<double> ngo_price{};
    std::vector<double> county_price{};
    std::vector<double> floor_price{};
    std::vector<float> exposure{};
    std::vector<float> split{};
};

/// One answer to "does offer o run in period t?" or (period = no_period) "does it run at all?".
struct Branch {
    std::int32_t offer = 0;   ///< rank of the offer, or -1 - rank of the site
    std::int32_t period = 0;  ///< or `no_period`
    bool runs = false;
};
inline constexpr std::int32_t no_period = -1;

/// A part of all plans, namely those that agree with every branch, and the bound of that part.
struct Leaf {
    std::vector<Branch> branches{};
    Certificate certificate{};
};

}  // namespace ensejam::plan
