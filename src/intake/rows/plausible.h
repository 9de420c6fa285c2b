#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/text.h"

namespace ensejam::intake {

/// The middle one of the amounts above 0 that these cells tell in the unit; 0 when they are fewer than five
/// or of several currencies.
Money middle_of(std::span<const std::string_view> cells, const text::FoundUnit& unit);

/// What makes an amount unlikely, for the blanks of the sentence (`amount_implausible`); nothing when it is
/// likely. It is not beside a `middle` of which it is 1,000 times or more, nor when no single programme has
/// as much: a million milliard rials, ten milliard dollars, euros or pounds (docs/method.md, "Numbers").
std::optional<Blanks> why_unlikely(const Money& amount, const Money& middle);

/// An amount for a blank of a sentence: "900000000 IRR", without signs between thousands.
std::string bare_amount(const Money& amount);

}  // namespace ensejam::intake
