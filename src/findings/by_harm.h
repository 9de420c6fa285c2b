#pragma once
#include "findings/in_force.h"

namespace ensejam::findings {

/// Rows of one place under one of the harms their programmes or projects act on.
struct UnderHarm {
    Id<registry::Harm> harm{};
    std::vector<const InForce*> rows{};
};

/// The rows of a place by the harms they act on and, if asked, by target group; each row once for each harm.
/// Harms that fewer than two rows act on are left out: nothing can be uncoordinated there.
std::vector<UnderHarm> under_harms(const registry::Register& known, Rows of_place, bool apart_by_group);

}  // namespace ensejam::findings
