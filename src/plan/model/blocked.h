#pragma once
#include <cstdint>
#include <vector>

#include "plan/problem/certificate.h"
#include "plan/problem/problem.h"

namespace ensejam::plan {

/// Why an option cannot simply be added.
enum class Block : std::uint8_t {
    money,
    hours,
    provider,
    exclusion,
    prerequisite,
    duration,
    dose,
    ngo_share
};
struct Blocked {
    Block block{};
    Rank subject = no_rank;  ///< staff row, organisation or programme, as the block says
    std::int32_t period = no_period;
    double lacking = 0;
};

/// All in weighted person-periods; net = gain - money - setup - staff + directive.
struct WhyNot {
    double gain = 0;
    double money = 0;
    double setup = 0;
    double staff = 0;
    double directive = 0;
    double net = 0;
    std::vector<Blocked> blocked{};
};

struct Spread {
    double value_low = 0, value = 0, value_high = 0;
    double bound_low = 0, bound = 0, bound_high = 0;
    std::size_t n_activities = 0;
    std::size_t n_in_all = 0;  ///< offers that run in the plans for low, central and high reach alike
};

enum class ClashKind : std::uint8_t { commitment, ngo_share, ngo_count, floor };
struct Clash {
    ClashKind kind{};
    Rank subject = 0;  ///< commitment, province, county or place
};

}  // namespace ensejam::plan
