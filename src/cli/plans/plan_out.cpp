#include "cli/plans/plan_out.h"

#include "cli/machine/files.h"
#include "cli/talk/print.h"

namespace ensejam::cli {
namespace detail_plan_out {

using publish::Value;

/// Money in the unit that the problem was written in.
Value major_units(const Asked& asked, std::int64_t minor) {
    const std::int32_t decimals = asked.problem().money_decimals;
    if (decimals <= 0) return minor;
    const double scale = std::pow(10.0, decimals);
    const double major = static_cast<double>(minor) / scale;
    return major == std::floor(major) ? Value{static_cast<std::int64_t>(major)} : Value{major};
}

/// When a run is on: one period of days for a reader, its first and last period for a program.
std::vector<Value> when_of(const Call& call, const Asked& asked, const plan::Run& run) {
    const auto& periods = asked.posed.periods;
    const auto last = static_cast<std::size_t>(run.last);
    if (call.format() == Format::text && last < periods.size())
        return {text::write_period({periods[static_cast<std::size_t>(run.first)].from, periods[last].to},
                                   call.language())};
    if (call.format() == Format::text)
        return {period_name(call, asked, run.first) + ".." + period_name(call, asked, run.last)};
    return {period_name(call, asked, run.first), period_name(call, asked, run.last)};
}

/// Every activity of the plan, those with most money first.
publish::Listing activities_listing(const Call& call, const Asked& asked, const plan::Solution& solution) {
    publish::Listing listing{
        .name = "activities",
        .columns = {column(call, "place"), column(call, "programme"), column(call, "organisation")}};
    const bool is_text = call.format() == Format::text;
    for (const std::string_view key : words_of(is_text ? "when dose money" : "from to dose money"))
        listing.columns.push_back(column(call, key));
    auto activities = solution.activities;
    std::stable_sort(activities.begin(), activities.end(), [](const auto& a, const auto& b) {
        return money_of(a.payments) > money_of(b.payments);
    });
    for (const plan::PlannedActivity& activity : activities) {
        const NamedOffer offer = named(call, asked, activity.run.offer);
        std::vector<Value> row{offer.place, offer.programme, offer.organisation};
        for (Value& value : when_of(call, asked, activity.run)) row.push_back(std::move(value));
        row.push_back(activity.run.dose);
        row.push_back(major_units(asked, money_of(activity.payments)));
        listing.rows.push_back(std::move(row));
    }
    return listing;
}

std::string summary(const Call& call, const Asked& asked, const plan::Solution& solution) {
    const auto language = call.language();
    std::int64_t money = 0;
    for (const auto& activity : solution.activities) money += money_of(activity.payments);
    for (const auto& site : solution.sites) money += money_of(site.payments);
    const plan::Problem& problem = asked.problem();
    const double quo = plan::value_of(problem, problem.status_quo);
    std::string text =
        publish::say(language, "cli.plan." + std::string(publish::word_of(solution.status))) + "\n";
    if (solution.status == plan::Status::infeasible) return text;
    const double major = static_cast<double>(money) / std::pow(10.0, std::max(problem.money_decimals, 0));
    text += publish::say(language, asked.known ? "cli.plan.size" : "cli.plan.size_plain",
                         {{"n", std::to_string(solution.activities.size())},
                          {"money", text::write_number(major, language, 2)}}) +
            "\n";
    if (!problem.status_quo.empty())
        text += publish::say(language, "cli.plan.value",
                             {{"quo", text::write_number(quo, language)},
                              {"value", text::write_number(solution.value, language)}}) +
                "\n";
    text += publish::say(language, "cli.plan.bound",
                         {{"value", text::write_number(solution.value, language)},
                          {"bound", text::write_number(solution.bound, language)},
                          {"percent", text::write_percent(solution.gap, language, 2)}}) +
            "\n";
    return text + publish::say(language, "cli.plan.checked") + "\n";
}

}  // namespace detail_plan_out

using namespace detail_plan_out;

Done write_plan(const Call& call, const Asked& asked, const plan::Solution& solution) {
    const std::string folder = call.text("output");
    if (folder.empty() || call.is_dry()) return done();
    ENSEJAM_TRY_DO(
        write_file(folder + "/plan.json", publish::plan_json(asked.problem(), solution, asked.posed.asking)));
    return write_file(folder + "/certificate.bin", publish::certificate_bytes(asked.problem(), solution));
}

Result<plan::Solution> read_plan_back(const std::string& folder, const plan::Problem& problem, Talk& talk) {
    ENSEJAM_TRY(const auto json, read_file(folder + "/plan.json", largest_plan_file));
    ENSEJAM_TRY(const auto certificate, read_file(folder + "/certificate.bin", largest_plan_file));
    auto noted = intake::read_solution(problem, json.bytes, certificate.bytes);
    if (noted.issues.empty()) return std::move(noted.value);
    talk.issues(std::span(noted.issues).subspan(1));
    const Issue& first = noted.issues.front();
    Error error{.code = first.code, .where = first.where, .blanks = first.blanks};
    if (error.where.file.empty()) error.where.file = folder;
    if (!first.cell.empty()) error.blanks.emplace_back("cell", first.cell);
    return error;
}

Done print_plan(const Call& call, const Asked& asked, const plan::Solution& solution,
                const publish::PlanTimes& times) {
    if (call.format() == Format::json) return show(call, publish::solve_json(solution, times));
    publish::Listing listing = activities_listing(call, asked, solution);
    if (call.format() != Format::text) return show(call, listing);
    const std::size_t most = call.has("most") ? static_cast<std::size_t>(call.whole("most")) : 12;
    if (most > 0 && listing.rows.size() > most) listing.rows.resize(most);
    if (asked.known && solution.status != plan::Status::infeasible)
        return show(call,
                    publish::plan_text(*asked.known, asked.posed, solution, explanation_of(asked, solution),
                                       call.language(), call.has("most") ? most : 3));
    std::string text = summary(call, asked, solution);
    const bool is_plan = solution.status != plan::Status::infeasible;
    if (is_plan && !listing.rows.empty()) text += "\n" + publish::as_text(listing, call.language());
    return show(call, text);
}

NamedOffer named(const Call& call, const Asked& asked, plan::Rank offer) {
    const plan::Problem& problem = asked.problem();
    const plan::Offers& offers = problem.offers;
    const plan::Rank place = offers.place[offer], body = offers.organisation[offer],
                     programme = offers.programme[offer];
    return {.place = name_or_id(call, asked, asked.posed.places, place, problem.places[place].id),
            .programme =
                name_or_id(call, asked, asked.posed.programmes, programme, problem.programmes[programme].id),
            .organisation =
                name_or_id(call, asked, asked.posed.organisations, body, problem.organisations[body].id)};
}

std::int64_t money_of(const std::vector<plan::Payment>& payments) {
    std::int64_t total = 0;
    for (const plan::Payment& payment : payments) total += payment.amount;
    return total;
}

std::string period_name(const Call& call, const Asked& asked, std::int32_t period) {
    const auto rank = static_cast<std::size_t>(period);
    if (rank < asked.posed.periods.size())
        return call.format() == Format::text ? text::write_period(asked.posed.periods[rank], call.language())
                                             : iso(asked.posed.periods[rank].from);
    const auto& names = asked.problem().period_names;
    return rank < names.size() ? names[rank] : std::to_string(period + 1);
}

}  // namespace ensejam::cli
