#include "publish/report/plan_text.h"

#include "publish/report/report_plan.h"

namespace ensejam::publish {
namespace detail_plan_text {

std::string reasons_text(const PlanPage& plan, const plan::AskLine& line) {
    std::string reasons;
    for (const plan::Reason& reason : line.reasons) {
        const Said said = reason_said(plan, reason);
        reasons += (reasons.empty() ? "" : plan.page.words("list.semicolon")) +
                   plan.page.words(said.key, said.blanks);
    }
    return reasons;
}

std::vector<Value> asked_row(const PlanPage& plan, const plan::AskedOf& body, const plan::AskLine& line) {
    const plan::Offers& offers = plan.problem().offers;
    const bool is_told = line.before.empty() || line.money_before > 0;
    return {plan.organisation(body.organisation),
            plan.page.words("report.ask." + std::string(word_of_ask(line.ask))),
            plan.programme(offers.programme[line.offer]),
            plan.place(offers.place[line.offer]),
            line.partner == plan::no_rank ? Value() : Value(plan.organisation(line.partner)),
            periods_of_line(plan, line),
            is_told ? Value(static_cast<std::int64_t>(std::llround(line.money_before))) : Value(),
            static_cast<std::int64_t>(std::llround(line.money_after)),
            std::round(line.people_before),
            std::round(line.people_after),
            reasons_text(plan, line),
            say_cites(plan.cited(line.before), plan.page.language())};
}

std::string before_after_text(const PlanPage& plan) {
    double need = 0, twice_before = 0, twice_after = 0;
    for (const plan::HarmLine& harm : plan.explanation.harms) {
        need += harm.need;
        twice_before += harm.overlap_before;
        twice_after += harm.overlap_after;
    }
    const auto share = [&](double people) {
        return text::write_percent(need > 0 ? people / need : 0, plan.page.language(), 1);
    };
    return plan.page.words("plan.text.covered", {{"before", share(plan.explanation.people_before)},
                                                 {"after", share(plan.explanation.people_after)}}) +
           "\n" +
           plan.page.words("plan.text.twice", {{"before", plan.page.whole_number(twice_before)},
                                               {"after", plan.page.whole_number(twice_after)}}) +
           "\n";
}

std::string card_text(const PlanPage& plan, const plan::AskedOf& body, std::size_t most) {
    std::string result =
        "\n" +
        plan.page.words("plan.text.card", {{"organisation", plan.organisation(body.organisation)},
                                           {"before", plan.million(body.money_before)},
                                           {"after", plan.million(body.money_after)}}) +
        "\n";
    const plan::Offers& offers = plan.problem().offers;
    for (std::size_t rank = 0; rank < std::min(most, body.lines.size()); ++rank) {
        const plan::AskLine& line = body.lines[rank];
        result +=
            "  " +
            plan.page.words("plan.text.line",
                            {{"ask", plan.page.words("report.ask." + std::string(word_of_ask(line.ask)))},
                             {"programme", plan.programme(offers.programme[line.offer])},
                             {"place", plan.place(offers.place[line.offer])},
                             {"period", periods_of_line(plan, line)}}) +
            "\n";
        if (const std::string reasons = reasons_text(plan, line); !reasons.empty())
            result += "    " + reasons + "\n";
    }
    if (body.lines.size() > most)
        result +=
            "  " + plan.page.words("payoff.more", {{"n", std::to_string(body.lines.size() - most)}}) + "\n";
    return result;
}

}  // namespace detail_plan_text

using namespace detail_plan_text;

Listing asked_listing(const registry::Register& known, const plan::Posed& posed,
                      const plan::Solution& solution, const plan::Explanation& explanation,
                      text::Language language) {
    const findings::Findings none;
    const ReportOptions options{.language = language};
    const Page page{.known = known, .found = none, .options = options};
    const PlanPage plan{page, posed, solution, explanation, {}};
    Listing listing{.name = "asked"};
    for (const char* key : {"organisation", "ask", "programme", "place", "partner", "period", "money_before",
                            "money_after", "people_before", "people_after", "why", "cites"})
        listing.columns.push_back({key, page.words(std::string("asked.column.") + key)});
    for (const plan::AskedOf& body : explanation.organisations)
        for (const plan::AskLine& line : body.lines) listing.rows.push_back(asked_row(plan, body, line));
    return listing;
}

std::string plan_text(const registry::Register& known, const plan::Posed& posed,
                      const plan::Solution& solution, const plan::Explanation& explanation,
                      text::Language language, std::size_t most) {
    const findings::Findings none;
    const ReportOptions options{.language = language};
    const Page page{.known = known, .found = none, .options = options};
    const PlanPage plan{page, posed, solution, explanation, {}};
    std::string result = before_after_text(plan);
    const auto prices = prices_said(plan);
    if (!prices.empty()) result += "\n" + page.words("report.prices") + "\n";
    for (const Said& price : prices) result += "  " + page.words(price.key, price.blanks) + "\n";
    for (const plan::AskedOf& body : explanation.organisations)
        if (!body.lines.empty()) result += card_text(plan, body, most);
    return result;
}

}  // namespace ensejam::publish
