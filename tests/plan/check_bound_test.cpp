#include <doctest/doctest.h>

#include <numbers>

#include "plan/check/check_parts.h"
#include "plan/made.h"

using namespace ensejam;
using namespace ensejam::plan;

namespace {

constexpr double ln2 = std::numbers::ln2;

/// What a plan is worth, or -1e300 when it breaks a rule.
double value_if_feasible(const Problem& problem, const Solution& plan) {
    const Verdict verdict = check(problem, plan);
    for (const Broken& broken : verdict.broken)
        if (broken.rule < Rule::value_wrong) return -1e300;
    return verdict.value;
}

/// A problem of chance: every rule may appear, figures are small.
struct Drawn {
    Chance chance;
    explicit Drawn(std::uint64_t seed) : chance(seed) {}

    double some() { return chance.unit(); }
    bool maybe(double share) { return chance.unit() < share; }
    Rank one_of(std::size_t n) { return static_cast<Rank>(chance.below(n)); }

    Problem problem() {
        const auto n_periods = static_cast<std::int32_t>(1 + chance.below(3));
        Problem problem = made::frame(n_periods, {});
        problem.harms = {{.id = "h", .severity = 1.2}, {.id = "i", .carry_over = 0.4}};
        if (maybe(0.3)) problem.harms[0].response = Response::capped;
        if (maybe(0.3))
            problem.harms[1] = {.id = "i", .response = Response::table, .table = {{0.5, 0.4}, {2, 0.8}}};
        for (int place = 0; place < 2; ++place) {
            problem.places.push_back({.priority = 0.5 + some(), .floor = maybe(0.4) ? 0.3 * some() : 0});
            for (int harm = 0; harm < 2; ++harm) problem.needs.push_back(100 * some());
        }
        if (maybe(0.3)) problem.floor_penalty = hard_floor;
        add_means(problem);
        add_rules(problem);
        return problem;
    }

    void add_means(Problem& problem) {
        const auto n_periods = static_cast<std::size_t>(problem.n_periods);
        for (Rank owner = 0; owner < 2; ++owner) {
            Fund fund{.owner = owner, .transferable_share = some(), .rollover = maybe(0.5)};
            for (std::size_t period = 0; period < n_periods; ++period)
                fund.amounts.push_back(static_cast<std::int64_t>(chance.below(60)));
            if (maybe(0.6)) fund.payees = {1 - owner};
            if (maybe(0.2)) fund.harms = {one_of(2)};
            problem.funds.push_back(fund);
        }
        problem.staff = {{.organisation = 0, .hours = std::vector<double>(n_periods, 15.0)}};
        for (int programme = 0; programme < 3; ++programme)
            problem.programmes.push_back({.min_duration = static_cast<std::int32_t>(1 + chance.below(2)),
                                          .dose_min = 0.5,
                                          .dose_max = 0.5 + some(),
                                          .max_providers = static_cast<std::int32_t>(1 + chance.below(2)),
                                          .continues = maybe(0.5)});
        for (Rank place = 0; place < 2; ++place)
            for (std::uint16_t programme = 0; programme < 3; ++programme)
                for (Rank organisation = 0; organisation < 2; ++organisation) {
                    if (maybe(0.3)) continue;
                    made::Offer offer{place,
                                      programme,
                                      organisation,
                                      static_cast<std::int64_t>(chance.below(20)),
                                      static_cast<std::int64_t>(chance.below(5)),
                                      {{0, 0.6 * some()}, {1, 0.6 * some()}},
                                      {}};
                    if (organisation == 0) offer.hours = {{0, 8 * some()}};
                    made::add(problem, offer);
                }
    }

    void add_rules(Problem& problem) {
        problem.bundles = {{.programmes = {0, 1}, .harm = one_of(2), .exposure = some()}};
        if (maybe(0.4)) problem.exclusion_groups = {{.programmes = {1, 2}}};
        if (maybe(0.4)) problem.prerequisites = {{.programme = 2, .needs = 0}};
        if (maybe(0.3)) problem.provinces[0].ngo_share_min = 0.5 * some();
        if (maybe(0.3)) problem.counties[0].min_ngo_activities = 1;
        if (maybe(0.3) && problem.offers.size() > 0)
            problem.commitments = {{.offer = one_of(problem.offers.size()), .dose = 0.5}};
        problem.sites = {{.organisation = 0,
                          .cost = static_cast<std::int64_t>(chance.below(10)),
                          .covers = {{.place = 0, .exposure = some()}, {.place = 1, .exposure = some()}}}};
    }

