#include "findings/findings.h"

#include <doctest/doctest.h>

#include "sketch.h"

using namespace ensejam;
using namespace ensejam::registry;
using findings::Compliance;

namespace {

Day day(const char* text) { return *day_of_iso(text); }

/// What the sketch draws; W may deliver the programme everywhere.
Tables tables_of(const std::string& chart) {
    Tables tables = sketch(chart).tables();
    const Id<Organisation> w = Register(tables).organisation_coded("W");
    tables.mandates = {{.id = {1}, .organisation = w, .programme = {1}, .may_deliver = true}};
    return tables;
}

Organisation& body_of(Tables& tables, const std::string& code) {
    return *std::find_if(tables.organisations.begin(), tables.organisations.end(),
                         [&](const Organisation& each) { return each.code == code; });
}

findings::Payoff given_to(const std::string& body, const Tables& tables, Day as_of) {
    const Register known(tables);
    return findings::payoff(known, known.organisation_coded(body), {.as_of = as_of});
}

const Day in_q2 = day_of_jalali({1404, 5, 1}).value();

}  // namespace

TEST_CASE("payoff: who else works in one's places, and one's own report") {
    const Register known(tables_of("Mesbah WE W .\nHesarak . E .\nKianmehr W . ."));
    const auto given = findings::payoff(known, known.organisation_coded("W"),
                                        {.as_of = day_of_jalali({1404, 2, 1}).value()});
    REQUIRE(given.neighbours.size() == 1);
    CHECK(given.neighbours[0].place == Id<Place>{1});
    REQUIRE(given.neighbours[0].activities.size() == 1);
    CHECK(known.find(given.neighbours[0].activities[0])->organisation == known.organisation_coded("E"));
    CHECK(given.own.n_activities == 2);
    CHECK(given.own.n_in_force == 2);
    CHECK(given.own.n_places == 2);
    REQUIRE(given.own.money.size() == 1);
    const int days = days_of_quarter(1404, 2).to - days_of_quarter(1404, 1).from;
    const int first = days_of_quarter(1404, 1).to - days_of_quarter(1404, 1).from;
    CHECK(given.own.money[0] == rials(10 * (days + first)));
}

TEST_CASE("payoff: people in need whom hardly anybody serves, where one may work, the most first") {
    Tables tables = tables_of("Mesbah W W\nHesarak . .\nKianmehr E E");
    tables.places.push_back({.id = {4}, .code = "Fardis"});
    tables.needs.push_back({.id = {4}, .place = {4}, .harm = {1}, .people = 80, .severity = 2});
    const auto given = given_to("W", tables, in_q2);
    REQUIRE(given.gaps.size() == 2);
    CHECK(given.gaps[0].need == Id<Need>{4});  // 80 people of severity 2 weigh more than 100
    CHECK(given.gaps[1].need == Id<Need>{2});
    CHECK(given.gaps[1].people_served == 0);
    CHECK(given.gaps[1].programmes == std::vector<Id<Programme>>{{1}});
    CHECK(given_to("E", tables, in_q2).gaps.empty());  // E has no mandate
    body_of(tables, "W").licences = {{.valid = {day("2020-01-01"), day("2021-01-01")}}};
    CHECK(given_to("W", tables, in_q2).gaps.empty());  // its licence has ended
    body_of(tables, "W").licences.clear();
    tables.mandates[0].place = {2};
    CHECK(given_to("W", tables, in_q2).gaps.size() == 1);
}

TEST_CASE("payoff: a gap is confirmed where those who owe a sheet about it have sent it in time") {
    Tables tables = tables_of("Mesbah W W\nHesarak . .\nKianmehr E E");
    const auto gap = [&] { return given_to("W", tables, in_q2).gaps.at(0); };
    CHECK(gap().reported < 0);  // nobody owes a sheet
    CHECK_FALSE(gap().is_confirmed);
    tables.duties = {
        {.id = {1}, .organisation = Register(tables).organisation_coded("E"), .every_months = 3}};
    CHECK(gap().reported == 0);
    tables.sheets.push_back({.id = {9}, .sender = "E", .received = in_q2 + -120});
    CHECK(gap().reported == 1);
    CHECK(gap().is_confirmed);
    tables.sheets.back().received = in_q2 + -121;  // three months and the days of grace are over
    CHECK_FALSE(gap().is_confirmed);
    tables.sheets.back().received = in_q2 + 1;  // after the day that is asked about
    CHECK(gap().reported == 0);
    tables.sheets.back().received = in_q2;
    tables.duties.push_back(
        {.id = {2}, .organisation = Register(tables).organisation_coded("W"), .weight = 0.25});
    CHECK(gap().reported == doctest::Approx(0.8));
    CHECK(gap().is_confirmed);
    tables.duties.back().weight = 0.5;
    CHECK_FALSE(gap().is_confirmed);
    tables.duties.back().programme = {77};  // about something else
    CHECK(gap().is_confirmed);
}

