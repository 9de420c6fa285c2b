#pragma once
#include "cli/command_line/call.h"
#include "comments/comments.h"

namespace ensejam::cli {

/// The number of a comment, as it stands on a command line. Errors: bad_option.
Result<std::int64_t> comment_named(const std::string& argument);

/// A state as a person reads it; programs get its word.
std::string state_shown(const Call& call, comments::State state);

}  // namespace ensejam::cli
