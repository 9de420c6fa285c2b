#pragma once
#include "registry/register.h"

namespace ensejam::registry {

/// Two records were found to be one body: everything that is known of `from` is said of `into`, which learns
/// its names and codes; `from` stays, marked as merged. Both must be known and not be merged already.
Change merged(const Register& known, Id<Organisation> from, Id<Organisation> into);

/// A proposed place or programme is another name of a known one; the proposal goes.
Change linked(const Register& known, Id<Place> from, Id<Place> into);
Change linked(const Register& known, Id<Programme> from, Id<Programme> into);

/// A proposal is real: it becomes known, under a code of its own ("organisation-12").
Change accepted(const Register& known, Id<Place> proposed);
Change accepted(const Register& known, Id<Organisation> proposed);
Change accepted(const Register& known, Id<Programme> proposed);

/// A proposal is nothing: it goes. What was told of it stays, less certain: of a place, in the place above
/// it; of a body or a programme, without it.
Change refused(const Register& known, Id<Place> proposed);
Change refused(const Register& known, Id<Organisation> proposed);
Change refused(const Register& known, Id<Programme> proposed);

}  // namespace ensejam::registry
