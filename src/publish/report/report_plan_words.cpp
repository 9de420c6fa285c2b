#include "publish/report/report_plan.h"

namespace ensejam::publish {
namespace detail_report_plan_words {

using plan::Why;

std::string_view word_of_why(Why why) {
    switch (why) {
        case Why::overlap_avoided:
            return "overlap_avoided";
        case Why::people_reached:
            return "people_reached";
        case Why::bundle:
            return "bundle";
        case Why::cheaper_provider:
            return "cheaper_provider";
        case Why::running_already:
            return "running_already";
        case Why::directive:
            return "directive";
        case Why::one_provider:
            return "one_provider";
        case Why::money_elsewhere:
            return "money_elsewhere";
        case Why::no_room:
            break;
    }
    return "no_room";
}

}  // namespace detail_report_plan_words

std::string_view word_of_ask(plan::Ask ask) {
    switch (ask) {
        case plan::Ask::keep:
            return "keep";
        case plan::Ask::change_dose:
            return "change_dose";
        case plan::Ask::change_time:
            return "change_time";
        case plan::Ask::start:
            return "start";
        case plan::Ask::take_over:
            return "take_over";
        case plan::Ask::hand_over:
            return "hand_over";
        case plan::Ask::stop:
            break;
    }
    return "stop";
}

Said reason_said(const PlanPage& plan, const plan::Reason& reason) {
    using plan::Why;
    const bool is_money = reason.why == Why::cheaper_provider || reason.why == Why::running_already;
    const bool is_value = reason.why == Why::directive || reason.why == Why::money_elsewhere;
    const double amount = is_value ? reason.amount * plan.explanation.people_per_value : reason.amount;
    Said said{"report.why." + std::string(detail_report_plan_words::word_of_why(reason.why)),
              {{"amount", is_money ? plan.million(amount) : plan.page.whole_number(amount)},
               {"other", plan.organisation(reason.other)}}};
    if (reason.why == Why::cheaper_provider && reason.other == plan::no_rank) said.key += ".any";
    return said;
}

std::string periods_of_line(const PlanPage& plan, const plan::AskLine& line) {
    if (line.after.last >= line.after.first) return plan.periods(line.after.first, line.after.last);
    std::int32_t first = plan.problem().n_periods;
    std::int32_t last = -1;
    for (const plan::Rank rank : line.before) {
        first = std::min(first, plan.problem().status_quo[rank].first);
        last = std::max(last, plan.problem().status_quo[rank].last);
    }
    return plan.periods(first, last);
}

}  // namespace ensejam::publish
