#include <doctest/doctest.h>

#include "findings/findings.h"
#include "sketch.h"

using namespace ensejam;
using namespace ensejam::findings;

namespace {
std::size_t n_of(const Findings& found, Kind kind) {
    std::size_t n = 0;
    for (const Finding& finding : found.items) n += finding.kind == kind ? 1 : 0;
    return n;
}

/// Gives every activity of one organisation another programme on the same harm.
registry::Register with_second_programme(const registry::Register& known,
                                         Id<registry::Organisation> organisation) {
    auto tables = known.tables();
    tables.programmes.push_back({.id = {2}, .code = "other", .harms = {{.harm = {1}, .central = 0.2}}});
    for (auto& activity : tables.activities)
        if (activity.organisation == organisation) activity.programme = {2};
    return registry::Register(std::move(tables));
}
}  // namespace

TEST_CASE(
    "overlap: two organisations with different programmes on one harm and group overlap, and carry no "
    "money") {
    const auto found = find(with_second_programme(sketch("Mesbah W WE W"), {2}));
    CHECK(n_of(found, Kind::duplication) == 0);
    CHECK(n_of(found, Kind::overlap) == 1);
    CHECK(n_of(found, Kind::fragmentation) == 1);
    CHECK(found.totals.empty());
}

TEST_CASE("overlap: one organisation with two programmes does not overlap with itself") {
    auto tables = with_second_programme(sketch("Mesbah W WE W"), {2}).tables();
    for (auto& activity : tables.activities) activity.organisation = {1};
    const auto found = find(registry::Register(tables));
    CHECK(n_of(found, Kind::overlap) == 0);
    CHECK(n_of(found, Kind::fragmentation) == 0);
}

TEST_CASE("overlap: the same programme twice is duplication, not overlap") {
    const auto found = find(sketch("Mesbah W WE W"));
    CHECK(n_of(found, Kind::overlap) == 0);
    CHECK(n_of(found, Kind::fragmentation) == 1);
}

TEST_CASE(
    "fragmentation: organisations with different groups on one harm are fragmented but do not overlap") {
    auto tables = with_second_programme(sketch("Mesbah W WE W"), {2}).tables();
    tables.activities[1].target_group = "youth";
    const auto found = find(registry::Register(tables));
    CHECK(n_of(found, Kind::overlap) == 0);
    CHECK(n_of(found, Kind::fragmentation) == 1);
}

TEST_CASE("fragmentation: a pause makes two findings") {
    CHECK(n_of(find(sketch("Mesbah WE W WE")), Kind::fragmentation) == 2);
}

TEST_CASE("record duplicate: an activity told by two rows cites it once and costs nothing") {
    auto tables = sketch("Mesbah W").tables();
    tables.activities[0].told_at.push_back({{1}, 9});
    const auto found = find(registry::Register(tables));
    REQUIRE(found.items.size() == 1);
    CHECK(found.items[0].kind == Kind::record_duplicate);
    CHECK_FALSE(found.items[0].money);
}

TEST_CASE("findings: an activity without an end counts only when a day is given") {
    auto tables = sketch("Mesbah WE").tables();
    for (auto& activity : tables.activities) activity.period.to = no_day;
    const registry::Register known(tables);
    CHECK(find(known).items.empty());
    CHECK_FALSE(find(known, {.as_of = days_of_quarter(1404, 2).to}).items.empty());
}

TEST_CASE("findings: only the place asked for and those below it are looked at") {
    auto tables = sketch("Mesbah WE\nHesarak WE").tables();
    tables.places.push_back({.id = {9}, .code = "county"});
    tables.places[0].parents = {{.parent = {9}}};
    const registry::Register known(tables);
    CHECK(find(known).items.size() == 4);
    CHECK(find(known, {.place = {9}}).items.size() == 2);
}
