#pragma once
#include "cli/command_line/call.h"
#include "desk/desk.h"

namespace ensejam::cli {

/// How sheets are taken in, as far as options speak of it; `known` is the register before the files.
///
/// Errors: code_unknown, those of reading the answers.
Result<desk::TakeInOptions> take_in_options(const Call& call, const registry::Register& known);

}  // namespace ensejam::cli
