#include "plan/check/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "plan/made.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

/// Two periods, two places, three programmes: A (ongoing commitment), B (needs A), C (not beside B).
/// The agency's fund (100, 100) may pay the NGO half; the NGO's own fund rolls over.
Problem rich() {
    Problem problem = made::frame(2, {100, 60});
    problem.provinces[0].ngo_share_min = 0.2;
    problem.counties[0].min_ngo_activities = 1;
    problem.programmes = {{.id = "A", .min_duration = 2, .dose_min = 0.5, .dose_max = 1.5},
                          {.id = "B"},
                          {.id = "C", .max_providers = 2}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {100, 100}, .transferable_share = 0.5, .payees = {1}},
                     {.id = "g", .owner = 1, .amounts = {10, 10}, .rollover = true}};
    problem.staff = {{.organisation = 0, .type = "worker", .hours = {20, 20}}};
    made::add(problem, {.place = 0,
                        .programme = 0,
                        .organisation = 0,
                        .cost = 20,
                        .setup = 5,
                        .reach = {{0, 0.5}},
                        .hours = {{0, 8}}});
    made::add(problem, {.place = 0, .programme = 1, .organisation = 1, .cost = 30, .reach = {{0, 0.3}}});
    made::add(problem, {.place = 0, .programme = 2, .organisation = 0, .cost = 5, .reach = {{0, 0.1}}});
    made::add(
        problem,
        {.place = 1, .programme = 0, .organisation = 0, .cost = 20, .reach = {{0, 0.4}}, .hours = {{0, 8}}});
    made::add(problem, {.place = 1, .programme = 2, .organisation = 0, .cost = 5, .reach = {{0, 0.2}}});
    made::add(problem, {.place = 1, .programme = 2, .organisation = 1, .cost = 10, .reach = {{0, 0.1}}});
    problem.prerequisites = {{.programme = 1, .needs = 0}};
    problem.exclusion_groups = {{.programmes = {1, 2}}};
    problem.commitments = {{.offer = 0, .last = 0, .dose = 1}};
    problem.bundles = {{.programmes = {0, 1}, .harm = 0, .exposure = 0.2}};
    problem.sites = {{.id = "s",
                      .programme = 2,
                      .organisation = 1,
                      .cost = 10,
                      .first = 1,
                      .last = 1,
                      .covers = {{.place = 1, .harm = 0, .exposure = 0.5}}}};
    return problem;
}

/// A in the first place for both periods, B beside it in the second, C by the NGO in the other, the site
/// open.
Solution good() {
    return {.activities = {{.run = {.offer = 0, .first = 0, .last = 1, .dose = 1},
                            .payments = {{0, 0, 25}, {0, 1, 20}}},
                           {.run = {.offer = 1, .first = 1, .last = 1, .dose = 1}, .payments = {{0, 1, 30}}},
                           {.run = {.offer = 5, .first = 0, .last = 0, .dose = 1}, .payments = {{0, 0, 10}}}},
            .sites = {{.site = 0, .payments = {{1, 1, 10}}}}};
}

bool breaks(const Verdict& verdict, Rule rule) {
    return std::any_of(verdict.broken.begin(), verdict.broken.end(),
                       [rule](const Broken& broken) { return broken.rule == rule; });
}

/// The good plan after a change, its figures claimed anew: does it break just this rule?
void changed(Rule rule, const std::function<void(Problem&, Solution&)>& change, bool alone = true) {
    Problem problem = rich();
    Solution solution = good();
    change(problem, solution);
    const Verdict verdict = check(problem, made::claimed(problem, solution));
    CHECK_MESSAGE(breaks(verdict, rule), name_of(rule));
    if (!alone) return;
    for (const Broken& broken : verdict.broken)
        CHECK_MESSAGE(broken.rule == rule, name_of(broken.rule), " beside ", name_of(rule));
}

}  // namespace

