#pragma once
#include <cstdint>
#include <vector>

#include "plan/problem/problem.h"

namespace ensejam::plan {

enum class Ask : std::uint8_t { keep, change_dose, change_time, start, take_over, hand_over, stop };

enum class Why : std::uint8_t {
    overlap_avoided,   ///< people-periods that others reach anyway
    people_reached,    ///< people-periods that it adds beside the others
    bundle,            ///< people-periods that come from running beside its partners
    cheaper_provider,  ///< money saved against the next provider, in all periods of the run
    running_already,   ///< set-up money saved
    directive,         ///< what the directives add to its gain, in weighted person-periods
    one_provider,      ///< there are more providers than the programme allows; `amount` counts them
    money_elsewhere,   ///< weighted person-periods its money brings elsewhere, above its own
    no_room            ///< hours, units or a licence are lacking
};

struct Reason {
    Why why{};
    double amount = 0;
    Rank other = no_rank;  ///< another organisation, where one is meant
};

/// One thing that one organisation is asked in one place.
struct AskLine {
    Ask ask{};
    Rank offer = 0;
    Rank partner = no_rank;      ///< organisation that hands over, or takes over
    std::vector<Rank> before{};  ///< ranks in the status quo
    Run after{.last = -1};       ///< last < first: it does not run
    double dose_before = 0;      ///< average over the periods in which it runs
    double money_before = 0;
    double money_after = 0;
    double people_before = 0;  ///< its part of the people-periods helped
    double people_after = 0;
    std::vector<Reason> reasons{};  ///< at most three, the weightiest first
};

/// One organisation's card.
struct AskedOf {
    Rank organisation = 0;
    std::vector<AskLine> lines{};
    double money_before = 0;
    double money_after = 0;
    double money_given = 0;     ///< of its funds, to others
    double money_received = 0;  ///< from others' funds
    double people_before = 0;
    double people_after = 0;
};

}  // namespace ensejam::plan
