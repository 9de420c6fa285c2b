#pragma once
#include <string>

#include "plan/plan.h"
#include "publish/sheets/listing.h"

// The joint plan in words, for a terminal and for tables.
namespace ensejam::publish {

/// What each organisation is asked: a row a line of its card. Money is in minor units over the whole plan,
/// people in person-periods, periods in words.
Listing asked_listing(const registry::Register& known, const plan::Posed& posed,
                      const plan::Solution& solution, const plan::Explanation& explanation,
                      text::Language language);

/// Before and after, how good the plan is proven to be, what is scarce, and what each organisation is asked:
/// at most `most` lines of each card.
std::string plan_text(const registry::Register& known, const plan::Posed& posed,
                      const plan::Solution& solution, const plan::Explanation& explanation,
                      text::Language language, std::size_t most = 5);

}  // namespace ensejam::publish
