#include "intake/plan_files/plan_file.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace ensejam;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

constexpr std::string_view small = R"({
 "format": "ensejam-plan-1", "periods": 2, "money_decimals": 2,
 "harms": [{"id": "h1", "carry_over": 0.25}, {"id": "h2", "response": "table", "response_table": [[1, 0.5], [3, 0.9]]}],
 "provinces": [{"id": "P"}], "counties": [{"id": "G", "province": "P"}],
 "places": [{"id": "n1", "county": "G", "need": {"h1": 100, "h2": 7.5}}, {"id": "n2", "county": "G", "need": {}}],
 "organisations": [{"id": "a"}, {"id": "g", "kind": "ngo", "mandate": ["h2"]}],
 "funds": [{"id": "f", "owner": "a", "amount": [10.5, 20], "transferable_share": 0.5, "payees": ["g"], "rollover": true}],
 "programmes": [{"id": "A", "dose": [0.5, 1.5]}, {"id": "B"}],
 "offers": [
  {"place": "n2", "programme": "A", "organisation": "g", "reach": {"h1": 0.5}, "unit_cost": 3},
  {"place": "n1", "programme": "A", "organisation": "a", "reach": {"h2": 0.7}, "reach_low": {"h2": 0.5},
   "unit_cost": 6.25, "setup_cost": 4, "staff": {"worker": 8}}],
 "staff": [{"organisation": "a", "type": "worker", "area": "G", "amount": [10, 11]}],
 "bundles": [{"programmes": ["A", "B"], "harm": "h1", "bonus_reach": 0.3}],
 "exclusion_groups": [{"programmes": ["A", "B"]}],
 "prerequisites": [{"programme": "A", "needs": "B"}],
 "commitments": [{"place": "n2", "programme": "A", "organisation": "g", "until_period": 1, "dose": 0.5}],
 "sites": [{"id": "s", "programme": "B", "organisation": "a", "cost": 9, "harm": "h1", "covers": {"n1": 0.5}, "from": 2}],
 "status_quo": [{"place": "n1", "programme": "A", "organisation": "a", "from": 1, "to": 2, "dose": 1}],
 "floor_penalty": null, "expected": {"anything": [1, {"at": "all"}]}
})";

}  // namespace

TEST_CASE("plan file: every table of a JSON plan is read") {
    const auto read = intake::read_plan(small, "small.json");
    REQUIRE(read.issues.empty());
    const plan::Problem& problem = read.value;
    CHECK(problem.n_periods == 2);
    CHECK(problem.discount == std::vector<double>{1, 1});
    CHECK(problem.needs == std::vector<double>{100, 7.5, 0, 0});
    CHECK(problem.funds[0].amounts == std::vector<std::int64_t>{1050, 2000});
    CHECK(problem.funds[0].rollover);
    CHECK(problem.organisations[1].mandate == std::vector<plan::Rank>{1});
    CHECK(problem.offers.place == std::vector<plan::Rank>{0, 1});
    CHECK(problem.offers.unit_cost == std::vector<std::int64_t>{625, 300});
    CHECK(problem.offers.exposure[0] == doctest::Approx(2));
    CHECK(problem.offers.exposure_low[0] == doctest::Approx(1));
    CHECK(problem.offers.staff_hours == std::vector<double>{8});
    CHECK(problem.commitments[0].offer == 1);
    CHECK(problem.commitments[0].last == 0);
    CHECK(problem.sites[0].first == 1);
    CHECK(problem.sites[0].covers[0].exposure == doctest::Approx(0.6931471805599453));
    CHECK(problem.status_quo[0] == plan::Run{.offer = 0, .first = 0, .last = 1, .dose = 1});
    CHECK(problem.floor_penalty == plan::hard_floor);
    CHECK(problem.input_hash.size() == 64);
}

TEST_CASE("plan file: a number too large for any program is no broken JSON") {
    const auto read = intake::read_plan("{\"places\": [\n{\"id\": \"a\", \"people\": 1e999}]}", "plan.json");
    REQUIRE(!read.issues.empty());
    CHECK(read.issues[0].code == Code::plan_field_bad);
    CHECK(read.issues[0].cell == "1e999");
    CHECK(read.issues[0].where.row == 2);
}

TEST_CASE("plan file: malformed JSON names its line and field") {
    const auto read =
        intake::read_plan("{\"periods\": 1,\n \"harms\": [{\"id\": \"h1\",\n \"severity\": }]}", "bad.json");
    REQUIRE(read.issues.size() == 1);
    CHECK(read.issues[0].code == Code::plan_json_malformed);
    CHECK(read.issues[0].where.row == 3);
    CHECK(read.issues[0].where.column == "harms[1].severity");
}

TEST_CASE("plan file: an unknown key, a missing one, a bad figure and a stranger are each named") {
    const std::string_view json =
        "{\"periods\": 1, \"colour\": 3, \"harms\": [{\"id\": \"h\"}],\n"
        " \"provinces\": [{\"id\": \"P\", \"ngo_share_min\": -1}],\n"
        " \"counties\": [{\"id\": \"G\", \"province\": \"Q\"}],\n"
        " \"places\": [{\"id\": \"n\"}]}";
    const auto issues = intake::read_plan(json, "odd.json").issues;
    REQUIRE(issues.size() == 4);
    CHECK(issues[0].code == Code::plan_field_unknown);
    CHECK(issues[0].where.column == "colour");
    CHECK(issues[1].code == Code::plan_field_bad);
    CHECK(issues[1].where.row == 2);
    CHECK(issues[2].code == Code::plan_reference_unknown);
    CHECK(issues[2].cell == "Q");
    CHECK(issues[3].code == Code::plan_field_missing);
    CHECK(issues[3].where.column == "places.county");
}

TEST_CASE("plan file: a folder of CSV tables is the same problem as its JSON") {
    const std::array<intake::PlanTableFile, 9> files{{
        {"plan.csv", "periods,money_decimals,floor_penalty\n2,0,1.5\n"},
        {"harms.csv", "id,severity\r\nh1,2\r\n"},
        {"provinces.csv", "id\nP\n"},
        {"counties.csv", "id,province,min_ngo_activities\nG,P,1\n"},
        {"places.csv", "id,county,need_h1\n\"n,1\",G,100\n"},
        {"organisations.csv", "id,kind\na,agency\n"},
        {"funds.csv", "id,owner,amount_1,amount_2,payees\nf,a,10,20,a\n"},
        {"programmes.csv", "id,dose_min,dose_max\nA,1,1\n"},
        {"offers.csv", "place,programme,organisation,reach_h1,unit_cost\n\"n,1\",A,a,0.5,7\n"},
    }};
    const auto read = intake::read_plan_tables(files);
    REQUIRE(read.issues.empty());
    CHECK(read.value.places[0].id == "n,1");
    CHECK(read.value.funds[0].amounts == std::vector<std::int64_t>{10, 20});
    CHECK(read.value.offers.unit_cost == std::vector<std::int64_t>{7});
    CHECK(read.value.floor_penalty == 1.5);
}

TEST_CASE("plan file: every tiny instance is read") {
    const std::filesystem::path folder = std::filesystem::path(ENSEJAM_SHARED_DIR) / "data/instances/tiny";
    if (!std::filesystem::exists(folder)) {
        MESSAGE("skipped: ../shared is absent");
        return;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto read = intake::read_plan(text_of(entry.path()), entry.path().filename().string());
        CHECK_MESSAGE(read.issues.empty(), entry.path().string());
        CHECK(!read.value.places.empty());
    }
}
