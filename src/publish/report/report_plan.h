#pragma once
#include <vector>

#include "plan/plan.h"
#include "publish/answers/beside_plan.h"
#include "publish/report/report_parts.h"

// Parts of the report that speak of the joint plan.
namespace ensejam::publish {

/// A page with a plan: what was asked, what was found, and what it means.
struct PlanPage {
    const Page& page;
    const plan::Posed& posed;
    const plan::Solution& solution;
    const plan::Explanation& explanation;
    BesidePlan beside{};

    const plan::Problem& problem() const { return posed.problem; }
    /// Money of the problem in millions of its major unit.
    std::string million(double minor) const;
    /// The periods from first to last, both included, in words.
    std::string periods(std::int32_t first, std::int32_t last) const;
    /// The rows that told an offer's activities of today.
    std::vector<Cite> cited(const std::vector<plan::Rank>& status_quo) const;
    Html cites(const std::vector<plan::Rank>& status_quo) const;
    /// Names in the register, or the problem's own ids where it was not posed from one.
    std::string organisation(plan::Rank rank) const;
    std::string programme(plan::Rank rank) const;
    std::string place(plan::Rank rank) const;
};

Said reason_said(const PlanPage& plan, const plan::Reason& reason);
std::vector<Said> prices_said(const PlanPage& plan);  ///< the dearest first, at most a dozen
std::string periods_of_line(const PlanPage& plan, const plan::AskLine& line);
std::string_view word_of_ask(plan::Ask ask);

Html plan_summary(const PlanPage& plan);  ///< before and after, and how good the plan is
Html plan_maps(const PlanPage& plan);     ///< two maps on one ground
Html plan_beside(const PlanPage& plan, const BesidePlan& beside);  ///< without it, for less, first steps
Html plan_prices(const PlanPage& plan);  ///< what one more of each scarce thing would bring
Html plan_cards(const PlanPage& plan);   ///< a card for each organisation
Html plan_places(const PlanPage& plan);  ///< each place before and after

/// "before → after" with an arrow in the direction of reading; the second figure stands out.
Html before_after(const PlanPage& plan, const Html& before, const Html& after);

}  // namespace ensejam::publish
