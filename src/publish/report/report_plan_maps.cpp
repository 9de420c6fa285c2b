#include "publish/drawing/map.h"
#include "publish/drawing/pen.h"
#include "publish/report/report_plan.h"

namespace ensejam::publish {
namespace detail_report_plan_maps {

double covered(const plan::PlaceLine& line, double plan::HarmLine::*part) {
    double need = 0, reached = 0;
    for (const plan::HarmLine& harm : line.harms) {
        need += harm.need;
        reached += harm.*part;
    }
    return need > 0 ? reached / need : 0;
}

/// The upper end of each class but the last: one scale for both maps, a fifth of the largest share, rounded
/// up to a number that reads well.
double class_width(const PlanPage& plan) {
    double largest = 0;
    for (const plan::PlaceLine& line : plan.explanation.places)
        largest = std::max(
            {largest, covered(line, &plan::HarmLine::before), covered(line, &plan::HarmLine::after)});
    for (const double width : {0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15})
        if (largest <= 5 * width) return width;
    return 0.2;
}

std::vector<Spot> spots_of(const PlanPage& plan, double plan::HarmLine::*part, double width) {
    std::vector<Spot> spots;
    for (const plan::PlaceLine& line : plan.explanation.places) {
        const double share = covered(line, part);
        double need = 0;
        for (const plan::HarmLine& harm : line.harms) need += harm.need;
        const auto place = plan.posed.places[line.place];
        spots.push_back(
            {.place = place,
             .weight = need,
             .shade = share <= 0 ? 0 : std::clamp(static_cast<int>(std::ceil(share / width - 1e-9)), 1, 5),
             .title = plan.page.words("report.plan.map.spot", {{"place", plan.page.name_text(place)},
                                                               {"share", plan.page.percent(share)}})});
    }
    return spots;
}

Html legend_of(const PlanPage& plan, double width) {
    const auto item = [](const std::string& css, const Html& words) {
        return tag("li", ornament(16, 16, circle(8, 8, 6, "spot " + css)) + tag("span", words));
    };
    Html items = item("c0", plan.page.say_in("report.plan.map.none"));
    for (int n = 1; n <= 5; ++n) {
        const auto share = [&](double of) { return plan.page.percent(of * width); };
        items +=
            item("c" + std::to_string(n),
                 n < 5 ? plan.page.say_in("report.plan.map.to", {{"from", share(n - 1)}, {"to", share(n)}})
                       : plan.page.say_in("report.plan.map.over", {{"from", share(4)}}));
    }
    return tag("ul", {{"class", "legend"}}, items);
}

Html map_figure(const PlanPage& plan, const MapGround& ground, const std::vector<Spot>& spots,
                const char* key) {
    const std::string title = plan.page.words(key);
    return tag("figure", tag("figcaption", plain(title)) +
                             draw(ground, spots, plan.page.known, plan.page.language(), title));
}

}  // namespace detail_report_plan_maps

Html plan_maps(const PlanPage& plan) {
    using namespace detail_report_plan_maps;
    const double width = class_width(plan);
    const auto before = spots_of(plan, &plan::HarmLine::before, width);
    const auto after = spots_of(plan, &plan::HarmLine::after, width);
    const MapGround ground = lay_out(plan.page.known, before);
    if (ground.height <= 0) return {};
    const Html maps = map_figure(plan, ground, before, "report.plan.map.before") +
                      map_figure(plan, ground, after, "report.plan.map.after");
    return tag("h3", plan.page.say_in("report.plan.map")) + tag("div", {{"class", "maps"}}, maps) +
           legend_of(plan, width) +
           tag("p", {{"class", "quiet"}},
               plan.page.say_in("report.plan.map.note") + plain(" ") +
                   plan.page.say_in("report.credit", {{"text", ground.credit}}));
}

}  // namespace ensejam::publish
