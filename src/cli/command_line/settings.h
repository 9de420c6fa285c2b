#pragma once
#include "cli/command_line/call.h"

namespace ensejam::cli {

/// Adds to a call what its flags left open: `ENSEJAM_<OPTION>` of the environment, then the settings file
/// (`--config`, docs/options.md). A flag wins over both.
///
/// Errors: file_not_found, bad_option for a key that is no option or a value outside its bounds.
Result<Call> with_settings(Call call);

}  // namespace ensejam::cli
