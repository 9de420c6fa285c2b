#pragma once
#include <string>
#include <utility>
#include <vector>

#include "plan/plan.h"

namespace ensejam {

/// A planning problem as the CSV tables that `intake::read_plan_tables` reads: names and their bytes.
///
/// Errors: none; sites, response tables, status quo and areas of staff are not written (invented problems
/// have
///         none).
/// Source: docs/formats.md, "Plan files".
std::vector<std::pair<std::string, std::string>> plan_tables(const plan::Problem& problem);

}  // namespace ensejam
