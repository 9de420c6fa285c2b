#pragma once
#include "findings/payoff.h"

namespace ensejam::findings {

/// How each directive in force on the day stands that covers the organisation: its home, or a place it works
/// in.
std::vector<DirectiveStanding> directive_standings(const registry::Register& known,
                                                   Id<registry::Organisation> organisation, Day as_of);

/// Money of an activity, in minor units: its share of its project's budget; nothing when none was told.
std::optional<Money> money_of(const registry::Register& known, const registry::Activity& activity);

}  // namespace ensejam::findings
