#include <doctest/doctest.h>

#include <algorithm>

#include "plan/check/check.h"
#include "plan/made.h"
#include "plan/solve/parts.h"
#include "plan/solve/promises.h"
#include "plan_generate.h"

using namespace ensejam;

namespace {

const PlanSize small{.places = 6,
                     .programmes = 6,
                     .organisations = 6,
                     .periods = 2,
                     .floors = 0,
                     .commitments = 0,
                     .bundles = 1,
                     .ngo_share = 0,
                     .seed = 5};

bool holds(const std::vector<plan::Run>& runs, const plan::Run& run) {
    return std::any_of(runs.begin(), runs.end(), [&](const plan::Run& other) {
        return other.offer == run.offer && other.first == run.first && other.last == run.last;
    });
}

/// Jobs of one hour each that bins of `hours` share: the best way is not the first that comes to mind.
plan::Problem bins(std::size_t n_jobs, std::size_t n_bins, std::uint64_t seed) {
    Chance chance(seed);
    plan::Problem problem = made::frame(1, std::vector<double>(n_jobs, 100));
    problem.harms[0].response = plan::Response::capped;
    for (std::size_t bin = 0; bin < n_bins; ++bin)
        problem.staff.push_back({.hours = {1.9 * double(n_jobs) / double(n_bins)}});
    problem.programmes = {{.id = "p"}};
    for (std::size_t job = 0; job < n_jobs; ++job)
        for (std::size_t bin = 0; bin < n_bins; ++bin)
            made::add(problem, {.place = static_cast<plan::Rank>(job),
                                .reach = {{0, 0.3 + 0.6 * chance.unit()}},
                                .hours = {{static_cast<plan::Rank>(bin), 1 + 2 * chance.unit()}}});
    return problem;
}

}  // namespace

TEST_CASE("parts: outside a freed place all that runs runs on") {
    const plan::Problem problem = generate_plan(small);
    const plan::Solution known = plan::solve(problem, {.passes = 200, .exact_options = 0});
    const plan::Model model = plan::model_of(problem, true);
    plan::Program program(model, {.asks_offers = true});
    program.add_all();
    REQUIRE(program.restrict_to({}));
    REQUIRE(program.solve());
    const plan::Decisions today = plan::decided(model, model.regions[0], known);
    plan::Part part{.places = std::vector<char>(problem.places.size(), 0),
                    .options = std::vector<char>(program.options().size(), 1)};
    part.places[3] = 1;
    program.keep(today.runs, today.sites, part);
    REQUIRE(program.solve_whole({.most_nodes = 100}, {}));
    const std::vector<plan::Run> found = program.runs();
    for (const plan::Run& run : today.runs)
        if (problem.offers.place[run.offer] != 3) CHECK(holds(found, run));
    for (const plan::Run& run : found)
        if (problem.offers.place[run.offer] != 3) CHECK(holds(today.runs, run));
}

TEST_CASE("parts: a plan of parts is never worth less, and keeps its promises") {
    const plan::Problem problem = generate_plan(small);
    const plan::Solution known = plan::solve(problem, {.passes = 60, .exact_options = 0});
    const plan::Model model = plan::model_of(problem, true);
    const plan::Means means = plan::means_of(model);
    std::optional<plan::Draft> best = plan::draft_of(model, model.regions[0], means, nullptr,
                                                     plan::decided(model, model.regions[0], known));
    plan::Program program(model, {.asks_offers = true});
    program.add_all();
    REQUIRE(program.restrict_to({}));
    REQUIRE(program.solve());
    plan::Incumbent incumbent(model, best);
    REQUIRE(incumbent.is_known());
    const double before = incumbent.value();
    plan::Parts parts(program, program.losses(), incumbent, 1);
    CHECK(parts.improve(6, 6, {}) == 6);
    CHECK(incumbent.value() > before);
    CHECK(best->value() == incumbent.value());
    CHECK(plan::broken_promises(model, model.regions[0], *best) == 0);
}

TEST_CASE("parts: jobs find nearly the best of bins, the same on one thread and on two") {
    const plan::Problem problem = bins(40, 6, 4);
    plan::SolveOptions options{.passes = 10'000, .exact_options = 100, .exact_nodes = 10};
    const plan::Solution one = plan::solve(problem, options);
    CHECK(plan::check(problem, one).accepts());
    CHECK(one.gap <= 0.005);
    options.threads = 2;
    const plan::Solution two = plan::solve(problem, options);
    CHECK(two.value == one.value);
    CHECK(two.bound == one.bound);
    REQUIRE(two.activities.size() == one.activities.size());
    for (std::size_t rank = 0; rank < one.activities.size(); ++rank)
        CHECK(two.activities[rank].run == one.activities[rank].run);
}
