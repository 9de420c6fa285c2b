#pragma once
#include <optional>
#include <string_view>

#include "text/text.h"

// Days that are told by words for a part of a month, season or year.
namespace ensejam::intake {

/// The days of «پایان خرداد ۱۴۰۴», "end of June 2025" (the last), «آغاز مهر ۱۴۰۴», "début juin 2025" (the
/// first), "mid-June 2025" (the 15th) and «نیمهٔ اول مهر ۱۴۰۴» (all of that half). Nothing when the year is
/// not told, and for «اوایل» and "late", which tell no day.
///
/// Source: docs/method.md, "Numbers".
std::optional<text::ReadPeriod> days_in_words(std::string_view cell);

/// True when a cell speaks of days in such words, whether or not one day can be read of them.
bool speaks_of_days(std::string_view cell);

}  // namespace ensejam::intake
