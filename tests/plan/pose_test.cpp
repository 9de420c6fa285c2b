#include "plan/pose/pose.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "plan/plan.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

Interval half_years(int from, int to) {
    return {days_of(JalaliMonth{1405 * 12 + 6 * from}).from, days_of(JalaliMonth{1405 * 12 + 6 * to - 1}).to};
}

/// One province, county and neighbourhood with 100 people in need of the harm and 40 of the programme; an
/// agency with money that may pay an NGO whose licence ends with the first half-year.
registry::Tables small() {
    using namespace registry;
    Tables tables;
    tables.harms = {{.id = {1}, .code = "h", .severity = 1.5}};
    tables.places = {
        {.id = {1}, .code = "P", .kind = PlaceKind::province},
        {.id = {2}, .code = "G", .kind = PlaceKind::county, .parents = {{.parent = {1}}}},
        {.id = {3}, .code = "n", .kind = PlaceKind::neighbourhood, .parents = {{.parent = {2}}}}};
    tables.organisations = {{.id = {1}, .code = "a", .type = OrganisationType::agency},
                            {.id = {2},
                             .code = "g",
                             .type = OrganisationType::ngo,
                             .is_ngo = true,
                             .licences = {{.valid = half_years(-4, 1)}}}};
    tables.programmes = {{.id = {1},
                          .code = "p",
                          .norm_units_per_person = 2,
                          .min_months = 7,
                          .setup_share = 0.1,
                          .unit_cost = rials(100),
                          .staff_hours_per_unit = 0.5,
                          .dose_min = 0.5,
                          .dose_max = 1.5,
                          .harms = {{.harm = {1}, .low = 0.1, .central = 0.2, .high = 0.3}}}};
    tables.mandates = {{.id = {1}, .organisation = {1}, .programme = {1}, .place = {1}, .may_deliver = true},
                       {.id = {2}, .organisation = {2}, .harm = {1}, .place = {2}, .may_deliver = true}};
    tables.capacities = {{.id = {1},
                          .organisation = {1},
                          .programme = {1},
                          .place = {1},
                          .period = half_years(0, 2),
                          .max_units = 1000,
                          .staff_type = "worker",
                          .staff_hours = 600}};
    tables.needs = {
        {.id = {1}, .place = {3}, .harm = {1}, .period = half_years(-2, 4), .people = 100, .severity = 1.2},
        {.id = {2},
         .place = {3},
         .programme = {1},
         .target_group = "x",
         .period = half_years(-2, 4),
         .people = 30},
        {.id = {3},
         .place = {3},
         .programme = {1},
         .target_group = "y",
         .period = half_years(-2, 4),
         .people = 10}};
    tables.funds = {{.id = {1},
                     .code = "f",
                     .owner = {1},
                     .amounts = {{half_years(0, 1), rials(90000)}, {half_years(1, 2), rials(70000)}},
                     .transferable_share = 0.4,
                     .payees = {{1}, {2}}}};
    tables.directives = {
        {.id = {1}, .measure = "ngo_money_share", .place = {1}, .target = 0.2, .valid = half_years(0, 2)},
        {.id = {2}, .measure = "ngo_activity_count", .place = {2}, .target = 1, .valid = half_years(0, 2)},
        {.id = {3}, .measure = "ngo_people_share", .place = {1}, .target = 0.2, .valid = half_years(0, 2)}};
    tables.projects = {{.id = {1}, .budgets = {{.amount = rials(72000)}}}};
    tables.activities = {{.id = {1},
                          .project = {1},
                          .organisation = {1},
                          .programme = {1},
                          .place = {3},
                          .period = half_years(0, 1),
                          .units = 240,
                          .money_share = whole,
                          .told_at = {{.sheet = {1}, .row = 7}}}};
    return tables;
}

Posed pose_small(registry::Tables tables, PoseOptions options = {}) {
    options.first = {1405 * 12};
    options.n_periods = 2;
    return pose(registry::Register(std::move(tables)), options);
}

bool asks(const Posed& posed, Gap gap) {
    return std::any_of(posed.questions.begin(), posed.questions.end(),
                       [gap](const PosedQuestion& question) { return question.gap == gap; });
}

}  // namespace

