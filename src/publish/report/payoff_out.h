#pragma once
#include <string>

#include "publish/report/report.h"

// What a body gets back for its sheet: who else works in its places, gaps it may fill, endings ahead,
// directives.
namespace ensejam::publish {

/// The payoff as one HTML file, like the report. Counts of people below `options.least_people` are withheld.
std::string payoff_html(const findings::Payoff& payoff, const registry::Register& known,
                        const ReportOptions& options);

/// The same for a terminal: at most `most` lines of each part.
std::string payoff_text(const findings::Payoff& payoff, const registry::Register& known,
                        text::Language language, std::size_t most = 8);

}  // namespace ensejam::publish
