#include "publish/answers/beside_plan.h"

#include <cmath>

#include "publish/words/names.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_beside_plan {

std::string number(double value, text::Language language) { return text::write_number(value, language); }

/// What the plans that were found differ by, and between what it is proven to lie.
Said between_said(std::string key, double found, const plan::Between& between, text::Language language) {
    return {std::move(key),
            {{"value", number(std::max(0.0, found), language)},
             {"low", number(between.low, language)},
             {"high", number(between.high, language)}}};
}

const char* word_of(plan::Caveat caveat) {
    switch (caveat) {
        case plan::Caveat::mandates:
            return "coordination.caveat.mandates";
        case plan::Caveat::bundles:
            return "coordination.caveat.bundles";
        case plan::Caveat::setup_costs:
            return "coordination.caveat.setup_costs";
        case plan::Caveat::transfers:
            break;
    }
    return "coordination.caveat.transfers";
}

/// Does a bound on what no coordination costs hold, and if not, why.
Said guarantee_said(const plan::Comparison& comparison, text::Language language) {
    if (comparison.caveats.empty()) return {"coordination.said.guarantee", {}};
    std::string reasons;
    for (const plan::Caveat caveat : comparison.caveats)
        reasons += (reasons.empty() ? "" : say(language, "list.semicolon")) + say(language, word_of(caveat));
    return {"coordination.said.caveats", {{"reasons", reasons}}};
}

/// What makes the figures weaker than they look.
void add_limits(std::vector<Said>& said, const plan::Comparison& comparison, text::Language language) {
    if (comparison.is_cut_short)
        said.push_back({"coordination.said.cut", {{"n", std::to_string(comparison.n_orders)}}});
    if (!comparison.has_settled) said.push_back({"coordination.said.unsettled", {}});
    if (comparison.informed_mean < comparison.status_quo) said.push_back({"coordination.said.below", {}});
    if (comparison.better)
        said.push_back({"coordination.said.better", {{"value", number(comparison.better->value, language)}}});
}

}  // namespace detail_beside_plan

using namespace detail_beside_plan;

std::string say_amount(const plan::Problem& problem, double minor, bool is_posed, text::Language language) {
    const double major = minor / std::pow(10.0, std::max(problem.money_decimals, 0));
    if (!is_posed) return text::write_number(major, language, 2);
    return say(language, "report.amount",
               {{"amount", text::write_number(major / 1e6, language, std::abs(major) < 1e7 ? 1 : 0)},
                {"currency", currency_name({}, language)}});
}

Listing comparison_listing(const plan::Comparison& comparison, text::Language language) {
    Listing listing{.name = "without_coordination"};
    for (const char* key : {"case", "value", "at_most"})
        listing.columns.push_back({key, say(language, std::string("column.") + key)});
    const auto add = [&](const char* word, double low, Value high = {}) {
        listing.rows.push_back({std::string(word), low, std::move(high)});
    };
    add("status_quo", comparison.status_quo);
    add("blind", comparison.blind);
    add("blind_claimed", comparison.blind_claimed);
    listing.rows.push_back({std::string("blind_activities"), std::int64_t(comparison.n_blind), Value{}});
    listing.rows.push_back({std::string("blind_barred"), std::int64_t(comparison.n_blind_barred), Value{}});
    add("informed", comparison.informed_mean);
    add("informed_least", comparison.informed_least);
    add("informed_most", comparison.informed_most);
    add("joint", comparison.joint.low, comparison.joint.high);
    add("information", comparison.value_of_information());
    add("joint_plan", comparison.value_of_joint_plan().low, comparison.value_of_joint_plan().high);
    add("transfers", comparison.value_of_transfers().low, comparison.value_of_transfers().high);
    add("directives", comparison.price_of_directives().low, comparison.price_of_directives().high);
    listing.rows.push_back({std::string("orders"), std::int64_t{comparison.n_orders}, Value{}});
    listing.rows.push_back({std::string("is_cut_short"), comparison.is_cut_short, Value{}});
    listing.rows.push_back({std::string("has_settled"), comparison.has_settled, Value{}});
    return listing;
}

