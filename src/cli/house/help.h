#pragma once
#include <string>

#include "cli/command_line/call.h"

namespace ensejam::cli {

/// What `--help` prints: two examples, a sentence, the verb's own options, those that every verb has.
std::string help_of(const VerbRow& verb, text::Language language);

/// The verbs of one module.
std::string help_of_module(std::string_view module, text::Language language);

/// All verbs, a line each.
std::string overview(text::Language language);

}  // namespace ensejam::cli
