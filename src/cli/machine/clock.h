#pragma once
#include "cli/command_line/call.h"
#include "desk/desk.h"

namespace ensejam::cli {

/// This moment. The clock is read nowhere else.
desk::Now now();

/// Seconds since 1970.
std::int64_t seconds_now();

/// The moment of that second, 2026-11-24T09:30:00Z.
std::string instant_of(std::int64_t seconds);

/// Seconds from a fixed point, for how long something takes.
double steady_seconds();

/// Where a call works, for whom and when; `--as-of` is today's day for everything that asks for it.
desk::Desk desk_of(const Call& call);

/// The day that "has ended" is measured against: `--as-of`, else today.
Day as_of(const Call& call);

}  // namespace ensejam::cli
