#include <map>

#include "publish/report/report_plan.h"

namespace ensejam::publish {
namespace detail_report_plan_prices {

constexpr double money_step = 1e8;  ///< prices of money are told for 100 million
constexpr std::size_t most_prices = 12;
constexpr std::size_t most_of_kind = 4;  ///< funds alone would fill the list with much the same sentence

/// What is scarce, and the step that its price is told for.
struct Scarce {
    std::string key{};
    Blanks blanks{};
    double step = 1;
};

template <class Noun>
std::string name_at(const PlanPage& plan, const std::vector<Id<Noun>>& ids, plan::Rank rank) {
    return rank < ids.size() ? plan.page.name_text(ids[rank]) : std::string("—");
}

std::string fund_name(const PlanPage& plan, plan::Rank rank) {
    const registry::Fund* fund =
        rank < plan.posed.funds.size() ? plan.page.known.find(plan.posed.funds[rank]) : nullptr;
    if (fund == nullptr) return "—";
    const std::string& name = plan.page.is_persian() ? fund->name_fa : fund->name_en;
    return name.empty() ? fund->code : name;
}

Scarce scarce_staff(const PlanPage& plan, const plan::RowPrice& price) {
    using Kind = plan::Posed::Limit::Kind;
    const plan::StaffRow& row = plan.problem().staff[price.subject];
    const plan::Posed::Limit limit =
        price.subject < plan.posed.limits.size() ? plan.posed.limits[price.subject] : plan::Posed::Limit{};
    const Blanks blanks{{"organisation", name_at(plan, plan.posed.organisations, row.organisation)},
                        {"programme", name_at(plan, plan.posed.programmes, limit.programme)}};
    if (limit.kind == Kind::licence) return {"report.price.licence", blanks};
    return limit.kind == Kind::units ? Scarce{"report.price.units", blanks, 100}
                                     : Scarce{"report.price.hours", blanks, 100};
}

Scarce scarce_of(const PlanPage& plan, const plan::RowPrice& price) {
    using plan::RowKind;
    switch (price.row) {
        case RowKind::fund:
            return {"report.price.fund", {{"fund", fund_name(plan, price.subject)}}, money_step};
        case RowKind::transfer:
            return {"report.price.transfer", {{"fund", fund_name(plan, price.subject)}}, money_step};
        case RowKind::staff:
            return scarce_staff(plan, price);
        case RowKind::ngo_share:
            return {"report.price.ngo_share",
                    {{"place", name_at(plan, plan.posed.provinces, price.subject)}},
                    money_step};
        case RowKind::ngo_count:
            return {"report.price.ngo_count", {{"place", name_at(plan, plan.posed.counties, price.subject)}}};
        case RowKind::floor:
            break;
    }
    return {"report.price.floor", {{"place", name_at(plan, plan.posed.places, price.subject)}}};
}

/// Prices of one thing in several periods, told together.
struct Together {
    Scarce what{};
    double least = 0;
    double most = 0;
    std::int32_t n_periods = 0;
    std::int32_t period = plan::no_period;
};

std::vector<Together> grouped_prices(const PlanPage& plan) {
    std::vector<Together> groups;
    for (const plan::RowPrice& price : plan.explanation.prices) {
        Scarce what = scarce_of(plan, price);
        const double people = price.price * what.step * plan.explanation.people_per_value;
        if (people < 0.05) continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Together& group) {
            return group.what.key == what.key && group.what.blanks == what.blanks;
        });
        if (same == groups.end()) {
            groups.push_back({std::move(what), people, people, 1, price.period});
        } else {
            same->least = std::min(same->least, people);
            same->most = std::max(same->most, people);
            ++same->n_periods;
        }
    }
    return groups;
}

Said price_said(const PlanPage& plan, const Together& group) {
    const auto number = [&](double people) {
        return text::write_number(people, plan.page.language(), people < 10 ? 1 : 0);
    };
    const std::string least = number(group.least);
    const std::string most = number(group.most);
    const double step = group.what.step >= money_step ? group.what.step / 1e6 : group.what.step;
    Said said{group.what.key, group.what.blanks};
    said.blanks.emplace_back(
        "n_people",
        least == most ? most : plan.page.words("report.price.between", {{"least", least}, {"most", most}}));
    said.blanks.emplace_back("step", text::write_number(step, plan.page.language()));
    std::string when;
    if (group.n_periods > 1)
        when = " " + plan.page.words("report.price.periods", {{"n", std::to_string(group.n_periods)}});
    else if (group.period != plan::no_period)
        when = " " +
               plan.page.words("report.price.period", {{"period", plan.periods(group.period, group.period)}});
    said.blanks.emplace_back("when", when);
    return said;
}

}  // namespace detail_report_plan_prices

std::vector<Said> prices_said(const PlanPage& plan) {
    using namespace detail_report_plan_prices;
    const auto groups = grouped_prices(plan);
    std::vector<Said> prices;
    std::map<std::string, std::size_t> n_of;
    for (const Together& group : groups) {
        if (prices.size() >= most_prices) break;
        if (n_of[group.what.key]++ < most_of_kind) prices.push_back(price_said(plan, group));
    }
    return prices;
}

Html plan_prices(const PlanPage& plan) {
    Html lines;
    for (const Said& price : prices_said(plan)) lines += tag("li", plan.page.say_in(price.key, price.blanks));
    if (lines.is_empty()) return {};
    return tag("h3", plan.page.say_in("report.prices")) + tag("p", plan.page.say_in("report.prices.lead")) +
           tag("ul", {{"class", "prices scarce"}}, lines);
}

}  // namespace ensejam::publish
