#pragma once
#include <string>

#include "registry/place.h"
#include "registry/programme.h"

namespace ensejam::registry {

/// What is measured of places, and in what: «نرخ بیکاری», in percent.
struct Indicator {
    Id<Indicator> id{};
    std::string code{};
    std::string name_fa{};
    std::string name_en{};
    Id<Harm> harm{};     ///< that it measures, where it bears its name
    std::string unit{};  ///< as it was told; empty when nobody said
};

/// The value of an indicator in a place for some days, for everybody there or for a group.
struct Observation {
    Id<Observation> id{};
    Id<Indicator> indicator{};
    Id<Place> place{};
    std::string target_group{};
    Interval period{};
    double value = 0;
    Few<ToldAt> told_at{};
};

}  // namespace ensejam::registry
