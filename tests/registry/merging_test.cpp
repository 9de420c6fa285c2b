#include "registry/registry.h"

#include <doctest/doctest.h>

using namespace ensejam;
using namespace ensejam::registry;

namespace {

/// Three bodies, a known place with a proposed one in it, a known and a proposed programme, and one activity.
Register told() {
    Tables tables;
    tables.sheets = {{.id = {1}, .file = "s.csv", .sender = "proposed:3"}};
    tables.places = {{.id = {1}, .code = "karaj", .name_fa = "کرج"},
                     {.id = {2}, .code = "mesbah", .name_fa = "مصباح", .parents = {{.parent = {1}}}},
                     {.id = {3},
                      .code = "proposed:3",
                      .name_fa = "مصباحیه",
                      .standing = Standing::proposed,
                      .parents = {{.parent = {1}}},
                      .codes = {{"pcode", "X"}}}};
    tables.organisations = {{.id = {1}, .code = "beh", .name_fa = "بهزیستی استان"},
                            {.id = {2}, .code = "mehr", .name_fa = "انجمن مهر", .parent = {3}},
                            {.id = {3},
                             .code = "proposed:3",
                             .name_fa = "بهزیستی البرز",
                             .name_en = "Behzisti",
                             .standing = Standing::proposed,
                             .aliases = {{"بهز", "mehr"}},
                             .identifiers = {{"national", "7"}}}};
    tables.programmes = {
        {.id = {1}, .code = "lit", .name_fa = "سوادآموزی"},
        {.id = {2}, .code = "proposed:2", .name_fa = "سواد آموزی بزرگسالان", .standing = Standing::proposed}};
    tables.funds = {{.id = {1}, .owner = {3}, .payees = {{2}, {3}}}};
    tables.projects = {
        {.id = {1}, .owner = {3}, .programme = {2}, .roles = {{{3}, Role::funds}, {{2}, Role::delivers}}}};
    tables.activities = {{.id = {1},
                          .project = {1},
                          .organisation = {3},
                          .programme = {2},
                          .place = {3},
                          .confidence = 0.8,
                          .told_at = {{{1}, 7}}}};
    return Register(std::move(tables), 5);
}

}  // namespace

TEST_CASE("merging: everything of one body is said of the other, which learns its names and codes") {
    const Register next = told().with(merged(told(), {3}, {1}));
    CHECK(next.find(Id<Activity>{1})->organisation == Id<Organisation>{1});
    CHECK(next.find(Id<Project>{1})->owner == Id<Organisation>{1});
    CHECK(next.find(Id<Project>{1})->roles[0].organisation == Id<Organisation>{1});
    CHECK(next.find(Id<Fund>{1})->owner == Id<Organisation>{1});
    CHECK(next.find(Id<Fund>{1})->payees.at(1) == Id<Organisation>{1});
    CHECK(next.find(Id<Organisation>{2})->parent == Id<Organisation>{1});
    const Organisation& kept = *next.find(Id<Organisation>{1});
    REQUIRE(kept.aliases.size() == 3);
    CHECK(kept.aliases[0].text == "بهزیستی البرز");
    CHECK(kept.aliases[2].sender == "mehr");
    CHECK(kept.identifiers.size() == 1);
    CHECK(next.find(Id<Organisation>{3})->merged_into == Id<Organisation>{1});
    CHECK(next.find(Id<Organisation>{3})->name_fa == "بهزیستی البرز");
}

TEST_CASE("merging: a proposed place or programme that is another name of a known one goes, its name stays") {
    Register next = told().with(linked(told(), Id<Place>{3}, {2}));
    next = next.with(linked(next, Id<Programme>{2}, {1}));
    CHECK(next.find(Id<Place>{3}) == nullptr);
    CHECK(next.find(Id<Programme>{2}) == nullptr);
    CHECK(next.find(Id<Activity>{1})->place == Id<Place>{2});
    CHECK(next.find(Id<Activity>{1})->programme == Id<Programme>{1});
    CHECK(next.find(Id<Project>{1})->programme == Id<Programme>{1});
    CHECK(next.find(Id<Place>{2})->aliases.at(0).text == "مصباحیه");
    CHECK(next.find(Id<Place>{2})->codes.at(0).code == "X");
    CHECK(next.find(Id<Programme>{1})->aliases.at(0).text == "سواد آموزی بزرگسالان");
    CHECK(next.find(Id<Activity>{1})->confidence == 0.8);
}

TEST_CASE(
    "merging: an accepted proposal is known under a code of its own, and what it sent is still its own") {
    const Register next = told().with(accepted(told(), Id<Organisation>{3}));
    CHECK(next.find(Id<Organisation>{3})->standing == Standing::known);
    CHECK(next.find(Id<Organisation>{3})->code == "organisation-3");
    CHECK(next.find(Id<Sheet>{1})->sender == "organisation-3");
    CHECK(told().with(accepted(told(), Id<Place>{3})).find(Id<Place>{3})->standing == Standing::known);
    CHECK(told().with(accepted(told(), Id<Programme>{2})).find(Id<Programme>{2})->code == "programme-2");
}

TEST_CASE("merging: what was told of a refused proposal stays, less certain") {
    const Register without_place = told().with(refused(told(), Id<Place>{3}));
    CHECK(without_place.find(Id<Place>{3}) == nullptr);
    CHECK(without_place.find(Id<Activity>{1})->place == Id<Place>{1});
    CHECK(without_place.find(Id<Activity>{1})->confidence == 0.4);
    const Register without_body = told().with(refused(told(), Id<Organisation>{3}));
    CHECK(without_body.find(Id<Organisation>{3}) == nullptr);
    CHECK_FALSE(without_body.find(Id<Activity>{1})->organisation);
    REQUIRE(without_body.find(Id<Project>{1})->roles.size() == 1);
    CHECK(without_body.find(Id<Project>{1})->roles[0].organisation == Id<Organisation>{2});
    const Register without_programme = told().with(refused(told(), Id<Programme>{2}));
    CHECK_FALSE(without_programme.find(Id<Activity>{1})->programme);
}

TEST_CASE("proposals: each waits with the row that named it and the known names it is like") {
    const auto waiting = proposals(told());
    REQUIRE(waiting.size() == 3);
    CHECK(waiting[0].kind == NounKind::place);
    CHECK(waiting[0].above == "کرج");
    REQUIRE_FALSE(waiting[0].candidates.empty());
    CHECK(waiting[0].candidates[0].code == "mesbah");
    CHECK(waiting[1].kind == NounKind::organisation);
    CHECK(waiting[1].n_activities == 1);
    CHECK(waiting[1].told_at == ToldAt{{1}, 7});
    CHECK(waiting[1].candidates.at(0).code == "beh");
    CHECK(waiting[2].kind == NounKind::programme);
    const Register merged_away = told().with(merged(told(), {3}, {1}));
    CHECK(proposals(merged_away).size() == 2);
    for (const Proposal& proposal : waiting) CHECK(noun_kind(word_of(proposal.kind)) == proposal.kind);
    CHECK_FALSE(noun_kind("fund"));
}
