#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "demo_register.h"
#include "plan/plan.h"
#include "text/text.h"

using namespace ensejam;

namespace {

/// The demonstration province posed, solved and explained once for all tests here.
struct Demonstration {
    Day today = text::read_period("1405-06-31")->days.from;
    registry::Register known = demo::full_register(today);
    plan::Posed posed = plan::pose(known, {.as_of = today});
    plan::Solution solution = plan::solve(posed.problem, {.passes = 60});
    plan::Explanation explanation{};

    Demonstration() {
        std::vector<double> told;
        for (const plan::ToldRun& run : posed.told) told.push_back(run.money);
        explanation = plan::explain(posed.problem, solution, {posed.people, told});
    }
};

const Demonstration& demonstration() {
    static const Demonstration made;
    return made;
}

/// Lines of what is asked, by the codes of place and programme.
std::multimap<std::pair<std::string, std::string>, const plan::AskLine*> lines_by_place() {
    const plan::Problem& problem = demonstration().posed.problem;
    std::multimap<std::pair<std::string, std::string>, const plan::AskLine*> lines;
    for (const plan::AskedOf& body : demonstration().explanation.organisations)
        for (const plan::AskLine& line : body.lines)
            lines.emplace(std::pair{problem.places[problem.offers.place[line.offer]].id,
                                    problem.programmes[problem.offers.programme[line.offer]].id},
                          &line);
    return lines;
}

/// Rows of planted.csv: id, kind, place, programme, … to (the ninth cell).
std::vector<std::vector<std::string>> planted_rows() {
    std::istringstream lines(demo::bytes_of(demo::folder / "planted.csv"));
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line);
        rows.emplace_back();
        for (std::string cell; std::getline(parts, cell, ',');) rows.back().push_back(cell);
    }
    return rows;
}

}  // namespace

TEST_CASE("joint plan: the demonstration's plan is accepted by the check, and worth more than what is told") {
    const Demonstration& demo = demonstration();
    const plan::Verdict verdict = plan::check(demo.posed.problem, demo.solution);
    for (const plan::Broken& broken : verdict.broken) MESSAGE(plan::name_of(broken.rule));
    CHECK(verdict.accepts());
    CHECK(verdict.bound >= verdict.value);
    CHECK(verdict.value > plan::value_of(demo.posed.problem, demo.posed.problem.status_quo));
}

TEST_CASE(
    "joint plan: of every planted duplication that still runs somebody is asked to stop or to hand over") {
    const auto lines = lines_by_place();
    int n_found = 0;
    for (const auto& row : planted_rows()) {
        if (row.size() < 9 || row[1] != "duplication" || row[8] < "2026-03-21") continue;
        int n_before = 0, n_ended = 0;
        const auto [first, last] = lines.equal_range({row[2], row[3]});
        for (auto at = first; at != last; ++at) {
            const plan::AskLine& line = *at->second;
            n_before += line.before.empty() ? 0 : 1;
            n_ended += line.ask == plan::Ask::stop || line.ask == plan::Ask::hand_over ? 1 : 0;
        }
        const auto programme = demonstration().known.find(demonstration().known.programme_coded(row[3]));
        if (n_before <= programme->max_providers) continue;
        CHECK_MESSAGE(n_ended >= n_before - programme->max_providers, row[0]);
        ++n_found;
    }
    CHECK(n_found > 5);
}

TEST_CASE("joint plan: where a gap is planted, whoever comes is asked to start") {
    const auto lines = lines_by_place();
    for (const auto& row : planted_rows()) {
        if (row.size() < 4 || row[1] != "gap") continue;
        const auto [first, last] = lines.equal_range({row[2], row[3]});
        for (auto at = first; at != last; ++at) CHECK_MESSAGE(at->second->ask == plan::Ask::start, row[0]);
    }
}

TEST_CASE("joint plan: every line about what is done today leads to a sheet and a row") {
    const Demonstration& demo = demonstration();
    std::size_t n_lines = 0;
    for (const plan::AskedOf& body : demo.explanation.organisations)
        for (const plan::AskLine& line : body.lines)
            for (const plan::Rank run : line.before) {
                const auto* told = demo.known.find(demo.posed.told[run].activity);
                REQUIRE(told != nullptr);
                REQUIRE(!told->told_at.empty());
                CHECK(demo.known.find(told->told_at[0].sheet) != nullptr);
                CHECK(told->told_at[0].row > 0);
                ++n_lines;
            }
    CHECK(n_lines == demo.posed.told.size());
}

TEST_CASE("joint plan: what bodies are credited with adds up to the people helped") {
    const plan::Explanation& explanation = demonstration().explanation;
    double before = 0, after = 0;
    for (const plan::AskedOf& body : explanation.organisations) {
        before += body.people_before;
        after += body.people_after;
    }
    CHECK(before == doctest::Approx(explanation.people_before).epsilon(1e-6));
    CHECK(after == doctest::Approx(explanation.people_after).epsilon(1e-6));
}

TEST_CASE("joint plan: the least money for what is told lies below what is told") {
    const Demonstration& demo = demonstration();
    const plan::LeastMoneyProof proof = plan::prove_least_money(
        demo.posed.problem, plan::covered_by(demo.posed.problem, demo.posed.problem.status_quo),
        {.passes = 60});
    CHECK(proof.bound > 0);
    CHECK(proof.bound < demo.explanation.money_before);
}
