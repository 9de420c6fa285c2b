#pragma once
#include <span>
#include <vector>

#include "findings/in_force.h"

namespace ensejam::findings {

/// Ranks of rows of one provider group: organisations that work as one (registry.md §5, π).
using ProviderGroup = std::vector<std::size_t>;

/// Splits the rows into provider groups: rows of one organisation, of projects declared joint, and of
/// organisations of which one has a role in the other's project, belong together.
///
/// Shapes: every rank below `rows.size()` is in exactly one group; groups by their smallest rank.
std::vector<ProviderGroup> provider_groups(Rows rows);

}  // namespace ensejam::findings
