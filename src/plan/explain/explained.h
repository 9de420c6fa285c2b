#pragma once
#include <cstdint>
#include <vector>

#include "plan/model/blocked.h"
#include "plan/pose/asked.h"
#include "plan/problem/certificate.h"
#include "plan/problem/problem.h"

// Explanations as values; publish says them from words/.
namespace ensejam::plan {

enum class RowKind : std::uint8_t { fund, transfer, staff, ngo_share, ngo_count, floor };

/// What one more unit of something scarce would bring; `subject` ranks funds, staff rows, provinces, counties
/// or places. A row of a fund that rolls over speaks of all periods up to its own.
struct RowPrice {
    RowKind row{};
    Rank subject = 0;
    std::int32_t period = no_period;
    double price = 0;  ///< weighted person-periods per minor unit, hour, activity
    double used = 0;
    double available = 0;  ///< of ngo_share and ngo_count: the least that is asked
};

struct HarmLine {
    Rank harm = 0;
    double need = 0;  ///< people in need x periods
    double before = 0;
    double after = 0;
    double overlap_before = 0;
    double overlap_after = 0;
};

struct PlaceLine {
    Rank place = 0;
    std::vector<HarmLine> harms{};  ///< those with need
    bool has_floor = false;
    bool is_floor_met = true;
};

struct Explanation {
    std::vector<RowPrice> prices{};  ///< those above 0, dearest use first; then rows without price are absent
    std::vector<AskedOf> organisations{};
    std::vector<PlaceLine> places{};
    std::vector<HarmLine> harms{};  ///< of all places together
    double people_before = 0;
    double people_after = 0;
    double people_per_value = 1;  ///< person-periods for each weighted person-period, on average of the plan
    double money_before = 0;
    double money_after = 0;
};

}  // namespace ensejam::plan
