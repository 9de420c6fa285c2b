#pragma once
#include "plan/program/program.h"

// The exact relaxation of a middling problem. Internal to src/plan.
namespace ensejam::plan {

/// Solves the relaxation over all options while it holds only those that gain: looks at all options at the
/// prices of today, takes in what nets more than its place is worth, and solves again. Ends when nothing
/// gains, or when told to stop. `best` becomes the prices of a lower bound, when it meets one.
void relax(Program& program, const Stop& stop, Certificate& best);

}  // namespace ensejam::plan