    Certificate certificate(const Problem& problem) {
        Certificate certificate = made::blank_certificate(problem);
        const double scale = maybe(0.5) ? 3 : 0.3;
        for (auto* prices : {&certificate.fund_price, &certificate.transfer_price, &certificate.staff_price,
                             &certificate.ngo_price, &certificate.county_price})
            for (double& price : *prices) price = maybe(0.3) ? 0 : scale * some();
        for (float& slope : certificate.slope) slope = maybe(0.2) ? 1 : static_cast<float>(1.2 * some());
        for (float& part : certificate.split) part = maybe(0.2) ? 0 : static_cast<float>(some());
        if (maybe(0.7))
            for (std::size_t place = 0; place < problem.places.size(); ++place)
                certificate.floor_price.push_back(2 * some());
        const std::size_t n_rows = problem.places.size() * static_cast<std::size_t>(problem.n_periods);
        for (std::size_t at = 0; at < n_rows * problem.exclusion_groups.size(); ++at)
            certificate.exclusion_price.push_back(maybe(0.5) ? 0 : 30 * some());
        for (std::size_t at = 0; at < n_rows * problem.prerequisites.size(); ++at)
            certificate.need_price.push_back(maybe(0.5) ? 0 : 30 * some());
        return certificate;
    }

    /// The lowest bound that a short walk over certificates finds.
    double low_bound(const Problem& problem, Leaf& leaf) {
        leaf.certificate = certificate(problem);
        double best = judge::bound_of_leaf(problem, leaf);
        for (int n = 0; n < 150; ++n) {
            const Certificate before = leaf.certificate;
            const Certificate other = certificate(problem);
            const auto mix = [&](auto& mine, const auto& theirs) {
                for (std::size_t at = 0; at < mine.size(); ++at)
                    if (maybe(0.3)) mine[at] = theirs[at];
            };
            mix(leaf.certificate.fund_price, other.fund_price);
            mix(leaf.certificate.transfer_price, other.transfer_price);
            mix(leaf.certificate.staff_price, other.staff_price);
            mix(leaf.certificate.ngo_price, other.ngo_price);
            mix(leaf.certificate.county_price, other.county_price);
            mix(leaf.certificate.exclusion_price, other.exclusion_price);
            mix(leaf.certificate.need_price, other.need_price);
            mix(leaf.certificate.slope, other.slope);
            mix(leaf.certificate.split, other.split);
            const double bound = judge::bound_of_leaf(problem, leaf);
            if (bound > best)
                leaf.certificate = before;
            else
                best = bound;
        }
        return best;
    }

    PlannedActivity activity(const Problem& problem, Rank offer) {
        const Programme& programme = problem.programmes[problem.offers.programme[offer]];
        const auto n_periods = static_cast<std::size_t>(problem.n_periods);
        Run run{.offer = offer, .first = static_cast<std::int32_t>(maybe(0.5) ? 0 : one_of(n_periods))};
        run.last =
            run.first + static_cast<std::int32_t>(one_of(n_periods - static_cast<std::size_t>(run.first)));
        if (maybe(0.3)) run.last = problem.n_periods - 1;
        run.dose = maybe(0.5) ? programme.dose_max
                              : programme.dose_min + some() * (programme.dose_max - programme.dose_min);
        PlannedActivity activity{.run = run};
        const Rank fund = maybe(0.7) ? problem.offers.organisation[offer] : one_of(2);
        for (std::int32_t period = run.first; period <= run.last; ++period)
            activity.payments.push_back({fund, period,
                                         cost_at_dose(problem.offers.unit_cost[offer], run.dose) +
                                             (period == run.first ? problem.offers.setup_cost[offer] : 0)});
        return activity;
    }

