#pragma once
#include "cli/command_line/verbs.h"

// The parts of the table of verbs. Internal to verbs*.cpp.
namespace ensejam::cli {

std::span<const VerbRow> verbs_of_sheets();  ///< intake, registry, findings
std::span<const VerbRow> verbs_of_plans();   ///< plan
std::span<const VerbRow>
verbs_of_the_house();                         ///< publish, moderation, store, and what speaks of the program
std::span<const VerbRow> verbs_of_readers();  ///< what readers of the pages do, and what is counted of it

}  // namespace ensejam::cli
