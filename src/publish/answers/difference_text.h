#pragma once
#include "registry/registry.h"
#include "text/text.h"

namespace ensejam::publish {

/// What a sheet says otherwise than its sender did before, indented; empty for a sender's first sheet.
std::string difference_text(const registry::Received& received, text::Language language);

}  // namespace ensejam::publish
