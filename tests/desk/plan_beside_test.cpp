#include <doctest/doctest.h>

#include "demo_register.h"
#include "plan/plan.h"
#include "publish/publish.h"
#include "text/text.h"

using namespace ensejam;

namespace {

/// The demonstration province, posed and solved once for all tests here.
struct Demonstration {
    Day today = text::read_period("1405-06-31")->days.from;
    registry::Register known = demo::full_register(today);
    plan::Posed posed = plan::pose(known, {.as_of = today});
    plan::Solution solution = plan::solve(posed.problem, {.passes = 100});
};

const Demonstration& demonstration() {
    static const Demonstration made;
    return made;
}

double told_money(const plan::Posed& posed) {
    double money = 0;
    for (std::size_t rank = 0; rank < posed.told.size(); ++rank)
        money += posed.told[rank].money >= 0 ? posed.told[rank].money
                                             : plan::cost_of(posed.problem, posed.problem.status_quo[rank]);
    return money;
}

}  // namespace

TEST_CASE("plan beside: in the demonstration half of the change brings at least 85 % of the gain") {
    const plan::Problem& problem = demonstration().posed.problem;
    const plan::Repair repair = plan::repair(problem, demonstration().solution, {.attempts = 500, .passes = 300});
    CHECK(plan::gained_share_at(repair, 0.5) >= 0.85);
    CHECK(plan::gained_share_at(repair, 0.25) >= 0.5);
    double value = repair.value_kept;
    for (const plan::Package& package : repair.agenda) {
        CHECK(package.value >= value - 1e-6);
        value = package.value;
    }
    CHECK(value >= demonstration().solution.value * 0.995);
    for (const plan::FrontierPoint& point : repair.frontier) CHECK(point.bound >= point.value * (1 - 1e-9));
}

TEST_CASE("plan beside: the demonstration's coverage can be had for less, and both languages say so") {
    const plan::Posed& posed = demonstration().posed;
    const double today = told_money(posed);
    const plan::LeastMoney least =
        plan::least_money(posed.problem, today, {.passes = 100}, &demonstration().solution);
    REQUIRE(least.has_plan);
    CHECK(least.money < today);
    CHECK(least.bound > 0);
    CHECK(least.bound <= least.money);
    for (std::size_t harm = 0; harm < least.covered.size(); ++harm)
        CHECK(least.covered[harm] >= least.covered_today[harm] * (1 - 1e-8));
    for (const text::Language language : {text::Language::fa, text::Language::en}) {
        const auto said = publish::least_money_said(posed.problem, least, true, language);
        REQUIRE(said.size() == 2);
        const std::string text = publish::text_of(said, language);
        CHECK(text.find(publish::say_amount(posed.problem, least.money, true, language)) !=
              std::string::npos);
    }
}

TEST_CASE("plan beside: in the demonstration knowing of each other is worth less than a joint plan") {
    const plan::Problem& problem = demonstration().posed.problem;
    const plan::Comparison found =
        plan::without_coordination(problem, demonstration().solution,
                                   {.solve = {.passes = 100}, .orders = 1, .rounds = 2, .passes = 30});
    CHECK(found.informed_most <= found.without_directives.low + 1e-6);
    CHECK(found.joint.low >= demonstration().solution.value);
    CHECK(found.blind < found.blind_claimed);
    CHECK(found.joint.low > found.status_quo);
    const std::string text =
        publish::text_of(publish::comparison_said(found, text::Language::en), text::Language::en);
    for (const char* part :
         {"status quo", "Information is worth", "joint planning is worth", "directives cost"})
        CHECK_MESSAGE(text.find(part) != std::string::npos, part);
}
