#pragma once
#include <optional>
#include <string_view>

#include "text/text.h"

namespace ensejam::intake {

/// The days from the first to the last of two periods in one cell: "janvier - mars 2025", «مهر تا آذر ۱۴۰۴»,
/// "from 1 May 2025 to 30 June 2025". The first one may leave out its year.
std::optional<text::ReadPeriod> days_from_to(std::string_view cell);

}  // namespace ensejam::intake
