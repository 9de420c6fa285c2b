#pragma once
#include <string>

#include "base/base.h"

// Pages for elsewhere, written from the same tables as --help.
namespace ensejam::cli {

/// docs/options.md, in Markdown.
std::string options_page();

/// The manual page, in roff.
std::string manual_page();

/// A script that completes verbs and options in a shell: bash, zsh or fish.
///
/// Errors: bad_option for another shell.
Result<std::string> completion_for(const std::string& shell);

}  // namespace ensejam::cli
