#include <doctest/doctest.h>

#include "plan/made.h"
#include "plan/solve/dive.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

/// A draft that held these runs before it was asked to meet its commitments.
struct Met {
    Met(const Problem& problem, const std::vector<Run>& before)
        : model(model_of(problem)), means(means_of(model)), draft(model, model.regions[0], means) {
        Certificate prices = certificate_at(model, first_prices(model));
        MoneyTable money(model.classes.size() * model.n_periods);
        for (const Run& run : before) CHECK(draft.add(run));
        meet_commitments(market_of(model, 0, means, first_prices(model), prices, money), draft);
    }
    Met(const Met&) = delete;
    Met& operator=(const Met&) = delete;

    Model model;
    Means means;
    Draft draft;
};

Problem agency_and_ngo() {
    Problem problem = made::frame(1, {100, 100, 100});
    problem.programmes = {{.id = "A"}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {20}, .transferable_share = 1, .payees = {1}}};
    made::add(problem, {.place = 0, .organisation = 0, .cost = 10, .reach = {{0, 0.5}}});
    made::add(problem, {.place = 1, .organisation = 1, .cost = 10, .reach = {{0, 0.1}}});
    made::add(problem, {.place = 2, .organisation = 0, .cost = 10, .reach = {{0, 0.9}}});
    return problem;
}

}  // namespace

TEST_CASE("commitments: what NGOs are committed to makes room under their share for an agency's") {
    Problem problem = agency_and_ngo();
    problem.provinces[0].ngo_share_min = 0.5;
    problem.commitments = {{.offer = 0, .last = 0}, {.offer = 1, .last = 0}};
    const Met met(problem, {});
    CHECK(met.draft.runs().size() == 2);
    CHECK(met.draft.ledger().ngo_margin(0) == doctest::Approx(0));
}

TEST_CASE("commitments: what takes the money of a commitment has to go, the least loss first") {
    Problem problem = agency_and_ngo();
    problem.commitments = {{.offer = 0, .last = 0}};
    const std::vector<Run> runs = Met(problem, {{.offer = 1}, {.offer = 2}}).draft.runs();
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].offer == 0);
    CHECK(runs[1].offer == 2);
}

TEST_CASE("commitments: one for which there never was enough money leaves the draft as it was") {
    Problem problem = agency_and_ngo();
    problem.offers.unit_cost[0] = 30;
    problem.commitments = {{.offer = 0, .last = 0}};
    CHECK(Met(problem, {{.offer = 1}, {.offer = 2}}).draft.runs().size() == 2);
}