    /// A plan that a short climb finds; it may still break a directive.
    Solution climb(const Problem& problem) {
        Solution plan;
        for (const Commitment& commitment : problem.commitments) {
            plan.activities = {activity(problem, commitment.offer)};
            plan.activities[0].run.first = 0;
        }
        if (maybe(0.3)) plan.sites = {{.site = 0, .payments = {{0, 0, problem.sites[0].cost}}}};
        double value = value_if_feasible(problem, plan);
        for (int n = 0; n < 40; ++n) {
            Solution next = plan;
            const auto at = static_cast<std::ptrdiff_t>(one_of(plan.activities.size() + 1));
            if (static_cast<std::size_t>(at) < plan.activities.size())
                next.activities.erase(next.activities.begin() + at);
            next.activities.push_back(activity(problem, one_of(problem.offers.size())));
            const double other = value_if_feasible(problem, next);
            if (other >= value) plan = next, value = other;
        }
        return plan;
    }
};

/// Whether the plan agrees with every branch of the leaf.
bool agrees(const Solution& plan, const Leaf& leaf) {
    for (const Branch& branch : leaf.branches) {
        bool runs = branch.offer < 0 && !plan.sites.empty();
        for (const PlannedActivity& activity : plan.activities)
            if (static_cast<std::int32_t>(activity.run.offer) == branch.offer)
                runs = branch.period == no_period ||
                       (activity.run.first <= branch.period && branch.period <= activity.run.last);
        if (runs != branch.runs) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("check: the bound of two halves that overlap is their value") {
    Problem problem = made::frame(1, {100});
    problem.programmes = {{.id = "A"}, {.id = "B"}};
    problem.funds = {{.owner = 0, .amounts = {20}}};
    made::add(problem, {.programme = 0, .cost = 10, .reach = {{0, 0.5}}});
    made::add(problem, {.programme = 1, .cost = 10, .reach = {{0, 0.5}}});
    Leaf leaf{.certificate = made::blank_certificate(problem)};
    leaf.certificate.slope = {0.25F};
    CHECK(judge::bound_of_leaf(problem, leaf) == doctest::Approx(75).epsilon(1e-6));
}

TEST_CASE("check: the tangent bound of two places that share too little money is 87.754") {
    Problem problem = made::frame(1, {100, 100});
    problem.programmes = {{.id = "A"}};
    problem.funds = {{.owner = 0, .amounts = {10}}};
    made::add(problem, {.place = 0, .cost = 6, .reach = {{0, 0.5}}});
    made::add(problem, {.place = 1, .cost = 6, .reach = {{0, 0.5}}});
    Leaf leaf{.certificate = made::blank_certificate(problem)};
    leaf.certificate.slope.assign(2, static_cast<float>(std::pow(2, -5.0 / 6)));
    leaf.certificate.fund_price = {100 * std::pow(2, -5.0 / 6) * ln2 / 6};
    CHECK(judge::bound_of_leaf(problem, leaf) == doctest::Approx(87.7537951690627).epsilon(1e-6));
    leaf.branches = {{.offer = 0, .period = 0, .runs = false}};
    leaf.certificate.slope = {1, 0.5F};
    leaf.certificate.fund_price = {0};
    CHECK(judge::bound_of_leaf(problem, leaf) == doctest::Approx(50).epsilon(1e-6));
}

TEST_CASE("check: no plan passes the bound of any certificate, whatever its prices, exposures and branches") {
    int n_plans = 0, n_near = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Drawn drawn(seed);
        const Problem problem = drawn.problem();
        if (problem.offers.size() == 0) continue;
        Leaf whole, part;
        for (int n = 0; n < 3; ++n) {
            const auto offer = static_cast<std::int32_t>(drawn.one_of(problem.offers.size()));
            part.branches.push_back({offer, drawn.maybe(0.3) ? no_period : 0, drawn.maybe(0.5)});
        }
        const double bound = drawn.low_bound(problem, whole);
        const double bound_of_part = drawn.low_bound(problem, part);
        double most = -1e300;
        for (int n = 0; n < 8; ++n) {
            const Solution plan = drawn.climb(problem);
            const double value = value_if_feasible(problem, plan);
            if (value == -1e300) continue;
            ++n_plans;
            most = std::max(most, value);
            const double least = value - 1e-9 * (1 + std::abs(value));
            CHECK_MESSAGE(bound >= least, seed);
            if (agrees(plan, part)) CHECK_MESSAGE(bound_of_part >= least, seed);
        }
        n_near += most > 0.9 * bound ? 1 : 0;
    }
    CHECK(n_plans > 1000);
    CHECK(n_near > 20);
    MESSAGE(n_plans, " plans, ", n_near, " of the problems have one near their bound");
}
