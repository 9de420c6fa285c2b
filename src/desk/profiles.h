#pragma once
#include "intake/intake.h"

namespace ensejam::desk {

/// What was settled before about a sender's sheets with these headings; nothing when nothing was.
const registry::Profile* profile_of(const registry::Register& known, std::string_view sender,
                                    std::string_view signature);

intake::Answers answers_of(const registry::Profile& profile);
std::vector<registry::Answered> answered(const intake::Answers& answers);

}  // namespace ensejam::desk
