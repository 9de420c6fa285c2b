#pragma once
#include "cli/talk/talk.h"
#include "desk/desk.h"
#include "plan/plan.h"

namespace ensejam::cli {

/// True for a planning problem: a folder with `offers.csv`, or a JSON file.
bool is_plan_input(const std::string& path);

/// The planning problem of a JSON file or of a folder of CSV tables (docs/formats.md, "Plan files").
///
/// Errors: those of reading; the first thing that was not understood, after all others were told.
Result<plan::Problem> read_problem(const std::string& path, Talk& talk);

}  // namespace ensejam::cli
