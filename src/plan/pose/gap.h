#pragma once
#include <string_view>

#include "registry/registry.h"

namespace ensejam::plan {

/// What the register does not say, or the problem cannot hold. Nothing is invented in its place.
enum class Gap {
    need_of_harm,        ///< the programme's need is not told in `n` places: its harm's stands for it
    need_absent,         ///< neither is told in `n` places: no offer of the programme there
    reach_absent,        ///< the programme's reach is not told: it cannot be planned
    unit_cost_absent,    ///< neither norm nor told money: no offer
    capacity_absent,     ///< not told: money alone limits the organisation
    licence_absent,      ///< an NGO of which no licence is told: taken as licensed
    licence_ends,        ///< it may not work in periods that begin after `day`
    mandate_absent,      ///< it is told to be doing what no mandate names, in `n` places
    payer_absent,        ///< no fund may pay it
    currency_differs,    ///< the fund's money is left out
    directive_left_out,  ///< its measure or area has no row in the problem
    amount_absent,       ///< the activity tells no units or people: it is not measured
    days_absent,         ///< the activity tells no days
    area_told,           ///< the activity is told for a whole area: it is not measured
    county_absent        ///< the place lies in no county
};
std::string_view name_of(Gap gap);

/// A gap, and the nouns it concerns (those that are set).
struct PosedQuestion {
    Gap gap{};
    Id<registry::Place> place{};
    Id<registry::Organisation> organisation{};
    Id<registry::Programme> programme{};
    Id<registry::Activity> activity{};
    Id<registry::Fund> fund{};
    Id<registry::Directive> directive{};
    Day day = no_day;
    int n = 1;
};

}  // namespace ensejam::plan