TEST_CASE("pose: an offer costs what its people need, at the price its own activities tell") {
    const Posed posed = pose_small(small());
    const Offers& offers = posed.problem.offers;
    REQUIRE(offers.size() == 2);
    CHECK(posed.sources[0].people == 40);
    CHECK(posed.sources[0].units == 40 * 2 * 6);
    CHECK(offers.unit_cost[0] == 480 * 300);  // 72,000 rials for 240 units
    CHECK(offers.unit_cost[1] == 480 * 100);  // the NGO told nothing: the programme's norm
    CHECK(posed.prices[posed.sources[0].price].told_by == std::vector<Id<registry::Activity>>{{1}});
    CHECK(posed.prices[posed.sources[1].price].told_by.empty());
    CHECK(offers.setup_cost == std::vector<std::int64_t>{0, 4800});
    CHECK(offers.ongoing == std::vector<std::uint8_t>{1, 0});
    CHECK(offers.exposure[0] == doctest::Approx(-std::log(0.8)));
    CHECK(posed.problem.programmes[0].min_duration == 2);
}

TEST_CASE("pose: needs are weighted by severity, people are kept as told") {
    const Posed posed = pose_small(small());
    CHECK(posed.people == std::vector<double>{100});
    CHECK(posed.problem.needs == std::vector<double>{120});
    CHECK(posed.problem.harms[0].severity == 1.5);
}

TEST_CASE("pose: capacities and licences are rows; money and directives keep their figures") {
    const Posed posed = pose_small(small());
    const Problem& problem = posed.problem;
    CHECK(problem.funds[0].amounts == std::vector<std::int64_t>{90000, 70000});
    CHECK(problem.funds[0].payees == std::vector<Rank>{0, 1});
    CHECK(problem.provinces[0].ngo_share_min == 0.2);
    CHECK(problem.counties[0].min_ngo_activities == 1);
    REQUIRE(problem.staff.size() == 3);
    CHECK(problem.staff[0].hours[0] + problem.staff[0].hours[1] == doctest::Approx(1000));
    CHECK(problem.staff[1].type == "worker");
    CHECK(problem.offers.staff_hours == std::vector<double>{480, 240, 1});
    CHECK(problem.staff[2].hours[0] > 1);
    CHECK(problem.staff[2].hours[1] == 0);
    CHECK(asks(posed, Gap::licence_ends));
    CHECK(asks(posed, Gap::directive_left_out));
}

TEST_CASE("pose: the status quo is what is told, and goes on only when it runs today and is renewed") {
    const Posed told = pose_small(small());
    REQUIRE(told.problem.status_quo.size() == 1);
    CHECK(told.problem.status_quo[0].last == 0);
    // 240 of 480 units: half the reach of the standard dose
    const double exposure = told.problem.offers.exposure[0] * told.problem.status_quo[0].dose;
    CHECK(-std::expm1(-exposure) == doctest::Approx(0.1));
    CHECK(told.told[0].money == doctest::Approx(72000));
    CHECK(told.activities_of(0) == std::vector<Id<registry::Activity>>{{1}});
    const Posed renewed = pose_small(small(), {.as_of = half_years(0, 1).from + 20});
    REQUIRE(renewed.problem.status_quo.size() == 1);
    CHECK(renewed.problem.status_quo[0].last == 1);
    CHECK(renewed.told[0].is_renewed);
    CHECK(renewed.told[0].money > 140000);
}

TEST_CASE("pose: a red line keeps what is told to its end, and at least as long as the programme must last") {
    const Posed posed = pose_small(small(), {.protect = {{1}}});
    REQUIRE(posed.problem.commitments.size() == 1);
    CHECK(posed.problem.commitments[0].last == 1);
    CHECK(posed.problem.commitments[0].dose == 0.5);
}

TEST_CASE("pose: what the register does not say is a question, never a number") {
    registry::Tables tables = small();
    tables.needs.resize(1);
    tables.capacities.clear();
    tables.mandates.clear();
    tables.organisations[1].licences.clear();
    tables.programmes[0].unit_cost = {.minor = -1};
    tables.activities.push_back(
        {.id = {2}, .organisation = {2}, .programme = {1}, .place = {3}, .period = half_years(0, 1)});
    const Posed posed = pose_small(tables);
    CHECK(posed.problem.offers.size() == 1);  // nobody told what the NGO's unit costs
    CHECK(posed.sources[0].people == 100);
    CHECK(posed.sources[0].of_harm);
    CHECK_FALSE(posed.sources[0].mandated);
    for (const Gap gap :
         {Gap::need_of_harm, Gap::capacity_absent, Gap::mandate_absent, Gap::unit_cost_absent})
        CHECK_MESSAGE(asks(posed, gap), name_of(gap));
}

TEST_CASE("pose: two registers that differ in one figure pose problems with two digests") {
    registry::Tables other = small();
    other.funds[0].amounts[1].amount = rials(70001);
    CHECK(pose_small(small()).problem.input_hash == pose_small(small()).problem.input_hash);
    CHECK(pose_small(small()).problem.input_hash != pose_small(other).problem.input_hash);
}
