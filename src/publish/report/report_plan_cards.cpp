#include "publish/report/report_plan.h"

namespace ensejam::publish {
namespace detail_report_plan_cards {

using plan::Ask;
using plan::AskLine;

struct AskWord {
    Ask ask;
    const char* css;
};
/// In the order of the card: what is new first, what stays last.
constexpr auto asks = std::to_array<AskWord>({{Ask::start, "good"},
                                              {Ask::take_over, "good"},
                                              {Ask::change_dose, "warn"},
                                              {Ask::change_time, "warn"},
                                              {Ask::hand_over, "warn"},
                                              {Ask::stop, "bad"},
                                              {Ask::keep, "none"}});

Html said_html(const PlanPage& plan, const Said& said) { return plan.page.say_in(said.key, said.blanks); }

Html reasons(const PlanPage& plan, const AskLine& line) {
    Html words;
    for (const plan::Reason& reason : line.reasons)
        words += (words.is_empty() ? Html{} : plain(plan.page.words("list.semicolon"))) +
                 said_html(plan, reason_said(plan, reason));
    return words.is_empty() ? Html{} : tag("span", {{"class", "why"}}, words);
}

Html line_item(const PlanPage& plan, const AskLine& line) {
    const plan::Offers& offers = plan.problem().offers;
    Html what = tag("strong", bdi(plan.programme(offers.programme[line.offer]))) + plain(" — ") +
                bdi(plan.place(offers.place[line.offer]));
    if (line.partner != plan::no_rank)
        what +=
            plain(" ") + plan.page.say_in(line.ask == Ask::take_over ? "report.ask.from" : "report.ask.to",
                                          {{"organisation", plan.organisation(line.partner)}});
    const bool is_untold = !line.before.empty() && line.money_before <= 0;
    const Html money_before = is_untold ? tag("span", {{"class", "quiet"}}, plan.page.say_in("cell.not_told"))
                                        : bdi(plan.million(std::max(0.0, line.money_before)));
    const Html money = before_after(plan, money_before, bdi(plan.million(line.money_after)));
    Html more = tag("span", {{"class", "quiet"}}, plain(periods_of_line(plan, line)));
    if (line.ask == Ask::change_dose)
        more += plain(" ") +
                tag("span", {{"class", "quiet"}},
                    plan.page.say_in("report.ask.dose", {{"before", plan.page.percent(line.dose_before)},
                                                         {"after", plan.page.percent(line.after.dose)}}));
    return tag("li", tag("div", {{"class", "facts"}}, tag("span", what) + tag("span", money)) +
                         tag("div", {{"class", "line-more"}},
                             more + plain(" ") + reasons(plan, line) + plain(" ") + plan.cites(line.before)));
}

Html asked(const PlanPage& plan, const plan::AskedOf& body) {
    Html groups;
    for (const AskWord& kind : asks) {
        Html lines;
        std::size_t n = 0;
        for (const AskLine& line : body.lines)
            if (line.ask == kind.ask) {
                lines += line_item(plan, line);
                ++n;
            }
        if (n == 0) continue;
        groups +=
            tag("h4", state_tag(plan.page, kind.css, "report.ask." + std::string(word_of_ask(kind.ask))) +
                          plain(" ") +
                          tag("span", {{"class", "quiet"}},
                              plan.page.say_in("report.ask.n", {{"n", std::to_string(n)}}))) +
            tag("ul", {{"class", "lines"}}, lines);
    }
    return groups;
}

Html sum(const PlanPage& plan, const char* key, const Html& value) {
    return tag("div", tag("dt", plan.page.say_in(key)) + tag("dd", value));
}

Html card_of(const PlanPage& plan, const plan::AskedOf& body) {
    const auto people = [&](double n) { return bdi(plan.page.whole_number(n)); };
    Html sums =
        sum(plan, "report.card.money",
            before_after(plan, bdi(plan.million(body.money_before)), bdi(plan.million(body.money_after))));
    sums += sum(plan, "report.card.people",
                before_after(plan, people(body.people_before), people(body.people_after)));
    if (body.money_received > 0)
        sums += sum(plan, "report.card.received", bdi(plan.million(body.money_received)));
    if (body.money_given > 0) sums += sum(plan, "report.card.given", bdi(plan.million(body.money_given)));
    return tag("article", {{"class", "card long"}},
               tag("header", tag("h3", bdi(plan.organisation(body.organisation)))) +
                   tag("dl", {{"class", "sums"}}, sums) + asked(plan, body));
}

}  // namespace detail_report_plan_cards

Html plan_cards(const PlanPage& plan) {
    Html cards;
    for (const plan::AskedOf& body : plan.explanation.organisations)
        if (!body.lines.empty()) cards += detail_report_plan_cards::card_of(plan, body);
    if (cards.is_empty()) return {};
    return tag("section", {{"id", "cards"}},
               tag("h2", plan.page.say_in("report.cards")) +
                   tag("p", plan.page.say_in("report.cards.lead",
                                             {{"currency", currency_name({}, plan.page.language())}})) +
                   tag("p", {{"class", "printed quiet"}}, plan.page.say_in("report.printed.cards")) +
                   tag("div", {{"class", "cards"}}, cards));
}

}  // namespace ensejam::publish