TEST_CASE("check: a plan that keeps every rule is accepted, with the value counted by hand") {
    const Problem problem = rich();
    const Verdict verdict = check(problem, made::claimed(problem, good()));
    for (const Broken& broken : verdict.broken) MESSAGE(name_of(broken.rule));
    CHECK(verdict.accepts());
    const double first = 100 * 0.5 + 100 * (1 - 0.5 * 0.7 * std::exp(-0.2));
    const double second = 60 * 0.1 + 60 * (1 - std::exp(-0.5));
    CHECK(verdict.value == doctest::Approx(first + second).epsilon(1e-12));
    CHECK(verdict.bound >= verdict.value);
}

TEST_CASE("check: each rule of one place is held") {
    changed(Rule::offer_unknown, [](Problem&, Solution& plan) { plan.activities[2].run.offer = 6; });
    changed(Rule::interval_outside, [](Problem&, Solution& plan) { plan.activities[2].run.first = -1; });
    changed(Rule::interval_outside, [](Problem&, Solution& plan) { plan.activities[0].run.last = 2; });
    changed(Rule::dose_outside, [](Problem&, Solution& plan) {
        plan.activities[0].run.dose = 1.6;
        plan.activities[0].payments = {{0, 0, 37}, {0, 1, 32}};
    });
    changed(
        Rule::interval_short, [](Problem& problem, Solution&) { problem.programmes[0].min_duration = 3; },
        false);
    changed(Rule::provider_repeated, [](Problem&, Solution& plan) {
        plan.activities.push_back({.run = {.offer = 5, .first = 1, .last = 1}, .payments = {{1, 1, 10}}});
    });
    changed(Rule::too_many_providers, [](Problem& problem, Solution& plan) {
        problem.programmes[2].max_providers = 1;
        plan.activities.insert(
            plan.activities.begin() + 2,
            {.run = {.offer = 4, .first = 0, .last = 0, .dose = 1}, .payments = {{0, 0, 5}}});
    });
    changed(Rule::excluded_together, [](Problem&, Solution& plan) {
        plan.activities.insert(
            plan.activities.begin() + 2,
            {.run = {.offer = 2, .first = 1, .last = 1, .dose = 1}, .payments = {{0, 1, 5}}});
    });
    changed(Rule::prerequisite_absent,
            [](Problem& problem, Solution&) { problem.prerequisites[0].needs = 2; });
    changed(Rule::commitment_broken, [](Problem& problem, Solution&) { problem.commitments[0].dose = 1.1; });
    changed(Rule::commitment_broken, [](Problem& problem, Solution&) {
        problem.commitments.push_back({.offer = 3, .last = 0, .dose = 1});
    });
    changed(Rule::site_unknown, [](Problem&, Solution& plan) { plan.sites[0].site = 1; });
    changed(Rule::site_unknown, [](Problem&, Solution& plan) { plan.sites.push_back({.site = 0}); });
}

TEST_CASE("check: money is held to the minor unit") {
    changed(Rule::payment_unknown, [](Problem&, Solution& plan) { plan.activities[0].payments[0].fund = 2; });
    changed(Rule::payment_unknown,
            [](Problem&, Solution& plan) { plan.activities[0].payments[0].amount = -1; });
    changed(
        Rule::payment_not_allowed,
        [](Problem&, Solution& plan) {
            plan.activities[0].payments = {{0, 0, 25}, {0, 1, 10}, {1, 1, 10}};
        },
        false);
    changed(Rule::payment_not_allowed, [](Problem& problem, Solution&) {
        problem.funds[0].programmes = {0, 1};
    });
    changed(Rule::payment_not_allowed, [](Problem& problem, Solution&) {
        problem.funds[1].provinces = {1};
        problem.provinces.push_back({.id = "Q"});
    });
    changed(Rule::cost_not_paid, [](Problem&, Solution& plan) { ++plan.activities[0].payments[0].amount; });
    changed(Rule::cost_not_paid, [](Problem&, Solution& plan) { plan.sites[0].payments[0].period = 0; });
    changed(Rule::fund_overspent, [](Problem& problem, Solution&) { problem.funds[0].amounts[0] = 34; });
    changed(Rule::fund_overspent, [](Problem& problem, Solution&) { problem.funds[1].amounts = {5, 4}; });
    changed(Rule::transfer_overspent,
            [](Problem& problem, Solution&) { problem.funds[0].transferable_share = 0.2999; });
}