std::vector<Said> comparison_said(const plan::Comparison& comparison, text::Language language) {
    const auto written = [&](double value) { return number(value, language); };
    const plan::Between joint = comparison.value_of_joint_plan();
    std::vector<Said> said;
    said.push_back({"coordination.said.status_quo", {{"value", written(comparison.status_quo)}}});
    said.push_back(
        {comparison.n_blind_barred > 0 ? "coordination.said.blind_barred" : "coordination.said.blind",
         {{"claimed", written(comparison.blind_claimed)},
          {"blind", written(comparison.blind)},
          {"n", number(static_cast<double>(comparison.n_blind), language)},
          {"barred", number(static_cast<double>(comparison.n_blind_barred), language)}}});
    said.push_back({"coordination.said.information",
                    {{"value", written(comparison.value_of_information())},
                     {"informed", written(comparison.informed_mean)},
                     {"least", written(comparison.informed_least)},
                     {"most", written(comparison.informed_most)}}});
    said.push_back(
        {"coordination.said.joint",
         {{"low", written(joint.low)},
          {"high", written(joint.high)},
          {"joint", written(comparison.joint.low)},
          {"times", text::write_number(comparison.joint.low / std::max(comparison.informed_mean, 1e-9),
                                       language, 2)}}});
    said.push_back(between_said("coordination.said.transfers",
                                comparison.joint.low - comparison.without_transfers.low,
                                comparison.value_of_transfers(), language));
    said.push_back(between_said("coordination.said.directives",
                                comparison.without_directives.low - comparison.joint.low,
                                comparison.price_of_directives(), language));
    said.push_back({"coordination.said.rules", {}});
    add_limits(said, comparison, language);
    said.push_back(guarantee_said(comparison, language));
    return said;
}

Listing least_money_listing(const plan::Problem& problem, const plan::LeastMoney& least,
                            text::Language language) {
    Listing listing{.name = "least_money"};
    for (const char* key : {"figure", "value"})
        listing.columns.push_back({key, say(language, std::string("column.") + key)});
    const auto add = [&](const std::string& word, Value value) {
        listing.rows.push_back({word, std::move(value)});
    };
    add("money_today", std::round(least.money_today));
    add("has_plan", least.has_plan);
    add("money", least.has_plan ? Value{std::round(least.money)} : Value{});
    add("bound", std::round(least.bound));
    add("waste_low", least.has_plan ? Value{std::round(least.waste().low)} : Value{});
    add("waste_high", std::round(least.waste().high));
    add("activities", static_cast<std::int64_t>(least.plan.activities.size()));
    for (std::size_t harm = 0; harm < problem.harms.size(); ++harm) {
        add("covered_today_" + problem.harms[harm].id, least.covered_today[harm]);
        add("covered_" + problem.harms[harm].id, least.has_plan ? Value{least.covered[harm]} : Value{});
    }
    return listing;
}

std::vector<Said> least_money_said(const plan::Problem& problem, const plan::LeastMoney& least, bool is_posed,
                                   text::Language language) {
    const auto amount = [&](double minor) { return say_amount(problem, minor, is_posed, language); };
    const std::string today = amount(least.money_today), high = amount(std::max(0.0, least.waste().high));
    if (!least.has_plan) return {{"least.said.no_plan", {{"today", today}, {"high", high}}}};
    if (least.money >= least.money_today) return {{"least.said.nothing", {{"today", today}, {"high", high}}}};
    return {{"least.said.headline",
             {{"money", amount(least.money)},
              {"today", today},
              {"low", amount(least.waste().low)},
              {"percent", text::write_percent(least.waste().low / least.money_today, language)}}},
            {"least.said.bound", {{"bound", amount(least.bound)}, {"high", high}}}};
}

std::vector<Said> spread_said(const plan::Spread& spread, text::Language language) {
    return {{"spread.said.values",
             {{"low", number(spread.value_low, language)},
              {"value", number(spread.value, language)},
              {"high", number(spread.value_high, language)}}},
            {"spread.said.in_all",
             {{"n", std::to_string(spread.n_in_all)}, {"n_all", std::to_string(spread.n_activities)}}}};
}

std::string text_of(const std::vector<Said>& said, text::Language language) {
    std::string text;
    for (const Said& one : said) text += say(language, one.key, one.blanks) + "\n";
    return text;
}

}  // namespace ensejam::publish
