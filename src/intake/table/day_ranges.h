#pragma once
#include <optional>
#include <string_view>

#include "text/text.h"

namespace ensejam::intake {

/// The days from the first to the last of two periods in one cell: "janvier - mars 2025", «مهر تا آذر ۱۴۰۴»,
/// "from 1 May 2025 to 30 June 2025", "Q1-Q2 2025", "2024-2025"; and of two that lie side by
/// side: "January and February 2025". Either may leave out its year.
///
/// Source: docs/method.md, "Numbers".
std::optional<text::ReadPeriod> days_from_to(std::string_view cell);

}  // namespace ensejam::intake
