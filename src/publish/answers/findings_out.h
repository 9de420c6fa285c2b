#pragma once
#include <cstddef>
#include <string>

#include "findings/findings.h"
#include "publish/sheets/listing.h"

// Findings on their way out: each says what, where, when, for how much money, and which rows show it.
namespace ensejam::publish {

/// One row a finding. Days are inclusive ISO days; money is in minor units of `currency` (whole rials).
Listing findings_listing(const findings::Findings& found, const registry::Register& known,
                         text::Language language);

/// {"findings": [{"kind", "place", "programme", "harm", "target_group", "organisations", "from", "to",
/// "months", "money", "no_money", "units", "cites", "sentence"}], "totals": […]}. Nouns by code; null where
/// there is none.
std::string findings_json(const findings::Findings& found, const registry::Register& known,
                          text::Language language = text::Language::en);

/// One line a finding, dearest first within its kind, at most `most` lines; then the totals.
std::string findings_text(const findings::Findings& found, const registry::Register& known,
                          text::Language language, std::size_t most = static_cast<std::size_t>(-1));

/// The finding in words: "Duplication: 2 organisations run … in … for the same group at the same time".
std::string say_finding(const findings::Finding& finding, const registry::Register& known,
                        text::Language language);

/// "2,300 M rial (1,900–2,800)", or why there is no money; empty for kinds that carry none.
std::string say_money(const findings::Finding& finding, text::Language language);

/// 1404-Q3..1404-Q4 at a terminal in English; in words otherwise.
std::string say_months(const Interval& period, text::Language language);

}  // namespace ensejam::publish
