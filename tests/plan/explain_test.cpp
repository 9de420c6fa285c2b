#include "plan/explain/explain.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "plan/files.h"
#include "plan/made.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

const AskLine* line_of(const Explanation& explanation, Ask ask) {
    for (const AskedOf& one : explanation.organisations)
        for (const AskLine& line : one.lines)
            if (line.ask == ask) return &line;
    return nullptr;
}

bool gives(const AskLine& line, Why why) {
    return std::any_of(line.reasons.begin(), line.reasons.end(),
                       [why](const Reason& reason) { return reason.why == why; });
}

/// One programme in one place, run today by both organisations; the NGO is cheaper.
Problem doubled() {
    Problem problem = made::frame(1, {100});
    problem.programmes = {{.id = "A"}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {20}, .transferable_share = 1, .payees = {1}}};
    made::add(problem, {.organisation = 0, .cost = 10, .reach = {{0, 0.5}}});
    made::add(problem, {.organisation = 1, .cost = 8, .reach = {{0, 0.5}}});
    problem.status_quo = {{.offer = 0}, {.offer = 1}};
    return problem;
}

}  // namespace

TEST_CASE(
    "explain: people before and after are those of the values, and overlap is what claims have too much") {
    const Problem problem = tiny("t15_least_money");
    const Solution solution = solve(problem, {});
    const Explanation explanation = explain(problem, solution);
    CHECK(explanation.people_before == doctest::Approx(75));
    CHECK(explanation.people_after == doctest::Approx(solution.value));
    CHECK(explanation.harms[0].overlap_before == doctest::Approx(25));
    CHECK(explanation.money_before == doctest::Approx(20 * std::pow(10, problem.money_decimals)));
    double credited = 0;
    for (const AskedOf& one : explanation.organisations) credited += one.people_after;
    CHECK(credited == doctest::Approx(explanation.people_after));
}

TEST_CASE("explain: the second provider of one programme is asked to stop, and told which rule and overlap") {
    const Problem problem = doubled();
    const Solution solution = solve(problem, {});
    REQUIRE(solution.activities.size() == 1);
    const Explanation explanation = explain(problem, solution);
    const AskLine* stop = line_of(explanation, Ask::stop);
    REQUIRE(stop != nullptr);
    CHECK(gives(*stop, Why::one_provider));
    CHECK(gives(*stop, Why::overlap_avoided));
    CHECK(stop->people_before == doctest::Approx(37.5));
    const AskLine* keep = line_of(explanation, Ask::keep);
    REQUIRE(keep != nullptr);
    CHECK(keep->reasons[0].why == Why::people_reached);
    CHECK(keep->reasons[0].amount == doctest::Approx(50));
}

TEST_CASE("explain: what one stops and another starts in the same place is handed over") {
    Problem problem = doubled();
    problem.status_quo = {{.offer = 0}};
    problem.funds[0].amounts = {8};
    const Explanation explanation = explain(problem, solve(problem, {}));
    const AskLine* gives_up = line_of(explanation, Ask::hand_over);
    const AskLine* takes = line_of(explanation, Ask::take_over);
    REQUIRE(gives_up != nullptr);
    REQUIRE(takes != nullptr);
    CHECK(gives_up->partner == 1);
    CHECK(takes->partner == 0);
    CHECK(gives(*takes, Why::people_reached));
    CHECK(explanation.organisations[0].money_given == 8);
    CHECK(explanation.organisations[1].money_received == 8);
}

TEST_CASE("explain: where staff binds and money is free, staff has a price and money has none") {
    const Problem problem = tiny("t13_staff");
    const Explanation explanation = explain(problem, solve(problem, {}));
    REQUIRE(!explanation.prices.empty());
    for (const RowPrice& row : explanation.prices) CHECK(row.row == RowKind::staff);
    CHECK(explanation.prices[0].used == doctest::Approx(8));
    CHECK(explanation.prices[0].available == doctest::Approx(10));
}

TEST_CASE("explain: an option that is left out is blocked by what is lacking") {
    const Problem problem = tiny("t13_staff");
    const Solution solution = solve(problem, {});
    REQUIRE(solution.activities.size() == 1);
    const Rank other = 1 - solution.activities[0].run.offer;
    const WhyNot why = why_not(problem, solution, {.offer = other});
    CHECK(why.gain == doctest::Approx(50));
    CHECK(why.money == doctest::Approx(0));
    CHECK(why.staff > 0);
    REQUIRE(why.blocked.size() == 1);
    CHECK(why.blocked[0].block == Block::hours);
    CHECK(why.blocked[0].lacking == doctest::Approx(6));
    const WhyNot again = why_not(problem, solution, {.offer = solution.activities[0].run.offer, .dose = 2});
    CHECK(std::any_of(again.blocked.begin(), again.blocked.end(),
                      [](const Blocked& one) { return one.block == Block::provider; }));
    CHECK(std::any_of(again.blocked.begin(), again.blocked.end(),
                      [](const Blocked& one) { return one.block == Block::dose; }));
}

TEST_CASE("explain: rules that clash are found without those that do not matter") {
    Problem problem = made::frame(1, {100, 100, 100});
    problem.programmes = {{.id = "A"}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {10}}};
    for (Rank place = 0; place < 3; ++place)
        made::add(problem, {.place = place, .cost = place == 1 ? 1 : 6, .reach = {{0, 0.5}}});
    problem.commitments = {{.offer = 0}, {.offer = 1}, {.offer = 2}};
    const std::vector<Clash> clashing = clash(problem, {});
    REQUIRE(clashing.size() == 2);
    CHECK(clashing[0].kind == ClashKind::commitment);
    CHECK(clashing[0].subject == 0);
    CHECK(clashing[1].subject == 2);
    problem.commitments.pop_back();
    CHECK(clash(problem, {}).empty());
}

TEST_CASE("explain: a plan is worth less when programmes reach little, and more when they reach much") {
    const Problem problem = doubled();
    const Solution solution = solve(problem, {});
    const Spread reaches = spread(problem, solution, {});
    CHECK(reaches.value_low < reaches.value);
    CHECK(reaches.value < reaches.value_high);
    CHECK(reaches.value_low <= reaches.bound_low * (1 + 1e-6));
    CHECK(reaches.value_high <= reaches.bound_high * (1 + 1e-6));
    CHECK(reaches.n_in_all <= reaches.n_activities);
}
