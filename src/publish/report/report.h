#pragma once
#include <string>

#include "findings/findings.h"
#include "plan/plan.h"
#include "publish/words/suppress.h"
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

/// What stands beside a joint plan; what is nullptr is not printed.
struct BesidePlan {
    const plan::Comparison* comparison = nullptr;
    const plan::LeastMoney* least = nullptr;
    const plan::Repair* repair = nullptr;
    const plan::Spread* spread = nullptr;
};

/// A joint plan as the report prints it. The first three speak of one problem; none of them is nullptr.
struct PlanOfReport {
    const plan::Posed* posed = nullptr;
    const plan::Solution* solution = nullptr;
    const plan::Explanation* explanation = nullptr;
    BesidePlan beside{};
};

/// The report as one HTML file that needs nothing else: findings with money, the joint plan before and
/// after with a card for each organisation, who is where, and the sources.
/// Every statement cites the sheet and the rows that told it; small counts of people are withheld.
std::string report_html(const registry::Register& known, const findings::Findings& found,
                        const ReportOptions& options, const PlanOfReport* plan = nullptr);

}  // namespace ensejam::publish
