#pragma once
#include <optional>
#include <string>
#include <vector>

#include "text/text.h"

// The one door through which counts of people reach the public (docs/method.md, "publish: small cells").
namespace ensejam::publish {

/// Counts below this, but not 0, are withheld.
inline constexpr int least_people = 5;

/// The row of counts as the public may see it: a count from 1 to k-1 is withheld, and so is the smallest
/// other count when one withheld cell alone could be computed from the row's total. Negative = not told,
/// stays so.
std::vector<std::optional<double>> suppressed(const std::vector<double>& counts, int k = least_people);

/// The count in words: digits, "<5" when it is withheld, or "not told".
std::string say_people(double count, text::Language language, int k = least_people);

}  // namespace ensejam::publish