TEST_CASE("payoff: an activity of which nobody told how many it serves leaves no gap") {
    Tables tables = tables_of("Hesarak E E");
    tables.mandates[0].organisation = Register(tables).organisation_coded("E");
    tables.activities[0].units = 10;  // of 100 in need
    CHECK(given_to("E", tables, in_q2).gaps.size() == 1);
    tables.activities[0].units = -1;
    CHECK(given_to("E", tables, in_q2).gaps.empty());
}

TEST_CASE("payoff: an own activity that ends soon while the need goes on and nobody follows is warned of") {
    const auto endings = [](const std::string& chart, int month) {
        return given_to("W", tables_of(chart), day_of_jalali({1404, month, 1}).value()).endings;
    };
    REQUIRE(endings("Mesbah W W . .", 5).size() == 1);
    CHECK(endings("Mesbah W W . .", 5)[0].last_day == days_of_quarter(1404, 2).to + -1);
    CHECK(endings("Mesbah W W . .", 1).empty());      // more than 90 days ahead
    CHECK(endings("Mesbah W W . .", 8).empty());      // over
    CHECK(endings("Mesbah W WE E .", 5).empty());     // E goes on
    CHECK(endings("Mesbah W W E .", 5).empty());      // E follows at once
    CHECK(endings("Mesbah W W . E", 5).size() == 1);  // E comes too late
    Tables tables = tables_of("Mesbah W W . .");
    tables.needs[0].period = {no_day, days_of_quarter(1404, 2).to};
    CHECK(given_to("W", tables, in_q2).endings.empty());  // the need ends, too
}

TEST_CASE("payoff: a directive's share lies between what is surely NGOs' and what may be") {
    Tables tables = tables_of("Mesbah W W\nHesarak E E\nKianmehr N N\nFardis U U");
    const Interval valid{day("2025-03-21"), day("2026-03-21")};
    const Interval licensed{day("2024-01-01"), day("2027-01-01")};
    for (Organisation& organisation : tables.organisations) organisation.type = OrganisationType::agency;
    body_of(tables, "N").is_ngo = true;
    body_of(tables, "N").licences = {{.valid = licensed}};
    body_of(tables, "U").type = OrganisationType::unknown;
    const auto standing = [&](const std::string& measure, double target) {
        Tables with = tables;
        with.directives = {{.id = {1}, .measure = measure, .target = target, .valid = valid}};
        const auto given = given_to("N", with, in_q2);
        REQUIRE(given.directives.size() == 1);
        return given.directives[0];
    };
    const auto money = standing("ngo_money_share", 0.3);
    CHECK(money.low == doctest::Approx(0.25));
    CHECK(money.high == doctest::Approx(0.5));
    CHECK(money.own == doctest::Approx(0.25));
    CHECK(money.compliance == Compliance::undetermined);
    CHECK(standing("ngo_money_share", 0.2).compliance == Compliance::met);
    CHECK(standing("ngo_money_share", 0.6).compliance == Compliance::breached);
    const auto count = standing("ngo_activity_count", 1);
    CHECK(count.low == 1);
    CHECK(count.high == 2);
    CHECK(count.compliance == Compliance::met);
    body_of(tables, "N").licences = {{.valid = {day("2020-01-01"), day("2021-01-01")}}};
    CHECK(standing("ngo_activity_count", 1).low == 0);
    CHECK(findings::word_of(Compliance::met) == "met");
}

TEST_CASE("payoff: a body that is not known gets nothing") {
    const auto given = given_to("nobody", tables_of("Mesbah W W"), in_q2);
    CHECK(given.own.n_activities == 0);
    CHECK(given.gaps.empty());
}
