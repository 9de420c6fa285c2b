#include "publish/answers/plan_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "publish/sheets/json.h"

namespace ensejam::publish {
namespace detail_plan_json_out {

constexpr std::array<std::string_view, 5> status_words{"optimal", "within_gap", "time_limit", "cancelled",
                                                       "infeasible"};

/// A figure that JSON can hold; what is infinite is absent.
Json figure(double number) { return std::isfinite(number) ? Json(number) : Json(nullptr); }

Json payments_of(const plan::Problem& problem, const std::vector<plan::Payment>& payments) {
    Json rows = Json::array();
    for (const plan::Payment& payment : payments)
        rows.push_back({{"fund", problem.funds[payment.fund].id},
                        {"period", payment.period + 1},
                        {"amount", payment.amount}});
    return rows;
}

Json activity_of(const plan::Problem& problem, const plan::PlannedActivity& activity) {
    const plan::Offers& offers = problem.offers;
    const plan::Run& run = activity.run;
    return {{"offer", run.offer},
            {"place", problem.places[offers.place[run.offer]].id},
            {"programme", problem.programmes[offers.programme[run.offer]].id},
            {"organisation", problem.organisations[offers.organisation[run.offer]].id},
            {"from", run.first + 1},
            {"to", run.last + 1},
            {"dose", run.dose},
            {"payments", payments_of(problem, activity.payments)}};
}

/// Money and activities by province and organisation.
struct Sums {
    std::int64_t money = 0;
    std::int64_t ngo_money = 0;
    std::int64_t activities = 0;
};

void add_money(const plan::Problem& problem, plan::Rank organisation,
               const std::vector<plan::Payment>& payments, Sums& province, Sums& body) {
    const bool is_ngo = plan::is_ngo_side(problem.organisations[organisation].kind);
    for (const plan::Payment& payment : payments) {
        province.money += payment.amount;
        body.money += payment.amount;
        province.ngo_money += is_ngo ? payment.amount : 0;
    }
    ++province.activities;
    ++body.activities;
}

Json totals_of(const plan::Problem& problem, const plan::Solution& solution) {
    std::map<plan::Rank, Sums> provinces, bodies;
    for (const plan::PlannedActivity& activity : solution.activities) {
        const plan::Rank offer = activity.run.offer;
        const plan::Rank province =
            problem.counties[problem.places[problem.offers.place[offer]].county].province;
        const plan::Rank body = problem.offers.organisation[offer];
        add_money(problem, body, activity.payments, provinces[province], bodies[body]);
    }
    for (const plan::OpenSite& open : solution.sites) {
        const plan::Site& site = problem.sites[open.site];
        add_money(problem, site.organisation, open.payments, provinces[site.province],
                  bodies[site.organisation]);
    }
    Json totals = {{"provinces", Json::array()}, {"organisations", Json::array()}};
    for (const auto& [rank, sums] : provinces)
        totals["provinces"].push_back({{"id", problem.provinces[rank].id},
                                       {"activities", sums.activities},
                                       {"money", sums.money},
                                       {"ngo_money", sums.ngo_money}});
    for (const auto& [rank, sums] : bodies)
        totals["organisations"].push_back(
            {{"id", problem.organisations[rank].id}, {"activities", sums.activities}, {"money", sums.money}});
    return totals;
}

/// The name of what a broken rule is about.
std::string subject_name(const plan::Problem& problem, const plan::Solution& solution,
                         const plan::Broken& broken) {
    const std::string_view kind = plan::subject_of(broken.rule);
    const std::size_t rank = broken.subject;
    const auto id_in = [rank](const auto& nouns) {
        return rank < nouns.size() ? nouns[rank].id : std::string();
    };
    if (kind == "fund") return id_in(problem.funds);
    if (kind == "province") return id_in(problem.provinces);
    if (kind == "county") return id_in(problem.counties);
    if (kind == "place") return id_in(problem.places);
    if (kind == "staff" && rank < problem.staff.size())
        return problem.organisations[problem.staff[rank].organisation].id + "/" + problem.staff[rank].type;
    std::size_t offer = problem.offers.size();
    if (kind == "activity" && rank < solution.activities.size()) offer = solution.activities[rank].run.offer;
    if (kind == "commitment" && rank < problem.commitments.size()) offer = problem.commitments[rank].offer;
    if (offer >= problem.offers.size()) return {};
    return problem.places[problem.offers.place[offer]].id + "/" +
           problem.programmes[problem.offers.programme[offer]].id + "/" +
           problem.organisations[problem.offers.organisation[offer]].id;
}

}  // namespace detail_plan_json_out

std::string_view word_of(plan::Status status) {
    return detail_plan_json_out::status_words.at(static_cast<std::size_t>(status));
}

std::string plan_json(const plan::Problem& problem, const plan::Solution& solution,
                      const plan::Asking& asking) {
    using namespace detail_plan_json_out;
    Json document = {{"format", "ensejam-plan-result-1"},
                     {"name", problem.name},
                     {"input_hash", problem.input_hash},
                     {"status", word_of(solution.status)},
                     {"value", figure(solution.value)},
                     {"bound", figure(solution.bound)},
                     {"gap", figure(solution.gap)},
                     {"passes", solution.passes},
                     {"seed", solution.seed},
                     {"periods", problem.n_periods},
                     {"money_decimals", problem.money_decimals}};
    if (asking.as_of != no_day)
        document["asked"] = {{"as_of", iso(asking.as_of)}, {"keep_running", asking.keep_running}};
    document["activities"] = Json::array();
    for (const plan::PlannedActivity& activity : solution.activities)
        document["activities"].push_back(activity_of(problem, activity));
    document["sites"] = Json::array();
    for (const plan::OpenSite& open : solution.sites)
        document["sites"].push_back(
            {{"site", problem.sites[open.site].id}, {"payments", payments_of(problem, open.payments)}});
    document["unmet_floors"] = Json::array();
    for (const plan::Rank place : solution.unmet_floors)
        document["unmet_floors"].push_back(problem.places[place].id);
    document["totals"] = totals_of(problem, solution);
    return written(document);
}

std::string solve_json(const plan::Solution& solution, const PlanTimes& times) {
    using detail_plan_json_out::figure;
    const Json document = {{"status", word_of(solution.status)},
                           {"value", figure(solution.value)},
                           {"bound", figure(solution.bound)},
                           {"gap", figure(solution.gap)},
                           {"seconds", times.seconds},
                           {"seconds_to_first_plan", times.seconds_to_first_plan},
                           {"passes", solution.passes},
                           {"activities", solution.activities.size()},
                           {"seed", solution.seed}};
    return written(document);
}

std::string verdict_json(const plan::Problem& problem, const plan::Solution& solution,
                         const plan::Verdict& verdict) {
    using namespace detail_plan_json_out;
    Json document = {{"accepted", verdict.accepts()},
                     {"value", figure(verdict.value)},
                     {"bound", figure(verdict.bound)},
                     {"broken", Json::array()}};
    for (const plan::Broken& broken : verdict.broken)
        document["broken"].push_back({{"rule", plan::name_of(broken.rule)},
                                      {"subject", plan::subject_of(broken.rule)},
                                      {"name", subject_name(problem, solution, broken)},
                                      {"period", broken.period < 0 ? Json(nullptr) : Json(broken.period + 1)},
                                      {"found", figure(broken.found)},
                                      {"allowed", figure(broken.allowed)}});
    return written(document);
}

}  // namespace ensejam::publish
