#include "plan/solve/contested.h"

#include <doctest/doctest.h>

#include "plan/made.h"
#include "plan/program/decisions.h"
#include "plan/solve/promises.h"
#include "plan/solve/refine.h"
#include "plan/solve/settle.h"
#include "plan_generate.h"

using namespace ensejam;

namespace {

/// One region's market at prices that have settled, and what it needs to live.
struct Settled {
    explicit Settled(const plan::Problem& problem)
        : model(plan::model_of(problem, true)),
          means(plan::means_of(model)),
          first(plan::first_prices(model)),
          prices(plan::certificate_at(model, first)),
          best(prices),
          money(model.classes.size() * model.n_periods, 0.0),
          market(plan::market_of(model, 0, means, first, prices, money)) {
        plan::settle(market, best, 100, {});
        plan::settle_further(market, best, 100, {});
    }

    plan::Model model;
    plan::Means means;
    plan::FirstPrices first;
    plan::Certificate prices;
    plan::Certificate best;
    plan::MoneyTable money;
    plan::Market market;
};

/// Two programmes in a place that lasts one period; the first is offered by two, at two costs.
plan::Problem two_ways() {
    plan::Problem problem = made::frame(1, {100});
    problem.funds = {{.id = "f", .owner = 0, .amounts = {1000}, .transferable_share = 1, .payees = {1}}};
    problem.programmes = {{.id = "p"}, {.id = "q"}};
    made::add(problem, {.organisation = 0, .cost = 900, .reach = {{0, 0.5}}});
    made::add(problem, {.organisation = 1, .cost = 300, .reach = {{0, 0.5}}});
    made::add(problem, {.programme = 1, .organisation = 1, .cost = 600, .reach = {{0, 0.4}}});
    return problem;
}

}  // namespace

TEST_CASE("contested: the dearer of two offers is, and the cheaper one is named in its stead") {
    const plan::Problem problem = two_ways();
    Settled at(problem);
    plan::Draft draft(at.model, at.model.regions[0], at.means);
    REQUIRE(draft.add({0, 0, 0, 1}));
    const std::vector<plan::Contested> found = plan::contested(at.market, draft);
    REQUIRE_FALSE(found.empty());
    CHECK(at.market.groups[found[0].group].begin == 0);
    REQUIRE(found[0].choices.size() == 2);
    CHECK(found[0].choices[0].offer == 1);
    CHECK(found[0].loss > 0);
}

TEST_CASE("contested: nothing is where every programme runs as prices would have it") {
    const plan::Problem problem = two_ways();
    Settled at(problem);
    plan::Draft draft(at.model, at.model.regions[0], at.means);
    REQUIRE(draft.add({1, 0, 0, 1}));
    REQUIRE(draft.add({2, 0, 0, 1}));
    CHECK(plan::contested(at.market, draft).empty());
}

TEST_CASE("contested: a part that is planned anew swaps what costs more than it should") {
    const plan::Problem problem = two_ways();
    for (const bool is_quick : {false, true}) {
        Settled at(problem);
        plan::Draft draft(at.model, at.model.regions[0], at.means);
        REQUIRE(draft.add({0, 0, 0, 1}));
        plan::Refinement refinement(1);
        CHECK(refinement.take(at.market, {}, is_quick, draft));
        CHECK(draft.runs_in(0) == std::vector<plan::Run>{{1, 0, 0, 1}, {2, 0, 0, 1}});
    }
}

TEST_CASE("contested: part after part, a plan is never worth less and keeps its promises") {
    const plan::Problem problem =
        generate_plan({.places = 12, .programmes = 10, .organisations = 8, .seed = 3});
    const plan::Solution known = plan::solve(problem, {.passes = 60, .exact_options = 0});
    Settled at(problem);
    plan::Draft draft = plan::draft_of(at.model, at.model.regions[0], at.means, nullptr,
                                       plan::decided(at.model, at.model.regions[0], known));
    const double before = draft.value();
    double value = before;
    plan::Refinement refinement(7);
    for (int turn = 0; turn < 4; ++turn) {
        const bool is_better = refinement.take(at.market, {}, false, draft);
        CHECK((is_better ? draft.value() > value : draft.value() == value));
        value = draft.value();
        CHECK(plan::broken_promises(at.model, at.model.regions[0], draft) == 0);
    }
    CHECK(value > before);
}
