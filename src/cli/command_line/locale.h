#pragma once
#include "text/text.h"

namespace ensejam::cli {

/// The language of the first of LC_ALL, LC_MESSAGES and LANG that is set: Persian for `fa…`, else English.
text::Language language_of_locale();

}  // namespace ensejam::cli
