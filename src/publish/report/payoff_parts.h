#pragma once
#include <string>
#include <vector>

#include "publish/report/report_parts.h"
#include "publish/sheets/listing.h"

// The parts of a payoff as tables; page and terminal print the same. Internal to payoff_*.cpp.
namespace ensejam::publish {

/// Which rows told it stand in the last column.
Listing payoff_neighbours(const Page& page, const findings::Payoff& payoff);
Listing payoff_gaps(const Page& page, const findings::Payoff& payoff);
Listing payoff_endings(const Page& page, const findings::Payoff& payoff);
Listing payoff_directives(const Page& page, const findings::Payoff& payoff);

}  // namespace ensejam::publish
