#include "publish/drawing/pen.h"
#include "publish/report/report_parts.h"
#include "publish/words/told_money.h"

namespace ensejam::publish {
namespace detail_report_duplications {

using findings::Finding;

/// The days of all activities of the finding, from the first start to the last end.
Interval whole_span(const Page& page, const Finding& finding) {
    Interval span = finding.period;
    for (const auto id : finding.activities) {
        const registry::Activity* activity = page.known.find(id);
        if (activity == nullptr) continue;
        if (activity->period.from != no_day) span.from = std::min(span.from, activity->period.from);
        if (activity->period.to != no_day) span.to = std::max(span.to, activity->period.to);
    }
    return span;
}

/// One bar of time, left to right: the span, the months of double service, the activity.
Html strip(const Interval& span, const Interval& both, const Interval& run) {
    const double days = std::max(1, span.to - span.from);
    const auto x_of = [&](Day day) { return 600.0 * std::clamp((day - span.from) / days, 0.0, 1.0); };
    const double from = run.from == no_day ? 0 : x_of(run.from);
    const double to = run.to == no_day ? 600 : x_of(run.to);
    return ornament(600, 14,
                    rectangle(0, 0, 600, 14, "bed") +
                        rectangle(x_of(both.from), 0, x_of(both.to) - x_of(both.from), 14, "both") +
                        rectangle(from, 4, std::max(1.0, to - from), 6, "run"),
                    "strip");
}

Html activity_line(const Page& page, const Finding& finding, const Interval& span,
                   const registry::Activity& activity) {
    const registry::Programme* programme = page.known.find(activity.programme);
    Blanks blanks{{"period", text::write_period(activity.period, page.language())}};
    Html facts = tag("strong", page.name(activity.organisation));
    Html money = page.say_in("report.no_money");
    if (const auto told = told_money(page.known, activity))
        money = page.say_in("report.amount", {{"amount", page.million(*told)},
                                              {"currency", currency_name(told->currency, page.language())}});
    facts += tag("span", money);
    Html more = page.say_in("report.when", blanks);
    if (activity.units >= 0 && programme != nullptr)
        more += plain(page.words("list.comma")) +
                page.say_in("report.units", {{"units", page.whole_number(activity.units)},
                                             {"unit", page.unit_word(programme->unit)}});
    if (activity.units < 0 && activity.people_reached > 0)
        more += plain(page.words("list.comma")) +
                page.say_in("report.people_reached",
                            {{"n_people", say_people(activity.people_reached, page.language(),
                                                     page.options.least_people)}});
    const Html cite =
        tag("p", {{"class", "cite"}}, cites_inline(page, cites_of(page.known, activity.told_at)));
    return tag("li",
               tag("div", {{"class", "facts"}}, facts) + strip(span, finding.period, activity.period) +
                   tag("div", {{"class", "line-more"}}, tag("span", {{"class", "quiet"}}, more) + cite));
}

/// Where the money comes from, in one sentence with its numbers.
Html reason(const Page& page, const Finding& finding) {
    const findings::DoubleService& service = finding.service;
    if (!finding.money)
        return page.say_in("report.why_no_money." + std::string(findings::word_of(finding.no_money)));
    return page.say_in("report.why_money", {{"need", page.whole_number(service.need)},
                                            {"delivered", page.whole_number(service.delivered)},
                                            {"low", page.whole_number(service.low)},
                                            {"high", page.whole_number(service.high)}});
}

Html money_of_card(const Page& page, const Finding& finding) {
    if (!finding.money)
        return state_tag(page, "none", "no_money." + std::string(findings::word_of(finding.no_money)));
    const findings::MoneyRange& money = *finding.money;
    return tag(
        "span", {{"class", "money"}},
        page.say_in("report.amount", {{"amount", page.million(money.central)},
                                      {"currency", currency_name(money.central.currency, page.language())}}) +
            plain(" ") +
            tag("small", page.say_in("report.range", {{"low", page.million(money.low)},
                                                      {"high", page.million(money.high)}})));
}

Html card(const Page& page, const Finding& finding) {
    const Interval span = whole_span(page, finding);
    Html lines;
    for (const auto id : finding.activities)
        if (const registry::Activity* activity = page.known.find(id))
            lines += activity_line(page, finding, span, *activity);
    const Html head = tag(
        "header",
        tag("h3", page.say_in("finding.duplication", {{"n", std::to_string(finding.organisations.size())},
                                                      {"place", page.name_text(finding.place)},
                                                      {"programme", page.name_text(finding.programme)}})) +
            money_of_card(page, finding));
    Html about =
        page.say_in("report.together", {{"period", text::write_period(finding.period, page.language())}});
    if (!finding.target_group.empty())
        about += plain(page.words("list.semicolon")) +
                 page.say_in("report.group", {{"group", finding.target_group}});
    const Html axis = tag("div", {{"class", "axis"}, {"aria-hidden", "true"}},
                          tag("span", plain(text::write_month(month_of(span.from), page.language()))) +
                              tag("span", plain(text::write_month(month_of(span.to + -1), page.language()))));
    return tag("article", {{"class", "card bad"}},
               head + tag("p", about) + tag("p", {{"class", "why"}}, reason(page, finding)) +
                   tag("ul", {{"class", "lines"}}, lines) + axis);
}

}  // namespace detail_report_duplications

Html duplications_part(const Page& page) {
    Html cards;
    for (const findings::Finding& finding : page.found.items)
        if (finding.kind == findings::Kind::duplication)
            cards += detail_report_duplications::card(page, finding);
    if (cards.is_empty()) return {};
    return tag("h3", page.say_in("report.duplications")) + tag("p", page.say_in("report.duplications.lead")) +
           tag("div", {{"class", "cards"}}, cards);
}

}  // namespace ensejam::publish
