#include <doctest/doctest.h>

#include <cmath>

#include "plan/changed.h"
#include "plan/check/check.h"
#include "plan_generate.h"

using namespace ensejam;

namespace {

const plan::SolveOptions quick{.passes = 60, .exact_nodes = 100};

/// Invented problems that the exact way solves in a moment.
PlanSize small(std::uint64_t seed) {
    return {.places = 2,
            .programmes = 4,
            .organisations = 3,
            .periods = 1,
            .harms = 2,
            .floors = 0.3,
            .commitments = 0.05,
            .bundles = 1,
            .seed = seed};
}
plan::Problem drawn(std::uint64_t seed) {
    plan::Problem problem = changed::fixed_doses(changed::round_money(generate_plan(small(seed))));
    for (auto& county : problem.counties) county.min_ngo_activities = std::min(1, county.min_ngo_activities);
    return problem;
}

/// A plan under one telling of a problem never passes the bound under another; optima are alike.
int compare(const plan::Problem& one, const plan::Problem& other, double factor = 1) {
    const plan::Solution a = plan::solve(one, quick), b = plan::solve(other, quick);
    if (a.status == plan::Status::infeasible || b.status == plan::Status::infeasible) return 0;
    CHECK(changed::faults(one, a) == "");
    CHECK(changed::faults(other, b) == "");
    CHECK(b.bound >= factor * a.value - 1e-6);
    CHECK(factor * a.bound >= b.value - 1e-6);
    if (a.status != plan::Status::optimal || b.status != plan::Status::optimal) return 0;
    CHECK(b.value == doctest::Approx(factor * a.value).epsilon(2e-6));
    return 1;
}

/// `changed` allows no plan less than `first` does: nothing is lost.
int compare_more(const plan::Problem& first, const plan::Problem& more) {
    const plan::Solution a = plan::solve(first, quick), b = plan::solve(more, quick);
    if (a.status == plan::Status::infeasible || b.status == plan::Status::infeasible) return 0;
    CHECK(changed::faults(more, b) == "");
    CHECK(b.bound >= a.value - 1e-6);
    if (a.status != plan::Status::optimal || b.status != plan::Status::optimal) return 0;
    CHECK(b.value >= a.value - 2e-6 * (1 + std::abs(a.value)));
    return 1;
}

constexpr std::uint64_t n_seeds = 10;
constexpr int n_least = 1;  ///< comparisons of two optima that a test must have made

}  // namespace

TEST_CASE("metamorphic: all money and costs in a hundredth of the unit make the same plan") {
    int n = 0;
    for (std::uint64_t seed = 1; seed <= n_seeds; ++seed)
        n += compare(drawn(seed), changed::money(drawn(seed), 100));
    CHECK(n >= n_least);
}

TEST_CASE("metamorphic: all severities times three are worth three times as much") {
    int n = 0;
    for (std::uint64_t seed = 1; seed <= n_seeds; ++seed)
        n += compare(drawn(seed), changed::severity(drawn(seed), 3), 3);
    CHECK(n >= n_least);
}

TEST_CASE("metamorphic: the order in which places, organisations and funds are told changes nothing") {
    int n = 0;
    for (std::uint64_t seed = 1; seed <= n_seeds; ++seed)
        n += compare(drawn(seed), changed::reordered(drawn(seed), seed));
    CHECK(n >= n_least);
}

TEST_CASE("metamorphic: a fund split in two with the same payees changes nothing") {
    int n = 0;
    for (std::uint64_t seed = 1; seed <= n_seeds; ++seed)
        n += compare(drawn(seed), changed::halved_fund(drawn(seed), static_cast<plan::Rank>(seed % 3)));
    CHECK(n >= n_least);
}

