#pragma once
#include "registry/change.h"

namespace ensejam::registry {

/// Names of the fields ("difference.…" in words/) in which what is told again differs from what was told
/// before. Amounts and roles are the same whichever rows told them.
std::vector<std::string> fields_that_differ(const Project& before, const Project& after);
std::vector<std::string> fields_that_differ(const Activity& before, const Activity& after);
std::vector<std::string> fields_that_differ(const Need& before, const Need& after);
std::vector<std::string> fields_that_differ(const Observation& before, const Observation& after);

}  // namespace ensejam::registry
