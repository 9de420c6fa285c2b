#include "registry/registry.h"

#include <doctest/doctest.h>

using namespace ensejam;
using namespace ensejam::registry;

namespace {
Tables two_places() {
    Tables tables;
    tables.places.push_back(
        {.id = {2}, .code = "b", .kind = PlaceKind::neighbourhood, .parents = {{.parent = {1}}}});
    tables.places.push_back({.id = {1}, .code = "a", .kind = PlaceKind::county});
    return tables;
}
}  // namespace

TEST_CASE("register: a place lies in its parent and knows its county") {
    const Register known(two_places());
    CHECK(known.lies_in({2}, {1}));
    CHECK_FALSE(known.lies_in({1}, {2}));
    CHECK(known.ancestor({2}, PlaceKind::county) == Id<Place>{1});
    CHECK(known.next_id<Place>() == Id<Place>{3});
}

TEST_CASE("register: a change adds, replaces and retires at once, and the old register stays") {
    const Register before(two_places());
    Change change;
    change.put.places = {{.id = {2}, .code = "b2"}, {.id = {3}, .code = "c"}};
    change.put.activities = {{.id = {1}}, {.id = {2}}};
    const Register after = before.with(change);
    CHECK(after.version() == 1);
    CHECK(after.find(Id<Place>{2})->code == "b2");
    CHECK(before.find(Id<Place>{2})->code == "b");
    CHECK(after.with({.retired_activities = {{1}}}).tables().activities.size() == 1);
}
