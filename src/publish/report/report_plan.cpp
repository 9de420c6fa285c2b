#include "publish/report/report_plan.h"

#include "publish/drawing/table.h"

namespace ensejam::publish {
namespace detail_report_plan {

Html plan_tile(const PlanPage& plan, const std::string& key, const Html& big, const Html& small) {
    return tag("div", {{"class", "tile"}},
               tag("dt", plan.page.say_in(key)) +
                   tag("dd", tag("div", {{"class", "big"}}, big) + tag("span", {{"class", "quiet"}}, small)));
}

Html percent(const PlanPage& plan, double share) {
    return plain(plan.page.percent(share, share < 0.1 ? 1 : 0));
}

Html part_of(const PlanPage& plan, double part, double of_all) {
    return percent(plan, of_all > 0 ? part / of_all : 0);
}

struct NgoShare {
    double before = 0;
    double after = 0;
    double floor = 0;
};

/// The NGO side's part of the money, today and with the plan.
NgoShare ngo_share(const PlanPage& plan) {
    double before = 0, after = 0, all_before = 0, all_after = 0;
    for (const plan::AskedOf& asked : plan.explanation.organisations) {
        const bool is_ngo = plan::is_ngo_side(plan.problem().organisations[asked.organisation].kind);
        all_before += asked.money_before;
        all_after += asked.money_after;
        before += is_ngo ? asked.money_before : 0;
        after += is_ngo ? asked.money_after : 0;
    }
    NgoShare share{.before = all_before > 0 ? before / all_before : 0,
                   .after = all_after > 0 ? after / all_after : 0};
    for (const plan::Province& province : plan.problem().provinces)
        share.floor = std::max(share.floor, province.ngo_share_min);
    return share;
}

std::size_t places_with_nothing(const PlanPage& plan, double plan::HarmLine::*part) {
    std::size_t n = 0;
    for (const plan::PlaceLine& place : plan.explanation.places)
        n += std::all_of(place.harms.begin(), place.harms.end(),
                         [&](const auto& harm) { return harm.*part <= 0; })
                 ? 1
                 : 0;
    return n;
}

double sum_of_harms(const PlanPage& plan, double plan::HarmLine::*part) {
    double sum = 0;
    for (const plan::HarmLine& harm : plan.explanation.harms) sum += harm.*part;
    return sum;
}

/// What is reached more than once, of all that is delivered.
std::string twice_share(const PlanPage& plan, double plan::HarmLine::*part, double reached) {
    const double twice = sum_of_harms(plan, part);
    return plan.page.percent(reached > 0 ? twice / (twice + reached) : 0);
}

/// The places that the plan leaves with nothing, and that no rule forbids it.
Html left_out(const PlanPage& plan) {
    constexpr std::size_t most = 8;
    std::string names;
    std::size_t n = 0;
    for (const plan::PlaceLine& place : plan.explanation.places) {
        const bool has_nothing = std::all_of(place.harms.begin(), place.harms.end(),
                                             [](const auto& harm) { return harm.after <= 0; });
        if (!has_nothing || place.harms.empty()) continue;
        if (n++ < most)
            names += (names.empty() ? "" : plan.page.words("list.comma")) + plan.place(place.place);
    }
    if (n == 0) return {};
    return tag("p", plan.page.say_in("report.plan.left_out", {{"n", std::to_string(n)}, {"places", names}}));
}

Html tiles(const PlanPage& plan) {
    const Page& page = plan.page;
    const auto number = [&](double value) { return bdi(page.whole_number(value)); };
    const double need = sum_of_harms(plan, &plan::HarmLine::need);
    const NgoShare share = ngo_share(plan);
    Html result = plan_tile(plan, "report.plan.covered",
                            before_after(plan, part_of(plan, plan.explanation.people_before, need),
                                         part_of(plan, plan.explanation.people_after, need)),
                            page.say_in("report.plan.covered.note"));
    result += plan_tile(
        plan, "report.plan.overlap",
        before_after(plan, number(sum_of_harms(plan, &plan::HarmLine::overlap_before)),
                     number(sum_of_harms(plan, &plan::HarmLine::overlap_after))),
        page.say_in(
            "report.plan.overlap.note",
            {{"before", twice_share(plan, &plan::HarmLine::overlap_before, plan.explanation.people_before)},
             {"after", twice_share(plan, &plan::HarmLine::overlap_after, plan.explanation.people_after)}}));
    result += plan_tile(
        plan, "report.plan.nothing",
        before_after(plan, number(static_cast<double>(places_with_nothing(plan, &plan::HarmLine::before))),
                     number(static_cast<double>(places_with_nothing(plan, &plan::HarmLine::after)))),
        page.say_in("report.plan.nothing.note", {{"n", std::to_string(plan.explanation.places.size())}}));
    result += plan_tile(plan, "report.plan.ngo",
                        before_after(plan, percent(plan, share.before), percent(plan, share.after)),
                        page.say_in("report.plan.ngo.note", {{"share", page.percent(share.floor)}}));
    result += plan_tile(plan, "report.plan.money",
                        before_after(plan, bdi(plan.million(plan.explanation.money_before / 1000)),
                                     bdi(plan.million(plan.explanation.money_after / 1000))),
                        page.say_in("report.milliard", {{"currency", currency_name({}, page.language())}}));
    return tag("dl", {{"class", "tiles"}}, result);
}

/// The plan may fall short of the best possible one by this share at most.
Html how_good(const PlanPage& plan) {
    const double gap =
        plan.solution.value > 0 ? (plan.solution.bound - plan.solution.value) / plan.solution.value : 0;
    if (gap <= 1e-6) return plan.page.say_in("report.plan.best");
    return plan.page.say_in("report.plan.gap", {{"percent", plan.page.percent(gap, 1)}});
}

Html harms_table(const PlanPage& plan) {
    const Page& page = plan.page;
    std::vector<std::vector<Html>> rows;
    for (const plan::HarmLine& harm : plan.explanation.harms)
        rows.push_back({page.name(plan.posed.harms[harm.harm]), plain(page.whole_number(harm.need)),
                        part_of(plan, harm.before, harm.need), part_of(plan, harm.after, harm.need),
                        plain(page.whole_number(harm.overlap_before)),
                        plain(page.whole_number(harm.overlap_after))});
    return table(page.words("report.plan.harms"),
                 {{page.say_in("findings.column.harm")},
                  {page.say_in("report.plan.need"), true},
                  {page.say_in("report.plan.covered_before"), true},
                  {page.say_in("report.plan.covered_after"), true},
                  {page.say_in("report.plan.overlap_before"), true},
                  {page.say_in("report.plan.overlap_after"), true}},
                 rows);
}

}  // namespace detail_report_plan

std::string PlanPage::million(double minor) const {
    double major = minor;
    for (int n = 0; n < problem().money_decimals; ++n) major /= 10;
    return text::write_number(major / 1e6, page.language(), std::abs(major) < 1e7 ? 1 : 0);
}

std::string PlanPage::periods(std::int32_t first, std::int32_t last) const {
    const auto n = static_cast<std::int32_t>(posed.periods.size());
    if (first < 0 || last >= n || last < first) return {};
    return text::write_period({posed.periods[static_cast<std::size_t>(first)].from,
                               posed.periods[static_cast<std::size_t>(last)].to},
                              page.language());
}

std::vector<Cite> PlanPage::cited(const std::vector<plan::Rank>& status_quo) const {
    std::vector<Id<registry::Activity>> activities;
    for (const plan::Rank rank : status_quo)
        if (rank < posed.told.size()) activities.push_back(posed.told[rank].activity);
    return cites_of(page.known, activities);
}

Html PlanPage::cites(const std::vector<plan::Rank>& status_quo) const {
    const auto rows = cited(status_quo);
    return rows.empty() ? Html{} : tag("p", {{"class", "cite"}}, cites_inline(page, rows));
}

std::string PlanPage::organisation(plan::Rank rank) const {
    if (rank < posed.organisations.size()) return page.name_text(posed.organisations[rank]);
    return rank < problem().organisations.size() ? problem().organisations[rank].id : "—";
}
std::string PlanPage::programme(plan::Rank rank) const {
    if (rank < posed.programmes.size()) return page.name_text(posed.programmes[rank]);
    return rank < problem().programmes.size() ? problem().programmes[rank].id : "—";
}
std::string PlanPage::place(plan::Rank rank) const {
    if (rank < posed.places.size()) return page.name_text(posed.places[rank]);
    return rank < problem().places.size() ? problem().places[rank].id : "—";
}

Html before_after(const PlanPage& plan, const Html& before, const Html& after) {
    const std::string arrow = plan.page.is_persian() ? "←" : "→";
    return before + tag("span", {{"class", "arrow"}, {"aria-hidden", "true"}}, plain(arrow)) +
           tag("span", {{"class", "then"}}, after);
}

Html plan_summary(const PlanPage& plan) {
    using namespace detail_report_plan;
    const Page& page = plan.page;
    const std::string horizon = plan.periods(0, plan.problem().n_periods - 1);
    Html inner = tag("h2", page.say_in("report.plan")) +
                 tag("p", {{"class", "lead"}}, page.say_in("report.plan.lead", {{"period", horizon}}));
    if (plan.solution.status == plan::Status::infeasible)
        inner += tag("p", page.say_in("report.plan.infeasible"));
    return tag("section", {{"id", "plan"}},
               inner + tiles(plan) + tag("p", how_good(plan)) +
                   tag("p", plan.page.say_in("report.plan.twice_why")) + left_out(plan) + plan_maps(plan) +
                   harms_table(plan) + plan_beside(plan, plan.beside) + plan_prices(plan));
}

}  // namespace ensejam::publish
