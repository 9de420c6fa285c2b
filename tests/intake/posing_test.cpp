#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "demo_register.h"
#include "plan/plan.h"
#include "text/text.h"

using namespace ensejam;

namespace {

Day today() { return text::read_period("1405-06-31")->days.from; }
registry::Register full_register() { return demo::full_register(today()); }

plan::Posed posed_demo(const registry::Register& known, bool renew = true) {
    return plan::pose(known, {.as_of = today(), .renew = renew});
}

std::vector<std::map<std::string, std::string>> planted() {
    std::istringstream lines(demo::bytes_of(demo::folder / "planted.csv"));
    std::vector<std::string> header;
    std::vector<std::map<std::string, std::string>> rows;
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, ',');) cells.push_back(cell);
        if (header.empty()) {
            header = cells;
            continue;
        }
        std::map<std::string, std::string> row;
        for (std::size_t at = 0; at < header.size() && at < cells.size(); ++at) row[header[at]] = cells[at];
        rows.push_back(row);
    }
    return rows;
}

template <class Noun>
plan::Rank rank_of(const std::vector<Noun>& ids, Noun id) {
    return static_cast<plan::Rank>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

}  // namespace

TEST_CASE("posing: the demonstration's plan spans the four half-years that have money") {
    const plan::Posed posed = posed_demo(full_register());
    REQUIRE(posed.problem.period_names.size() == 4);
    CHECK(posed.problem.period_names.front() == "2026-03-21/2026-09-22");
    CHECK(posed.problem.period_names.back() == "2027-09-23/2028-03-19");
    std::int64_t money = 0;
    for (const plan::Fund& fund : posed.problem.funds)
        for (const std::int64_t amount : fund.amounts) money += amount;
    CHECK(money == 1'564'000'000'000);
    CHECK(posed.problem.provinces.size() == 1);
    CHECK(posed.problem.provinces[0].ngo_share_min == 0.2);
    CHECK(posed.problem.counties.size() == 7);
    for (const plan::County& county : posed.problem.counties) CHECK(county.min_ngo_activities == 1);
    CHECK(posed.problem.bundles.size() == 3);
}

TEST_CASE("posing: where a gap is planted nobody runs, and somebody may be asked to") {
    const registry::Register known = full_register();
    const plan::Posed posed = posed_demo(known);
    const plan::Offers& offers = posed.problem.offers;
    int n_gaps = 0;
    for (const auto& row : planted()) {
        if (row.at("kind") != "gap") continue;
        const plan::Rank place = rank_of(posed.places, known.place_coded(row.at("place")));
        const plan::Rank programme = rank_of(posed.programmes, known.programme_coded(row.at("programme")));
        REQUIRE(place < posed.places.size());
        int n_offers = 0;
        for (plan::Rank offer = 0; offer < offers.size(); ++offer) {
            if (offers.place[offer] != place || offers.programme[offer] != programme) continue;
            ++n_offers;
            CHECK(posed.sources[offer].people >=
                  std::stod(row.at("people_need")));  // other groups come on top
            CHECK_FALSE(posed.sources[offer].of_harm);
            CHECK(posed.activities_of(offer).empty());
        }
        CHECK_MESSAGE(n_offers > 0, row.at("id"));
        ++n_gaps;
    }
    CHECK(n_gaps == 5);
}

TEST_CASE(
    "posing: a planted duplication that reaches into the plan stands in the status quo, with its rows") {
    const registry::Register known = full_register();
    const plan::Posed posed = posed_demo(known, false);
    const plan::Offers& offers = posed.problem.offers;
    int n_found = 0;
    for (const auto& row : planted()) {
        if (row.at("kind") != "duplication" || row.at("to") < "2026-03-21") continue;
        bool is_found = false;
        for (std::size_t rank = 0; rank < posed.told.size(); ++rank) {
            const plan::Rank offer = posed.problem.status_quo[rank].offer;
            if (posed.problem.places[offers.place[offer]].id != row.at("place") ||
                posed.problem.programmes[offers.programme[offer]].id != row.at("programme") ||
                posed.problem.organisations[offers.organisation[offer]].id != row.at("organisations"))
                continue;
            for (const registry::ToldAt& at : known.find(posed.told[rank].activity)->told_at)
                is_found = is_found || (known.find(at.sheet)->file == row.at("sheet") &&
                                        std::to_string(at.row) == row.at("rows"));
        }
        CHECK_MESSAGE(is_found, row.at("id"), " ", row.at("sheet"), " ", row.at("rows"));
        ++n_found;
    }
    CHECK(n_found > 10);
}

TEST_CASE("posing: what the demonstration leaves open is asked, and ended licences are named") {
    const registry::Register known = full_register();
    const plan::Posed posed = posed_demo(known);
    std::map<plan::Gap, int> counts;
    std::vector<std::string> ended;
    for (const plan::PosedQuestion& question : posed.questions) {
        ++counts[question.gap];
        if (question.gap == plan::Gap::licence_ends) ended.push_back(known.find(question.organisation)->code);
    }
    CHECK(counts[plan::Gap::area_told] == 3);
    CHECK(counts[plan::Gap::days_absent] == 4);  // the four reversed periods
    CHECK(std::count(ended.begin(), ended.end(), "hamsaye") == 1);
    CHECK(std::count(ended.begin(), ended.end(), "nanonoor") == 0);
}
