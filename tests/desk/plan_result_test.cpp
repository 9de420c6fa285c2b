#include <doctest/doctest.h>

#include <algorithm>

#include "intake/intake.h"
#include "plan/made.h"
#include "publish/publish.h"

using namespace ensejam;

namespace {

/// Two places, a fund that pays two activities and a site, and a proof in two parts.
plan::Problem problem_of_two() {
    plan::Problem problem = made::frame(2, {100, 60});
    problem.programmes = {{.id = "A"}, {.id = "B, \"two\""}};
    problem.funds = {{.id = "f", .owner = 0, .amounts = {900, 3'000'000'000'000'007}}};
    made::add(problem, {.place = 0, .cost = 10, .reach = {{0, 0.5}}});
    made::add(problem, {.place = 1, .programme = 1, .cost = 3'000'000'000'000'000, .reach = {{0, 0.3}}});
    problem.sites = {
        {.id = "s", .cost = 7, .first = 1, .last = 1, .covers = {{.place = 1, .exposure = 0.1}}}};
    problem.exclusion_groups = {{.programmes = {0, 1}}};
    problem.input_hash = plan::digest_of(problem);
    return problem;
}

plan::Solution plan_of_two(const plan::Problem& problem) {
    plan::Solution solution{.activities = {{.run = {.offer = 0, .first = 0, .last = 1, .dose = 1},
                                            .payments = {{0, 0, 10}, {0, 1, 10}}},
                                           {.run = {.offer = 1, .first = 1, .last = 1, .dose = 1},
                                            .payments = {{0, 1, 2'999'999'999'999'990}}}},
                            .sites = {{.site = 0, .payments = {{0, 1, 7}}}},
                            .passes = 17,
                            .seed = 3};
    plan::Certificate certificate = made::blank_certificate(problem);
    certificate.fund_price = {0.1, 1e-300};
    certificate.slope[1] = 0.3F;
    certificate.exclusion_price = {0, 0.25, 0, 7};
    const plan::Branch question{.offer = -1, .period = plan::no_period, .runs = true};
    solution.leaves = {{{question}, certificate}, {{{-1, plan::no_period, false}}, certificate}};
    return made::claimed(problem, solution);
}

std::vector<Code> codes_of(const Noted<plan::Solution>& noted) {
    std::vector<Code> codes;
    for (const Issue& issue : noted.issues) codes.push_back(issue.code);
    return codes;
}

using Codes = std::vector<Code>;

}  // namespace

TEST_CASE("plan result: what is written is read back, figure for figure and byte for byte") {
    const plan::Problem problem = problem_of_two();
    const plan::Solution written = plan_of_two(problem);
    const std::string json = publish::plan_json(problem, written);
    const std::string proof = publish::certificate_bytes(problem, written);
    const auto read = intake::read_solution(problem, json, proof);
    REQUIRE(read.issues.empty());
    CHECK(read.value.activities.size() == 2);
    CHECK(read.value.activities[1].run == written.activities[1].run);
    CHECK(read.value.activities[1].payments == written.activities[1].payments);
    CHECK(read.value.sites[0].payments == written.sites[0].payments);
    CHECK(read.value.value == written.value);
    CHECK(read.value.bound == written.bound);
    CHECK(read.value.status == written.status);
    CHECK(read.value.leaves[0].certificate.slope == written.leaves[0].certificate.slope);
    CHECK(read.value.leaves[1].certificate.exclusion_price == std::vector<double>{0, 0.25, 0, 7});
    CHECK(publish::plan_json(problem, read.value) == json);
    CHECK(publish::certificate_bytes(problem, read.value) == proof);
    CHECK(plan::check(problem, read.value).broken.size() == plan::check(problem, written).broken.size());
}

TEST_CASE("plan result: what the register was asked is kept with the plan, and damage to it is no answer") {
    const plan::Problem problem = problem_of_two();
    const plan::Asking asking{.as_of = *day_of_iso("2026-09-22"), .keep_running = true};
    const auto read = intake::asking_of(publish::plan_json(problem, plan_of_two(problem), asking));
    REQUIRE(read.has_value());
    CHECK(read->as_of == asking.as_of);
    CHECK(read->keep_running);
    CHECK_FALSE(intake::asking_of(publish::plan_json(problem, plan_of_two(problem))).has_value());
    for (const char* damaged : {"", "[]", "{", R"({"asked":[]})", R"({"asked":{"as_of":7}})",
                                R"({"asked":{"as_of":"2026-13-01"}})", R"({"asked":{"keep_running":true}})"})
        CHECK_FALSE(intake::asking_of(damaged).has_value());
}

TEST_CASE("plan result: a proof of the first form, without prices of rules, is read too") {
    const plan::Problem problem = problem_of_two();
    plan::Solution written = plan_of_two(problem);
    written.leaves.resize(1);
    written.leaves[0].branches.clear();
    plan::Certificate& certificate = written.leaves[0].certificate;
    certificate.exclusion_price.clear();
    const std::string json = publish::plan_json(problem, written);
    std::string proof = publish::certificate_bytes(problem, written);
    proof.replace(0, 14, "ENSEJAM-CERT-1");
    const std::size_t n_bytes_after = 16 + 4 * (certificate.slope.size() + certificate.split.size()) + 32;
    proof.erase(proof.size() - n_bytes_after - 16, 16);  // two empty lists
    const Sha256 digest = sha256(proof.substr(0, proof.size() - 32));
    proof.replace(proof.size() - 32, 32, std::string(digest.begin(), digest.end()));
    const auto read = intake::read_solution(problem, json, proof);
    REQUIRE(read.issues.empty());
    CHECK(read.value.leaves[0].certificate.slope == certificate.slope);
    CHECK(read.value.leaves[0].certificate.fund_price == certificate.fund_price);
    CHECK(read.value.leaves[0].certificate.exclusion_price.empty());
}

TEST_CASE("plan result: a plan of another input, a damaged proof and a stranger are each named") {
    const plan::Problem problem = problem_of_two();
    const plan::Solution written = plan_of_two(problem);
    const std::string json = publish::plan_json(problem, written);
    std::string proof = publish::certificate_bytes(problem, written);
    plan::Problem other = problem;
    other.funds[0].amounts[0] = 901;
    other.input_hash = plan::digest_of(other);
    CHECK(codes_of(intake::read_solution(other, json, proof)) == Codes{Code::plan_input_changed});
    ++proof[proof.size() / 2];
    CHECK(codes_of(intake::read_solution(problem, json, proof)) == Codes{Code::file_damaged});
    CHECK(codes_of(intake::read_solution(problem, json, proof.substr(0, 20))) == Codes{Code::file_damaged});
    CHECK(codes_of(intake::read_solution(problem, json.substr(0, 300), "")) ==
          Codes{Code::plan_json_malformed});
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = json;
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        return codes_of(intake::read_solution(problem, text.replace(at, from.size(), to), ""));
    };
    CHECK(changed("\"place\": \"n1\"", "\"place\": \"n9\"") == Codes{Code::plan_reference_unknown});
    CHECK(changed("\"offer\": 1", "\"offer\": 2").front() == Code::plan_field_bad);
    CHECK(changed("\"amount\": 10", "\"amount\": -10") == Codes{Code::plan_field_bad});
    CHECK(changed("\"from\": 2", "\"until\": 2") == Codes{Code::plan_field_missing});
    CHECK(changed("\"status\": \"", "\"status\": \"un") == Codes{Code::plan_field_bad});
}

TEST_CASE("plan result: a plan that was changed by hand is refused by the check") {
    const plan::Problem problem = problem_of_two();
    const plan::Solution sound = plan_of_two(problem);
    const std::string proof = publish::certificate_bytes(problem, sound);
    std::string json = publish::plan_json(problem, sound);
    const std::size_t at = json.find("\"amount\": 10");
    json.replace(at, 12, "\"amount\": 11");
    const auto read = intake::read_solution(problem, json, proof);
    REQUIRE(read.issues.empty());
    const plan::Verdict verdict = plan::check(problem, read.value);
    CHECK_FALSE(verdict.accepts());
    const std::string said = publish::verdict_json(problem, read.value, verdict);
    CHECK(said.find("\"rule\": \"cost_not_paid\"") != std::string::npos);
    CHECK(said.find("n0/A/a") != std::string::npos);
}
