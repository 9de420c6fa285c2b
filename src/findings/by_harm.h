#pragma once
#include "findings/in_force.h"

namespace ensejam::findings {

/// One told activity under one of the harms its programme or project acts on.
struct UnderHarm {
    Id<registry::Harm> harm{};
    InForce row{};
};

/// Every told activity once for each harm it acts on, sorted by place, harm and, if asked, target group.
std::vector<UnderHarm> under_harms(const registry::Register& known, const Told& told, bool apart_by_group);

}  // namespace ensejam::findings