TEST_CASE("check: money that rolls over may be spent later, never earlier") {
    Problem problem = rich();
    problem.funds[1].amounts = {10, 0};
    CHECK(check(problem, made::claimed(problem, good())).accepts());
    problem.funds[1].amounts = {0, 10};
    problem.sites[0].first = 0;
    Solution early = good();
    early.sites[0].payments[0].period = 0;
    CHECK(breaks(check(problem, made::claimed(problem, early)), Rule::fund_overspent));
}

TEST_CASE("check: hours and directives are held") {
    changed(Rule::staff_overused, [](Problem& problem, Solution&) { problem.staff[0].hours[1] = 7.99; });
    changed(Rule::ngo_share_missed,
            [](Problem& problem, Solution&) { problem.provinces[0].ngo_share_min = 0.53; });
    changed(Rule::ngo_count_missed,
            [](Problem& problem, Solution&) { problem.counties[0].min_ngo_activities = 3; });
    changed(Rule::floor_missed, [](Problem& problem, Solution&) {
        problem.floor_penalty = hard_floor;
        problem.places[1].floor = 0.5;
    });
}

TEST_CASE("check: a floor that is missed costs its penalty") {
    Problem problem = rich();
    const double before = check(problem, made::claimed(problem, good())).value;
    problem.places[1].floor = 0.5;
    const double second = 60 * 0.1 + 60 * (1 - std::exp(-0.5));
    const Verdict verdict = check(problem, made::claimed(problem, good()));
    CHECK(verdict.accepts());
    CHECK(verdict.value == doctest::Approx(before - 3 * (60 - second)).epsilon(1e-12));
}

TEST_CASE("check: what a plan claims of itself is recomputed") {
    const Problem problem = rich();
    const Solution sound = made::claimed(problem, good());
    const auto claim = [&](Rule rule, const std::function<void(Solution&)>& change) {
        Solution solution = sound;
        change(solution);
        CHECK_MESSAGE(breaks(check(problem, solution), rule), name_of(rule));
    };
    claim(Rule::value_wrong, [](Solution& plan) { plan.value += 1e-3; });
    claim(Rule::bound_not_proven, [](Solution& plan) { plan.bound -= 1e-2; });
    claim(Rule::bound_below_value, [](Solution& plan) { plan.bound = plan.value - 1; });
    claim(Rule::gap_wrong, [](Solution& plan) { plan.gap /= 2; });
    claim(Rule::status_unproven, [](Solution& plan) { plan.status = Status::optimal; });
    claim(Rule::plans_left_out, [](Solution& plan) { plan.leaves.clear(); });
    claim(Rule::certificate_bad, [](Solution& plan) { plan.leaves[0].certificate.fund_price[0] = -1; });
    claim(Rule::certificate_bad, [](Solution& plan) { plan.leaves[0].certificate.slope.pop_back(); });
    claim(Rule::certificate_bad, [](Solution& plan) { plan.leaves[0].certificate.split[0] = -0.7F; });
    claim(Rule::certificate_bad, [](Solution& plan) { plan.leaves[0].branches = {{.offer = 6}}; });
}

TEST_CASE("check: the parts of a proof must hold every plan between them") {
    const Problem problem = rich();
    Solution solution = good();
    const Certificate certificate = made::blank_certificate(problem);
    const Branch yes{.offer = 4, .period = 0, .runs = true};
    const Branch no{.offer = 4, .period = 0, .runs = false};
    const Branch site_yes{.offer = -1, .period = no_period, .runs = true};
    const Branch site_no{.offer = -1, .period = no_period, .runs = false};
    solution.leaves = {{{yes}, certificate}, {{no, site_yes}, certificate}, {{no, site_no}, certificate}};
    CHECK(check(problem, made::claimed(problem, solution)).accepts());
    solution.leaves.pop_back();
    CHECK(breaks(check(problem, made::claimed(problem, solution)), Rule::plans_left_out));
}