TEST_CASE("metamorphic: an offer told twice changes nothing") {
    int n = 0;
    for (std::uint64_t seed = 1; seed <= n_seeds; ++seed) {
        plan::Problem twice = drawn(seed);
        for (auto* column : {&twice.offers.place, &twice.offers.organisation})
            column->push_back(column->back());
        twice.offers.programme.push_back(twice.offers.programme.back());
        for (auto* column : {&twice.offers.unit_cost, &twice.offers.setup_cost})
            column->push_back(column->back());
        twice.offers.ongoing.push_back(twice.offers.ongoing.back());
        const auto first = twice.offers.reach_begin[twice.offers.size() - 2],
                   last = twice.offers.reach_begin.back();
        for (auto at = first; at < last; ++at) {
            twice.offers.reach_harm.push_back(twice.offers.reach_harm[at]);
            twice.offers.exposure.push_back(twice.offers.exposure[at]);
            twice.offers.exposure_low.push_back(twice.offers.exposure_low[at]);
            twice.offers.exposure_high.push_back(twice.offers.exposure_high[at]);
        }
        twice.offers.reach_begin.push_back(static_cast<std::uint32_t>(twice.offers.exposure.size()));
        const auto staff = twice.offers.staff_begin[twice.offers.size() - 2],
                   end = twice.offers.staff_begin.back();
        for (auto at = staff; at < end; ++at) {
            twice.offers.staff_row.push_back(twice.offers.staff_row[at]);
            twice.offers.staff_hours.push_back(twice.offers.staff_hours[at]);
        }
        twice.offers.staff_begin.push_back(static_cast<std::uint32_t>(twice.offers.staff_row.size()));
        n += compare(drawn(seed), twice);
    }
    CHECK(n >= n_least);
}

TEST_CASE("metamorphic: more money, more hours, one offer more never make the best plan worse") {
    int n = 0;
    for (std::uint64_t seed = 1; seed <= n_seeds; ++seed) {
        const plan::Problem problem = drawn(seed);
        plan::Problem richer = problem;
        for (std::int64_t& amount : richer.funds[seed % 3].amounts) amount += amount / 2 + 200;
        for (double& hours : richer.staff[seed % 3].hours) hours *= 1.5;
        n += compare_more(problem, richer);
        const auto left_out = static_cast<plan::Rank>(problem.offers.size() / 2);
        if (std::any_of(problem.commitments.begin(), problem.commitments.end(),
                        [&](const auto& one) { return one.offer == left_out; }))
            continue;
        n += compare_more(changed::only_offers(problem, [&](const auto&, auto at) { return at != left_out; }),
                          problem);
    }
    CHECK(n >= 2 * n_least);
}

TEST_CASE(
    "metamorphic: a directive, a commitment, a floor or an exclusion never makes the best plan better") {
    int n = 0;
    for (std::uint64_t seed = 1; seed <= n_seeds; ++seed) {
        plan::Problem strict = drawn(seed), lax = strict;
        lax.provinces[0].ngo_share_min = 0;
        n += compare_more(strict, lax);
        lax = strict;
        for (auto& county : lax.counties) county.min_ngo_activities = 0;
        n += compare_more(strict, lax);
        lax = strict;
        lax.commitments.clear();
        n += compare_more(strict, lax);
        lax = strict;
        for (auto& place : lax.places) place.floor = 0;
        n += compare_more(strict, lax);
        lax = strict;
        lax.exclusion_groups.clear();
        n += compare_more(strict, lax);
    }
    CHECK(n >= 5 * n_least);
}

TEST_CASE("metamorphic: two provinces that share nothing are worth what each is worth alone") {
    int n = 0;
    for (std::uint64_t seed = 1; seed <= n_seeds; ++seed) {
        PlanSize size = small(seed);
        size.provinces = 2;
        plan::Problem both = changed::fixed_doses(generate_plan(size));
        for (auto& county : both.counties) county.min_ngo_activities = 0;
        const plan::Solution whole = plan::solve(both, quick);
        double value = 0, bound = 0;
        bool is_possible = whole.status != plan::Status::infeasible;
        bool is_optimal = whole.status == plan::Status::optimal;
        for (const plan::Rank province : {0U, 1U}) {
            const plan::Solution part = plan::solve(changed::alone(both, province), quick);
            value += part.value;
            bound += part.bound;
            is_possible = is_possible && part.status != plan::Status::infeasible;
            is_optimal = is_optimal && part.status == plan::Status::optimal;
        }
        if (!is_possible) continue;
        CHECK(whole.bound >= value - 1e-6);
        CHECK(bound >= whole.value - 1e-6);
        if (!is_optimal) continue;
        CHECK(whole.value == doctest::Approx(value).epsilon(3e-6));
        ++n;
    }
    CHECK(n >= n_least);
}
