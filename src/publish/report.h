#pragma once
#include <string>

#include "findings/findings.h"
#include "publish/suppress.h"
#include "registry/registry.h"
#include "text/text.h"

namespace ensejam::publish {

struct ReportOptions {
    text::Language language = text::Language::fa;
    Day as_of = no_day;
    Id<registry::Place> place{};  ///< whose report it is; none = the top of the register
    std::string program_version{};
    std::string audit_anchor{};  ///< the last line of the audit log, `n hash`; empty = not kept in a store
    int least_people = publish::least_people;
};

/// The report as one HTML file that needs nothing else: findings with money, who is where, and the sources.
/// Every statement cites the sheet and the rows that told it; small counts of people are withheld.
std::string report_html(const registry::Register& known, const findings::Findings& found,
                        const ReportOptions& options);

}  // namespace ensejam::publish
