#pragma once
#include <string>
#include <vector>

#include "registry/organisation.h"

namespace ensejam::registry {

/// What is to be reduced in places. A property of a place, never of a person.
struct Harm {
    Id<Harm> id{};
    std::string code{};
    std::string name_fa{};
    std::string name_en{};
    std::string indicator{};
    double severity = 1;
    std::string source{};
    std::vector<Alias> aliases{};
};

/// Share of the people in need whose need a programme removes, at the standard dose, alone, in one half-year.
struct ClaimedReach {
    Id<Harm> harm{};
    double low = 0;
    double central = 0;
    double high = 0;
    std::string grade{};  ///< of the evidence
    std::string source{};
};

/// What is delivered: a defined kind of service with a unit. Money in rials per unit; negative = not told.
struct Programme {
    Id<Programme> id{};
    std::string code{};
    std::string name_fa{};
    std::string name_en{};
    std::string unit{};  ///< person, sitting, household …
    Standing standing = Standing::known;
    double norm_units_per_person = 1;  ///< units that one person needs in a month
    int max_providers = 1;
    int min_months = 1;
    double setup_share = 0;  ///< set-up money as a share of one half-year's money
    int handover_months = 1;
    Money unit_cost{.minor = -1};
    double staff_hours_per_unit = -1;
    double dose_min = 1;
    double dose_max = 1;
    std::string source{};
    std::vector<ClaimedReach> harms{};
    std::vector<Alias> aliases{};
};

/// Programmes that together reach more than each alone: bonus reach when all run in a place.
struct Bundle {
    Id<Bundle> id{};
    std::string code{};
    Id<Harm> harm{};
    std::vector<Id<Programme>> programmes{};
    double bonus_reach = 0;
    std::string source{};
};

}  // namespace ensejam::registry
