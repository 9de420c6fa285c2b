#pragma once
#include <string_view>
#include <vector>

#include "text/text.h"

namespace ensejam::intake {

/// Where the year stands in days such as "15/07/24".
struct ShortYears {
    text::ShortYear year = text::ShortYear::first;
    std::string_view unsure{};  ///< a day that may be read otherwise, when no day shows it
};

/// What the days of a table show together: a number above 31 or between 13 and 31 is a year of the one kind
/// (85, 24) and none of the other, a single digit is no year, and the one in the middle is none. When none
/// shows it, the year stands first in a Persian table unless the last number changes less, else last; years
/// that stand last in a Persian table are Jalali where each may be one ("15/07/04").
///
/// Source: docs/formats.md, "Columns".
ShortYears short_years_in(const std::vector<std::string_view>& values, bool is_persian);

}  // namespace ensejam::intake
