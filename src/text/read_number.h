#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace ensejam::text {

/// A number as a person wrote it.
struct ReadNumber {
    double value = 0;
    bool is_whole = true;     ///< written without a fraction
    bool is_percent = false;  ///< a per cent sign stood with it; `value` is what was written, not a share
};

/// Reads a whole text as one number, in any digit script and with any of the usual separators; nothing
/// otherwise.
///
/// A point or comma is a decimal sign unless it stands between groups of three digits and occurs more than
/// once, or once with another sign after it; a single comma before exactly three digits groups, a single
/// point there does not. Negative: a minus sign (any of them) before or after, or brackets around. Source:
/// docs/method.md, "Numbers".
std::optional<ReadNumber> read_number(std::string_view text);

/// The digits of such a number without separators, for exact arithmetic: sign, whole part, fraction ("-",
/// "1234", "50").
struct NumberParts {
    bool is_negative = false;
    bool is_percent = false;
    std::string whole{};
    std::string fraction{};
};
std::optional<NumberParts> read_number_parts(std::string_view text);

}  // namespace ensejam::text
