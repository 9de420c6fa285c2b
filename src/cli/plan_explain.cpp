#include "cli/clock.h"
#include "cli/interrupt.h"
#include "cli/plan_out.h"
#include "cli/print.h"
#include "cli/verb_functions.h"

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

Result<Ending> plan_explain(const Call& call, Talk& talk) {
    const std::vector<std::string> inputs(call.arguments.begin(), call.arguments.end() - 1);
    ENSEJAM_TRY(const Asked asked, ask_for_plan(call, talk, inputs));
    ENSEJAM_TRY(const auto solution, read_plan_back(call.arguments.back(), asked.problem(), talk));
    const plan::Explanation why = explanation_of(asked, solution);
    const publish::Listing asks = asks_listing(call, asked, why);
    const publish::Listing prices = prices_listing(call, asked, why);
    if (call.has("prices")) {
        ENSEJAM_TRY_DO(print(call, prices));
    } else if (call.format() != Format::text) {
        ENSEJAM_TRY_DO(print(call, asks));
    } else {
        ENSEJAM_TRY_DO(print(call, publish::as_text(asks, call.language()) + "\n" +
                                       publish::as_text(prices, call.language())));
    }
    return Ending::done;
}

Result<Ending> plan_without_coordination(const Call& call, Talk& talk) {
    const std::vector<std::string> inputs(call.arguments.begin(), call.arguments.end() - 1);
    ENSEJAM_TRY(const Asked asked, ask_for_plan(call, talk, inputs));
    ENSEJAM_TRY(const auto solution, read_plan_back(call.arguments.back(), asked.problem(), talk));
    talk.say("cli.without");
    const Interrupt interrupt(call.language());
    plan::CompareOptions options;
    options.solve.seed = static_cast<std::uint64_t>(call.whole("seed"));
    options.solve.threads = static_cast<int>(call.whole("threads"));
    options.solve.stop = interrupt.stop(call.decimal("limit-seconds"));
    const plan::Comparison found = plan::without_coordination(asked.problem(), solution, options);
    publish::Listing listing{
        .name = "without_coordination",
        .columns = {column(call, "case"), column(call, "value"), column(call, "at_most")}};
    const auto add = [&](std::string_view word, double low, Value high = {}) {
        listing.rows.push_back({said(call, "without", word), low, std::move(high)});
    };
    add("status_quo", found.status_quo);
    add("blind", found.blind);
    add("blind_claimed", found.blind_claimed);
    add("informed", found.informed_mean);
    add("joint", found.joint.low, found.joint.high);
    add("information", found.value_of_information());
    add("joint_plan", found.value_of_joint_plan().low, found.value_of_joint_plan().high);
    add("transfers", found.value_of_transfers().low, found.value_of_transfers().high);
    add("directives", found.price_of_directives().low, found.price_of_directives().high);
    ENSEJAM_TRY_DO(print(call, listing));
    return interrupt.was_pressed() ? Ending::interrupted : Ending::done;
}

}  // namespace ensejam::cli
