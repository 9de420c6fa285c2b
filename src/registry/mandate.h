#pragma once
#include <string>

#include "registry/programme.h"

namespace ensejam::registry {

/// What an organisation may deliver or pay for, and where (the place and all below it).
/// Empty programme and harm = any.
struct Mandate {
    Id<Mandate> id{};
    Id<Organisation> organisation{};
    Id<Programme> programme{};
    Id<Harm> harm{};
    Id<Place> place{};
    bool may_deliver = false;
    bool may_fund = false;
    std::string source{};
};

/// How much an organisation can deliver in a period. Negative = not told.
struct Capacity {
    Id<Capacity> id{};
    Id<Organisation> organisation{};
    Id<Programme> programme{};
    Id<Place> place{};
    Interval period{};
    double max_units = -1;
    std::string staff_type{};
    double staff_hours = -1;
    std::string source{};
};

}  // namespace ensejam::registry
