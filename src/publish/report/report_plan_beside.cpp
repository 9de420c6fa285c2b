#include "publish/drawing/table.h"
#include "publish/report/report_plan.h"

// What stands beside the plan on paper: what happens without it, the same for less, and the first steps.
namespace ensejam::publish {
namespace detail_report_plan_beside {

constexpr std::size_t first_steps = 10;
constexpr std::size_t moves_told = 3;

Html said_list(const PlanPage& plan, const std::vector<Said>& said) {
    Html lines;
    for (const Said& one : said) lines += tag("li", plan.page.say_in(one.key, one.blanks));
    return tag("ul", {{"class", "prices"}}, lines);
}

std::string bodies_of(const PlanPage& plan, const std::vector<plan::Run>& runs) {
    std::string names;
    for (const plan::Run& run : runs)
        names += (names.empty() ? "" : plan.page.words("list.comma")) +
                 plan.organisation(plan.problem().offers.organisation[run.offer]);
    return names;
}

Said move_said(const PlanPage& plan, const plan::Move& move) {
    const std::string before = bodies_of(plan, move.before), after = bodies_of(plan, move.after);
    Said said{"repair.move.over",
              {{"programme", plan.programme(move.programme)},
               {"place", plan.place(move.place)},
               {"from", before},
               {"to", after}}};
    if (before.empty()) said.key = "repair.move.start";
    if (after.empty()) said.key = "repair.move.stop";
    if (before == after) said.key = "repair.move.change";
    return said;
}

/// The moves of a package that weigh most, and how many more there are.
Html moves_cell(const PlanPage& plan, const plan::Package& package) {
    std::vector<const plan::Move*> moves;
    for (const plan::Move& move : package.moves) moves.push_back(&move);
    std::stable_sort(moves.begin(), moves.end(),
                     [](const auto* a, const auto* b) { return std::abs(a->gain) > std::abs(b->gain); });
    Html cell;
    for (std::size_t rank = 0; rank < std::min(moves.size(), moves_told); ++rank) {
        const Said said = move_said(plan, *moves[rank]);
        cell += tag("div", plan.page.say_in(said.key, said.blanks));
    }
    if (moves.size() > moves_told)
        cell += tag("div", {{"class", "quiet"}},
                    plan.page.say_in("payoff.more", {{"n", std::to_string(moves.size() - moves_told)}}));
    return cell;
}

Html steps_table(const PlanPage& plan, const plan::Repair& repair) {
    const Page& page = plan.page;
    const double gain = plan.solution.value - repair.value_kept;
    std::vector<std::vector<Html>> rows;
    for (std::size_t rank = 0; rank < std::min(repair.agenda.size(), first_steps); ++rank) {
        const plan::Package& package = repair.agenda[rank];
        rows.push_back({plain(page.whole_number(static_cast<double>(rank + 1))), moves_cell(plan, package),
                        plain(page.whole_number(package.gain * plan.explanation.people_per_value)),
                        plain(page.percent(package.disruption / std::max(repair.full_weight, 1e-9))),
                        plain(page.percent((package.value - repair.value_kept) / std::max(gain, 1e-9)))});
    }
    return table(page.words("repair.table"),
                 {{page.say_in("repair.step"), true},
                  {page.say_in("repair.moves")},
                  {page.say_in("repair.people"), true},
                  {page.say_in("repair.change_share"), true},
                  {page.say_in("repair.gain_share"), true}},
                 rows);
}

/// What cannot go on as it is, whatever is decided.
Html forced(const PlanPage& plan, const plan::Repair& repair) {
    if (repair.forced.empty()) return {};
    const double lost = (repair.value_today - repair.value_kept) * plan.explanation.people_per_value;
    return tag(
        "p", plan.page.say_in("repair.forced", {{"n", std::to_string(repair.forced.size())},
                                                {"n_people", plan.page.whole_number(std::max(0.0, lost))}}));
}

Html steps(const PlanPage& plan, const plan::Repair& repair) {
    if (repair.agenda.empty()) return {};
    const auto percent = [&](double part) { return plan.page.percent(plan::gained_share_at(repair, part)); };
    return tag("h3", plan.page.say_in("repair.title")) +
           tag("p", plan.page.say_in("repair.lead", {{"quarter", percent(0.25)}, {"half", percent(0.5)}})) +
           steps_table(plan, repair);
}

}  // namespace detail_report_plan_beside

Html plan_beside(const PlanPage& plan, const BesidePlan& beside) {
    using namespace detail_report_plan_beside;
    Html inner;
    if (beside.least != nullptr)
        inner += tag("h3", plan.page.say_in("least.title")) +
                 said_list(plan, least_money_said(plan.problem(), *beside.least, true, plan.page.language()));
    if (beside.comparison != nullptr)
        inner += tag("h3", plan.page.say_in("coordination.title")) +
                 tag("p", plan.page.say_in("coordination.lead")) +
                 said_list(plan, comparison_said(*beside.comparison, plan.page.language()));
    if (beside.repair != nullptr) inner += steps(plan, *beside.repair);
    if (beside.spread != nullptr)
        inner += tag("h3", plan.page.say_in("spread.title")) +
                 said_list(plan, spread_said(*beside.spread, plan.page.language()));
    return inner;
}

}  // namespace ensejam::publish
