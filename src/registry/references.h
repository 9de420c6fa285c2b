#pragma once
#include "registry/register.h"

namespace ensejam::registry {

/// Every noun that refers to `from`, referring to `into` instead (or to nothing, where `into` is none).
Change moved(const Register& known, Id<Place> from, Id<Place> into);
Change moved(const Register& known, Id<Organisation> from, Id<Organisation> into);
Change moved(const Register& known, Id<Programme> from, Id<Programme> into);

}  // namespace ensejam::registry
