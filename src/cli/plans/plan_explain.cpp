#include "cli/plans/plan_out.h"
#include "cli/plans/plan_why_not.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_plan_explain {

using publish::Value;

constexpr auto ask_words = std::to_array<std::string_view>(
    {"keep", "change_dose", "change_time", "start", "take_over", "hand_over", "stop"});
constexpr auto row_words =
    std::to_array<std::string_view>({"fund", "transfer", "staff", "ngo_share", "ngo_count", "floor"});

/// The word for a reader; for a program, the word itself.
std::string said(const Call& call, std::string_view family, std::string_view word) {
    if (call.format() != Format::text) return std::string(word);
    return publish::say(call.language(), fmt::format("cli.{}.{}", family, word));
}

/// Whether the line is one of the organisation and the place that were asked for.
bool is_wanted(const Call& call, const plan::Problem& problem, const plan::AskLine& line) {
    const std::string place = call.text("place"), body = call.text("organisation");
    return (body.empty() || problem.organisations[problem.offers.organisation[line.offer]].id == body) &&
           (place.empty() || problem.places[problem.offers.place[line.offer]].id == place);
}

/// What each organisation is asked in each place.
publish::Listing asks_listing(const Call& call, const Asked& asked, const plan::Explanation& why) {
    publish::Listing listing{
        .name = "asks",
        .columns = {column(call, "organisation"), column(call, "ask"), column(call, "programme"),
                    column(call, "place"), column(call, "money_before"), column(call, "money_after"),
                    column(call, "people_before"), column(call, "people_after")}};
    const auto most = static_cast<std::size_t>(call.whole("most"));
    for (const plan::AskedOf& body : why.organisations)
        for (const plan::AskLine& line : body.lines) {
            if (!is_wanted(call, asked.problem(), line) || (most > 0 && listing.rows.size() >= most))
                continue;
            const NamedOffer offer = named(call, asked, line.offer);
            const std::string ask = said(call, "ask", ask_words.at(static_cast<std::size_t>(line.ask)));
            listing.rows.push_back({offer.organisation, ask, offer.programme, offer.place,
                                    std::round(line.money_before), std::round(line.money_after),
                                    std::round(line.people_before), std::round(line.people_after)});
        }
    return listing;
}

std::string subject_of(const plan::Problem& problem, const plan::RowPrice& row) {
    switch (row.row) {
        case plan::RowKind::fund:
        case plan::RowKind::transfer:
            return problem.funds.at(row.subject).id;
        case plan::RowKind::staff: {
            const plan::StaffRow& staff = problem.staff.at(row.subject);
            return problem.organisations.at(staff.organisation).id + " " + staff.type;
        }
        case plan::RowKind::ngo_share:
            return problem.provinces.at(row.subject).id;
        case plan::RowKind::ngo_count:
            return problem.counties.at(row.subject).id;
        case plan::RowKind::floor:
            return problem.places.at(row.subject).id;
    }
    return {};
}

/// What one more unit of each scarce thing would bring, the dearest first.
publish::Listing prices_listing(const Call& call, const Asked& asked, const plan::Explanation& why) {
    publish::Listing listing{
        .name = "prices",
        .columns = {column(call, "rule"), column(call, "subject", true), column(call, "period"),
                    column(call, "price"), column(call, "used"), column(call, "available")}};
    for (const plan::RowPrice& row : why.prices)
        listing.rows.push_back({said(call, "row", row_words.at(static_cast<std::size_t>(row.row))),
                                subject_of(asked.problem(), row),
                                row.period < 0 ? Value{} : Value{period_name(call, asked, row.period)},
                                row.price, row.used, row.available});
    return listing;
}

}  // namespace detail_plan_explain

using namespace detail_plan_explain;

plan::Explanation explanation_of(const Asked& asked, const plan::Solution& solution) {
    std::vector<double> told;
    for (const plan::ToldRun& run : asked.posed.told) told.push_back(run.money);
    return plan::explain(asked.problem(), solution, {.people = asked.posed.people, .told_money = told});
}

namespace detail_plan_explain {

/// The plan solved anew: with the lowest and the highest reach, and without its red lines.
std::string what_if_text(const Call& call, const Asked& asked, const plan::Solution& solution) {
    const auto language = call.language();
    const plan::SolveOptions options{.passes = std::max(solution.passes, 200), .seed = solution.seed};
    std::string text = publish::text_of(
        publish::spread_said(plan::spread(asked.problem(), solution, options), language), language);
    if (asked.problem().commitments.empty()) return text;
    const plan::Between price = plan::price_of_red_lines(asked.problem(), solution, options);
    return text +
           publish::say(language, "plan.red_lines",
                        {{"n", std::to_string(asked.problem().commitments.size())},
                         {"low", text::write_number(price.low, language)},
                         {"high", text::write_number(price.high, language)}}) +
           "\n";
}

}  // namespace detail_plan_explain

Result<Ending> plan_explain(const Call& call, Talk& talk) {
    const std::vector<std::string> inputs(call.arguments.begin(), call.arguments.end() - 1);
    ENSEJAM_TRY(const Asked asked, ask_for_plan(call, talk, inputs, call.arguments.back()));
    ENSEJAM_TRY(const auto solution, read_plan_back(call.arguments.back(), asked.problem(), talk));
    const plan::Explanation why = explanation_of(asked, solution);
    if (call.has("why-not")) {
        ENSEJAM_TRY_DO(print(call, why_not_listing(call, asked, solution)));
        return Ending::done;
    }
    if (call.has("what-if")) {
        ENSEJAM_TRY_DO(print(call, what_if_text(call, asked, solution)));
        return Ending::done;
    }
    const publish::Listing asks = asks_listing(call, asked, why);
    const publish::Listing prices = prices_listing(call, asked, why);
    if (call.has("prices")) {
        ENSEJAM_TRY_DO(print(call, prices));
    } else {
        ENSEJAM_TRY_DO(print(call, {asks, prices}));
    }
    return Ending::done;
}

Result<Ending> plan_questions(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const Asked asked, ask_for_plan(call, talk, call.arguments));
    const registry::Register none;
    ENSEJAM_TRY_DO(print(
        call, publish::questions_listing(asked.known ? *asked.known : none, asked.posed, call.language())));
    return Ending::done;
}

}  // namespace ensejam::cli
