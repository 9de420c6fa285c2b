#pragma once
#include "cli/command_line/verbs.h"

namespace ensejam::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_bug = 1;
inline constexpr int exit_input = 2;
inline constexpr int exit_world = 3;
inline constexpr int exit_issues = 4;
inline constexpr int exit_interrupted = 130;

/// Whose fault a problem is: what was given, or the world (disk, database).
int exit_code_of(Code code);

int exit_code_of(Ending ending, bool is_strict);

}  // namespace ensejam::cli
