#include <set>

#include "publish/drawing/table.h"
#include "publish/report/report_plan.h"

namespace ensejam::publish {
namespace detail_report_plan_places {

using Bodies = std::map<plan::Rank, std::set<plan::Rank>>;

Bodies bodies_before(const PlanPage& plan) {
    Bodies bodies;
    const plan::Offers& offers = plan.problem().offers;
    for (const plan::Run& run : plan.problem().status_quo)
        bodies[offers.place[run.offer]].insert(offers.organisation[run.offer]);
    return bodies;
}

Bodies bodies_after(const PlanPage& plan) {
    Bodies bodies;
    const plan::Offers& offers = plan.problem().offers;
    for (const plan::PlannedActivity& activity : plan.solution.activities)
        bodies[offers.place[activity.run.offer]].insert(offers.organisation[activity.run.offer]);
    return bodies;
}

struct Sums {
    double need = 0;
    double before = 0;
    double after = 0;
};

Sums sums_of(const plan::PlaceLine& line) {
    Sums sums;
    for (const plan::HarmLine& harm : line.harms) {
        sums.need += harm.need;
        sums.before += harm.before;
        sums.after += harm.after;
    }
    return sums;
}

std::vector<plan::Rank> told_in_place(const PlanPage& plan, plan::Rank place) {
    std::vector<plan::Rank> ranks;
    for (plan::Rank rank = 0; rank < plan.problem().status_quo.size(); ++rank)
        if (plan.problem().offers.place[plan.problem().status_quo[rank].offer] == place)
            ranks.push_back(rank);
    return ranks;
}

Html share_cell(const PlanPage& plan, double part, const Sums& sums) {
    const double people = sums.need / std::max(1, plan.problem().n_periods);
    if (people > 0 && people < plan.page.options.least_people) return plain("–");
    return plain(plan.page.percent(sums.need > 0 ? part / sums.need : 0));
}

std::vector<Html> row_of_place(const PlanPage& plan, const plan::PlaceLine& line, Bodies& before,
                               Bodies& after) {
    const Page& page = plan.page;
    const Sums sums = sums_of(line);
    const auto county = plan.problem().places[line.place].county;
    return {page.name(plan.posed.places[line.place]),
            county < plan.posed.counties.size() ? page.name(plan.posed.counties[county]) : plain("—"),
            plain(say_people(std::round(sums.need / std::max(1, plan.problem().n_periods)), page.language(),
                             page.options.least_people)),
            share_cell(plan, sums.before, sums),
            share_cell(plan, sums.after, sums),
            plain(page.whole_number(static_cast<double>(before[line.place].size()))),
            plain(page.whole_number(static_cast<double>(after[line.place].size()))),
            plan.cites(told_in_place(plan, line.place))};
}

}  // namespace detail_report_plan_places

Html plan_places(const PlanPage& plan) {
    using namespace detail_report_plan_places;
    const Page& page = plan.page;
    Bodies before = bodies_before(plan);
    Bodies after = bodies_after(plan);
    std::vector<const plan::PlaceLine*> lines;
    for (const plan::PlaceLine& line : plan.explanation.places) lines.push_back(&line);
    const auto name = [&](const plan::PlaceLine* line) {
        return page.name_text(plan.posed.places[line->place]);
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const auto* a, const auto* b) {
        const auto county_a = plan.problem().places[a->place].county;
        const auto county_b = plan.problem().places[b->place].county;
        return county_a != county_b ? county_a < county_b : text::compare(name(a), name(b)) < 0;
    });
    std::vector<std::vector<Html>> rows;
    for (const plan::PlaceLine* line : lines) rows.push_back(row_of_place(plan, *line, before, after));
    if (rows.empty()) return {};
    return tag("section", {{"id", "places"}},
               tag("h2", page.say_in("report.places")) + tag("p", page.say_in("report.places.lead")) +
                   table(page.words("report.places.caption"),
                         {{page.say_in("findings.head.place")},
                          {page.say_in("report.county")},
                          {page.say_in("report.places.need"), true},
                          {page.say_in("report.plan.covered_before"), true},
                          {page.say_in("report.plan.covered_after"), true},
                          {page.say_in("report.places.bodies_before"), true},
                          {page.say_in("report.places.bodies_after"), true},
                          {page.say_in("findings.head.cites")}},
                         rows));
}

}  // namespace ensejam::publish
