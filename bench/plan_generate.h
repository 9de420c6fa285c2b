#pragma once
#include <cstdint>

#include "plan/plan.h"

namespace ensejam {

/// How large an invented planning problem is, and how tight.
struct PlanSize {
    int provinces = 1;
    int places = 150;        ///< of each province
    int programmes = 40;     ///< of all provinces
    int organisations = 60;  ///< of each province
    int periods = 4;
    int harms = 5;
    double providers = 2.6;     ///< organisations that offer a programme in a place, on average
    double money = 0.3;         ///< part of the places' programmes that the money is enough for
    double staff = 0.45;        ///< the same of staff
    double floors = 0.1;        ///< part of the places that have a floor
    double commitments = 0.01;  ///< part of the offers that are committed for the first period
    int bundles = 3;
    int exclusion_groups = 1;
    int prerequisites = 1;
    double ngo_share = 0.15;
    std::uint64_t seed = 1;
};

/// An invented problem: the same size and seed give the same problem everywhere.
plan::Problem generate_plan(const PlanSize& size);

}  // namespace ensejam
